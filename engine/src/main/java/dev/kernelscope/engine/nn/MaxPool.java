package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;

/** The largest cell of each window; of several equal ones the first in reading order gets the gradient. */
public final class MaxPool extends Pool {

  /**
   * A pooling layer.
   *
   * @throws IllegalArgumentException if the name is none that {@link Layer#name} allows
   */
  public MaxPool(String name, Window window) {
    super(name, "max-pool", window);
  }

  @Override
  LayerPass prepare(ConvProblem plane, Shape output, int threads) {
    return new MaxPoolPass(plane, output, threads);
  }

  private static final class MaxPoolPass implements LayerPass {

    private static final int INFINITY = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

    private final Axis rows;
    private final Axis columns;
    private final Shape output;
    private final int threads;
    private final boolean isFours;
    /** For each output cell the index of the largest input cell within its plane. */
    private final int[] largest;

    MaxPoolPass(ConvProblem plane, Shape output, int threads) {
      this.rows = plane.rows();
      this.columns = plane.columns();
      this.output = output;
      this.threads = threads;
      this.largest = new int[output.size()];
      this.isFours = isPairs(rows) && isPairs(columns);
    }

    private static boolean isPairs(Axis axis) {
      return axis.kernel() == 2 && axis.stride() == 2 && axis.dilation() == 1 && axis.before() == 0
          && axis.after() == 0;
    }

    @Override
    public void forward(Tensor src, Tensor dst, boolean learning) {
      Each.run(threads, output.n() * output.c(), plane -> {
        for (int r = 0; r < output.h(); r++) {
          row(src, dst, plane, r);
        }
      });
    }

    private void row(Tensor src, Tensor dst, int plane, int r) {
      float[] in = src.data();
      int top = Window.first(rows, r);
      int bottom = Window.end(rows, r);
      int base = src.offset() + plane * rows.input() * columns.input();
      int out = (plane * output.h() + r) * output.w();
      if (isFours) {
        fours(in, base, 2 * r * columns.input(), dst.data(), dst.offset() + out, out);
        return;
      }
      for (int c = 0; c < output.w(); c++) {
        int left = Window.first(columns, c);
        int right = Window.end(columns, c);
        int best = top * columns.input() + left;
        float most = in[base + best];
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            int at = y * columns.input() + x;
            float value = in[base + at];
            if (value > most || Float.isNaN(value) && !Float.isNaN(most)) {
              most = value;
              best = at;
            }
          }
        }
        dst.data()[dst.offset() + out + c] = most;
        largest[out + c] = best;
      }
    }

    /** The usual case, windows of 2×2 side by side, without a branch: which of four is largest cannot be foreseen. */
    private void fours(float[] in, int base, int first, float[] dst, int dstAt, int out) {
      int width = columns.input();
      for (int c = 0; c < output.w(); c++) {
        int at = first + 2 * c;
        int most = order(in[base + at]);
        int best = at;
        int right = order(in[base + at + 1]);
        best = right > most ? at + 1 : best;
        most = Math.max(most, right);
        int below = order(in[base + at + width]);
        best = below > most ? at + width : best;
        most = Math.max(most, below);
        best = order(in[base + at + width + 1]) > most ? at + width + 1 : best;
        dst[dstAt + c] = in[base + best];
        largest[out + c] = best;
      }
    }

    /** Whole numbers in the order of the floats; both zeros are equal, and NaN is above all. */
    private static int order(float value) {
      int bits = Float.floatToRawIntBits(value);
      int size = bits & Integer.MAX_VALUE;
      int signed = (size ^ bits >> Integer.SIZE - 1) - (bits >> Integer.SIZE - 1);
      return size > INFINITY ? Integer.MAX_VALUE : signed;
    }

    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      if (toSrc == null) {
        return;
      }
      int cells = rows.input() * columns.input();
      int outputs = output.h() * output.w();
      Each.run(threads, output.n() * output.c(), plane -> {
        float[] result = toSrc.data();
        float[] gradient = arriving.data();
        int base = toSrc.offset() + plane * cells;
        Arrays.fill(result, base, base + cells, 0);
        for (int i = plane * outputs; i < (plane + 1) * outputs; i++) {
          result[base + largest[i]] += gradient[arriving.offset() + i];
        }
      });
    }
  }
}
