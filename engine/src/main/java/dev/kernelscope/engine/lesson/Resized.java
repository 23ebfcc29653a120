package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/** Tensors of another size that keep what they can of the old one. */
final class Resized {

  private Resized() {}

  /** The old cells stay where they are; further rows, columns and channels get made-up digits. */
  static Tensor input(Tensor old, Shape shape, long seed) {
    Tensor result = MadeUp.input(shape, seed);
    return copy(old, result, 0, 0);
  }

  /**
   * The old weights stay in the middle of their kernels; the rest is zero. Further channels and filters repeat the old
   * ones in turn.
   */
  static Tensor weights(Tensor old, Shape shape) {
    Shape from = old.shape();
    Tensor repeated = Tensor.zeros(Shape.of(shape.n(), shape.c(), from.h(), from.w()));
    for (int m = 0; m < shape.n(); m++) {
      for (int c = 0; c < shape.c(); c++) {
        for (int i = 0; i < from.h(); i++) {
          for (int j = 0; j < from.w(); j++) {
            repeated.set(m, c, i, j, old.get(m % from.n(), c % from.c(), i, j));
          }
        }
      }
    }
    return copy(repeated, Tensor.zeros(shape), Math.floorDiv(shape.h() - from.h(), 2),
        Math.floorDiv(shape.w() - from.w(), 2));
  }

  /** The old weights with one changed. */
  static Tensor changed(Tensor old, int n, int c, int row, int column, float value) {
    Tensor result = copy(old, Tensor.zeros(old.shape()), 0, 0);
    result.set(n, c, row, column, value);
    return result;
  }

  private static Tensor copy(Tensor from, Tensor to, int down, int right) {
    Shape source = from.shape();
    Shape target = to.shape();
    for (int n = 0; n < Math.min(source.n(), target.n()); n++) {
      for (int c = 0; c < Math.min(source.c(), target.c()); c++) {
        for (int i = Math.max(0, -down); i < source.h() && i + down < target.h(); i++) {
          for (int j = Math.max(0, -right); j < source.w() && j + right < target.w(); j++) {
            to.set(n, c, i + down, j + right, from.get(n, c, i, j));
          }
        }
      }
    }
    return to;
  }
}
