package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.Arrays;

/**
 * Weights of a 1×1 layer in the order in which {@link PlaneKernel} reads them: in blocks of filters, the weights of a
 * channel side by side, and behind the last ones room for a vector.
 *
 * @param values the weights
 * @param bias one value a filter, zeros where there is none
 * @param filters filters of the layer
 * @param blocks number of blocks; their sizes differ by at most one
 * @param channels channels of the layer
 */
record PlaneWeights(float[] values, float[] bias, int filters, int blocks, int channels) {

  /** Packs into blocks of at most that many filters. */
  static PlaneWeights of(ConvProblem problem, Parameters parameters, int most, int lanes) {
    int filters = problem.output().c();
    int channels = problem.input().c();
    float[] bias = parameters.bias() == null
        ? new float[filters + lanes] : Arrays.copyOf(parameters.bias(), filters + lanes);
    PlaneWeights packed = new PlaneWeights(new float[filters * channels + lanes], bias, filters,
        (filters + most - 1) / most, channels);
    for (int block = 0; block < packed.blocks; block++) {
      packed.pack(block, parameters.weights());
    }
    return packed;
  }

  private void pack(int block, float[] weights) {
    int rows = rows(block);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < channels; c++) {
        values[at(block) + c * rows + r] = weights[(filter(block) + r) * channels + c];
      }
    }
  }

  /** First filter of a block; that of block {@link #blocks} is the end. */
  int filter(int block) {
    return (int) ((long) filters * block / blocks);
  }

  /** Filters of a block. */
  int rows(int block) {
    return filter(block + 1) - filter(block);
  }

  /** Index of a block's weights. */
  int at(int block) {
    return filter(block) * channels;
  }
}
