package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * Rows times a constant matrix, plus a constant row: a 1×1 convolution over a picture of as many pixels as there are
 * rows, each with a row's numbers as channels.
 */
final class MatrixProduct implements Meaning.Computation {

  private final Dims dims;
  private final int rows;
  private final Tensor weights;
  private final float[] bias;
  private Plan plan;

  /**
   * A product.
   *
   * @param dims of the output, whose last axis are the columns
   * @param matrix the constant, inputs × outputs
   * @param turned whether the constant is outputs × inputs
   * @param factor of all products
   * @param bias one a column, or null
   */
  MatrixProduct(Dims dims, Constant.Floats matrix, boolean turned, float factor, float[] bias) {
    int columns = dims.at(dims.rank() - 1);
    int depth = matrix.values().length / columns;
    this.dims = dims;
    this.rows = dims.size() / columns;
    float[] filters = new float[matrix.values().length];
    for (int column = 0; column < columns; column++) {
      for (int i = 0; i < depth; i++) {
        filters[column * depth + i] =
            factor * matrix.values()[turned ? column * depth + i : i * columns + column];
      }
    }
    this.weights = Tensor.of(Shape.of(columns, depth, 1, 1), filters);
    this.bias = bias;
  }

  @Override
  public Dims dims() {
    return dims;
  }

  @Override
  public Step bind(Places places) {
    if (plan == null) {
      Conv2d layer = Conv2d.of(weights).engine(places.engine()).threads(places.threads());
      plan = (bias == null ? layer : layer.bias(bias)).plan(Shape.of(weights.shape().c(), 1, rows), Layout.NHWC);
    }
    Tensor src = Tensor.view(plan.problem().input(), Layout.NHWC, places.input().data(), places.input().offset());
    Tensor dst = Tensor.view(plan.problem().output(), Layout.NHWC, places.output().data(), places.output().offset());
    Workspace workspace = places.workspace();
    return () -> plan.execute(src, dst, workspace);
  }
}
