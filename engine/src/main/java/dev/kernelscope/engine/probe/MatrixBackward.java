package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Dims;

/** The way back through a product of matrices. */
final class MatrixBackward {

  private MatrixBackward() {}

  /** {@code alpha·A·B + beta·C}: to A goes {@code alpha·G·Bᵀ}; only A may depend on the input, and C. */
  static void gemm(BackwardPass.Step step) {
    Attributes attributes = step.node().attributes();
    Dims given = step.dims(0);
    boolean turned = attributes.flag("transA", false);
    boolean other = attributes.flag("transB", false);
    float alpha = attributes.real("alpha", 1);
    int rows = step.output().at(0);
    int columns = step.output().at(1);
    int inner = given.size() / rows;
    float[] b = step.cells(1);
    float[] gradient = new float[given.size()];
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < inner; k++) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
          sum += (double) step.arriving()[r * columns + c] * b[other ? c * inner + k : k * columns + c];
        }
        gradient[turned ? k * rows + r : r * inner + k] = (float) (alpha * sum);
      }
    }
    step.add(0, gradient);
  }
}
