package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.tensor.Shape;

/**
 * One phase of the gradient to the input as an image filter: a convolution of the arriving planes at stride 1, filters
 * and channels exchanged.
 */
final class FilterPhase {

  private final ConvProblem forward;
  private final int[] rowTaps;
  private final int[] columnTaps;
  private final ConvProblem filter;

  private FilterPhase(ConvProblem forward, int[] rowTaps, int[] columnTaps, ConvProblem filter) {
    this.forward = forward;
    this.rowTaps = rowTaps;
    this.columnTaps = columnTaps;
    this.filter = filter;
  }

  /** All phases, those of a row side by side; null if one of them is no such filter. */
  static FilterPhase[] all(ConvProblem forward) {
    int across = forward.spec().strideW();
    FilterPhase[] phases = new FilterPhase[forward.spec().strideH() * across];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = of(forward, i / across, i % across);
      if (phases[i] == null) {
        return null;
      }
    }
    return phases;
  }

  /** A phase, or null if it is no such filter: because no tap reads it, or not all of what arrives is read. */
  private static FilterPhase of(ConvProblem forward, int rowPhase, int columnPhase) {
    PhaseAxis rows = new PhaseAxis(forward.rows());
    PhaseAxis columns = new PhaseAxis(forward.columns());
    int[] rowTaps = rows.taps(rowPhase);
    int[] columnTaps = columns.taps(columnPhase);
    if (rowTaps.length * columnTaps.length == 0) {
      return null;
    }
    int top = rows.before(rowTaps);
    int left = columns.before(columnTaps);
    int bottom = rows.after(rowTaps);
    int right = columns.after(columnTaps);
    if (Math.min(Math.min(top, left), Math.min(bottom, right)) < 0) {
      return null;
    }
    ConvSpec spec = ConvSpec.DEFAULT.withDilation(rows.tapStep(), columns.tapStep())
        .withGroups(forward.spec().groups()).withPadding(new Padding(top, left, bottom, right));
    Shape weights = Shape.of(forward.input().c(), forward.filtersPerGroup(), rowTaps.length, columnTaps.length);
    return new FilterPhase(forward, rowTaps, columnTaps, ConvProblem.of(spec, forward.output(), weights));
  }

  /** The convolution of the arriving planes. */
  ConvProblem filter() {
    return filter;
  }

  /** Puts its weights together, OIHW. */
  void pack(float[] weights, int weightsAt, float[] dst, int dstAt) {
    int channels = forward.channelsPerGroup();
    int filters = forward.filtersPerGroup();
    int width = forward.weights().w();
    int slice = forward.weights().h() * width;
    int to = dstAt;
    for (int c = 0; c < forward.input().c(); c++) {
      int group = c / channels;
      for (int m = 0; m < filters; m++) {
        int from = weightsAt + ((group * filters + m) * channels + c % channels) * slice;
        for (int row : rowTaps) {
          for (int column : columnTaps) {
            dst[to++] = weights[from + row * width + column];
          }
        }
      }
    }
  }
}
