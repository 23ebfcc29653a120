package dev.kernelscope.bench.report;

import dev.kernelscope.bench.suite.LayerKind;
import java.util.Locale;

/** The shapes of dots: each kind of layer has its own, so that nothing is told by colour alone. */
enum Marker {
  DISC("m-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0z"),
  DIAMOND("m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z"),
  SQUARE("m-4,-4h8v8h-8z"),
  STAR("m0,-6l1.5,4.5h4.5l-3.5,3l1.5,4.5l-4,-3l-4,3l1.5,-4.5l-3.5,-3h4.5z"),
  TRIANGLE("m0,-5.5l5.2,9h-10.4z"),
  UPSIDE_DOWN("m0,5.5l5.2,-9h-10.4z"),
  CROSS("m-2,-5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z");

  private final String outline;

  Marker(String outline) {
    this.outline = outline;
  }

  /** The marker of a kind of layer. */
  static Marker of(LayerKind kind) {
    return switch (kind) {
      case DENSE -> DISC;
      case STRIDED -> DIAMOND;
      case POINTWISE -> SQUARE;
      case FIRST -> STAR;
      case DEPTHWISE -> TRIANGLE;
      case FILTER -> UPSIDE_DOWN;
      case OTHER -> CROSS;
    };
  }

  /** Its outline around a point, for the attribute {@code d} of a path. */
  String path(double x, double y) {
    return String.format(Locale.ROOT, "M%.1f,%.1f%s", x, y, outline);
  }
}
