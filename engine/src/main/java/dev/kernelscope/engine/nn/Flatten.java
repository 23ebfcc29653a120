package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/** Takes all cells of an image as channels of one cell, in the order channel, row, column. */
public final class Flatten implements Layer {

  private final String name;

  /** A layer without arithmetic. */
  public Flatten(String name) {
    this.name = Names.checked(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String describe() {
    return "flatten";
  }

  @Override
  public Shape output(Shape input) {
    return new Shape(input.n(), input.imageSize(), 1, 1);
  }

  @Override
  public LayerPass prepare(Shape input, Compute compute) {
    return new FlattenPass();
  }

  private record FlattenPass() implements LayerPass {

    @Override
    public void forward(Tensor src, Tensor dst, boolean learning) {
      copy(src, dst);
    }

    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      if (toSrc != null) {
        copy(arriving, toSrc);
      }
    }

    private static void copy(Tensor from, Tensor to) {
      System.arraycopy(from.data(), from.offset(), to.data(), to.offset(), from.shape().size());
    }
  }
}
