package dev.kernelscope.engine.conv.reference;

import dev.kernelscope.engine.conv.reference.Readers.Reader;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Shape;

/**
 * The three sums of {@link GradientImplementation}, one cell after the other, in double as {@link ReferenceConvolution}
 * does it.
 */
final class ReferenceGradient implements GradientImplementation {

  @Override
  public String name() {
    return "loops";
  }

  @Override
  public Support supports(ConvProblem forward, GradientTarget target) {
    return Support.SUPPORTED;
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    return switch (target) {
      case INPUT -> new ToInput(forward, Readers.of(forward.rows(), forward.spec().paddingMode()),
          Readers.of(forward.columns(), forward.spec().paddingMode()));
      case WEIGHTS -> new ToWeights(forward, new TapReader(forward));
      case BIAS -> new ToBias(forward);
    };
  }

  /** A gradient that needs no scratch memory. */
  private interface Loops extends PreparedGradient {

    @Override
    default int workspaceFloats() {
      return 0;
    }
  }

  private record ToInput(ConvProblem forward, Readers rows, Readers columns) implements Loops {

    @Override
    public void execute(float[] weights, int weightsAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
        float[] workspace) {
      Shape in = forward.input();
      for (int n = 0; n < in.n(); n++) {
        for (int c = 0; c < in.c(); c++) {
          for (int y = 0; y < in.h(); y++) {
            for (int x = 0; x < in.w(); x++) {
              dst[dstAt + in.index(forward.layout(), n, c, y, x)] =
                  (float) cell(weights, weightsAt, arriving, arrivingAt, n, c, y, x);
            }
          }
        }
      }
    }

    private double cell(float[] weights, int weightsAt, float[] arriving, int arrivingAt, int n, int c, int y,
        int x) {
      Shape k = forward.weights();
      Shape out = forward.output();
      int slice = c % forward.channelsPerGroup();
      int first = c / forward.channelsPerGroup() * forward.filtersPerGroup();
      double sum = 0;
      for (int m = first; m < first + forward.filtersPerGroup(); m++) {
        for (Reader row : rows.of(y)) {
          for (Reader column : columns.of(x)) {
            float g = arriving[arrivingAt + out.index(forward.layout(), n, m, row.position(), column.position())];
            sum += (double) g * weights[weightsAt + ((m * k.c() + slice) * k.h() + row.tap()) * k.w() + column.tap()];
          }
        }
      }
      return sum;
    }
  }

  private record ToWeights(ConvProblem forward, TapReader taps) implements Loops {

    @Override
    public void execute(float[] src, int srcAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
        float[] workspace) {
      Shape k = forward.weights();
      int at = dstAt;
      for (int m = 0; m < k.n(); m++) {
        for (int q = 0; q < k.c(); q++) {
          for (int i = 0; i < k.h(); i++) {
            for (int j = 0; j < k.w(); j++) {
              dst[at++] = (float) weight(src, srcAt, arriving, arrivingAt, m, q, i, j);
            }
          }
        }
      }
    }

    private double weight(float[] src, int srcAt, float[] arriving, int arrivingAt, int m, int q, int i, int j) {
      Shape out = forward.output();
      double sum = 0;
      for (int n = 0; n < out.n(); n++) {
        for (int r = 0; r < out.h(); r++) {
          for (int c = 0; c < out.w(); c++) {
            int cell = taps.index(n, taps.channel(m, q), taps.row(r, i), taps.column(c, j));
            float x = cell < 0 ? 0 : src[srcAt + cell];
            sum += (double) arriving[arrivingAt + out.index(forward.layout(), n, m, r, c)] * x;
          }
        }
      }
      return sum;
    }
  }

  private record ToBias(ConvProblem forward) implements Loops {

    @Override
    public void execute(float[] none, int noneAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
        float[] workspace) {
      Shape out = forward.output();
      for (int m = 0; m < out.c(); m++) {
        double sum = 0;
        for (int n = 0; n < out.n(); n++) {
          for (int r = 0; r < out.h(); r++) {
            for (int c = 0; c < out.w(); c++) {
              sum += arriving[arrivingAt + out.index(forward.layout(), n, m, r, c)];
            }
          }
        }
        dst[dstAt + m] = (float) sum;
      }
    }
  }
}
