package dev.kernelscope.app.saved;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.tensor.Shape;

/** Keeps small files from describing huge computations: a stride or padding of a few digits can ask for gigabytes. */
final class SceneSize {

  private static final long MOST_CELLS = 1L << 26;
  private static final long MOST_PRODUCTS = 1L << 34;

  private SceneSize() {}

  /**
   * Refuses what takes too much memory or time, whichever kind of convolution it is: no plane is larger than the input
   * spread by the stride, with padding and the kernel around it.
   */
  static void check(Experiment e) throws SceneFormatException {
    Shape in = e.input().shape();
    Shape w = e.weights().shape();
    ConvSpec spec = e.spec();
    Padding p = spec.padding() instanceof PaddingRule.Explicit(Padding explicit) ? explicit : Padding.NONE;
    boolean spread = e.kind() != Experiment.Kind.FORWARD;
    double rows = (double) in.h() * (spread ? spec.strideH() : 1) + p.top() + p.bottom()
        + 2.0 * w.h() * spec.dilationH();
    double columns = (double) in.w() * (spread ? spec.strideW() : 1) + p.left() + p.right()
        + 2.0 * w.w() * spec.dilationW();
    double planes = spread ? (double) in.c() * w.n() : Math.max(in.c(), w.n());
    double cells = rows * columns * planes;
    if (cells > MOST_CELLS) {
      throw new SceneFormatException("it asks for about " + (long) cells + " cells; at most " + MOST_CELLS
          + " are allowed");
    }
    if (cells * w.c() * w.h() * w.w() > MOST_PRODUCTS) {
      throw new SceneFormatException("it asks for about " + (long) (cells * w.c() * w.h() * w.w())
          + " products; at most " + MOST_PRODUCTS + " are allowed");
    }
  }
}
