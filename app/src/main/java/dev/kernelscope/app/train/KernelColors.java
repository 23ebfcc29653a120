package dev.kernelscope.app.train;

import dev.kernelscope.engine.scene.style.ColorScale;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * The colours of one kernel. Each kernel has the whole scale for itself, its largest weight at the end, so that its
 * pattern shows whatever its size; brightness does not compare across kernels.
 */
final class KernelColors {

  private final float[] weights;
  private final int width;
  private final float largest;
  private final ColorScale scale;

  private KernelColors(float[] weights, int width, ColorScale scale) {
    this.weights = weights;
    this.width = width;
    this.scale = scale;
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    this.largest = most == 0 ? 1 : most;
  }

  /** Of plane {@code plane}, counted through filters and their channels. */
  static KernelColors of(Tensor kernels, int plane, Theme theme) {
    int size = kernels.shape().h() * kernels.shape().w();
    float[] weights = new float[size];
    System.arraycopy(kernels.data(), kernels.offset() + plane * size, weights, 0, size);
    return new KernelColors(weights, kernels.shape().w(), theme.scale(ScaleKind.WEIGHTS));
  }

  /** From −1 to 1. */
  float share(int row, int column) {
    return weights[row * width + column] / largest;
  }

  Rgb at(int row, int column) {
    return scale.at((share(row, column) + 1) / 2);
  }
}
