package dev.kernelscope.app.command;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.ReceptiveField;
import dev.kernelscope.engine.lesson.ReceptiveField.Layer;
import java.util.Collections;

/** What one cell sees through several equal layers, in words. */
final class Reach {

  private Reach() {}

  /** Such as {@code after 3 layers one cell depends on 7×7 cells of the input}. */
  static String of(Extent kernel, ConvSpec spec, int layers) {
    String cells;
    try {
      cells = field(kernel.rows(), spec.strideH(), spec.dilationH(), layers) + "×"
          + field(kernel.columns(), spec.strideW(), spec.dilationW(), layers);
    } catch (ArithmeticException e) {
      cells = "more than " + Long.MAX_VALUE;
    }
    return "after " + layers + (layers == 1 ? " layer" : " layers") + " one cell depends on " + cells
        + " cells of the input";
  }

  private static long field(int kernel, int stride, int dilation, int layers) {
    return ReceptiveField.of(Collections.nCopies(layers, new Layer(kernel, stride, dilation, 0))).size();
  }
}
