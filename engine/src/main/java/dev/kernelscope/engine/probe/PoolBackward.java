package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.graph.model.Dims;
import java.util.stream.IntStream;

/** The way back through poolings of images. */
final class PoolBackward {

  private PoolBackward() {}

  /** The largest cell of a window gets all; of several the first, as when the pooling looked for it. */
  static void largest(BackwardPass.Step step) {
    float[] src = step.cells(0);
    float[] gradient = new float[src.length];
    each(step, (plane, output, window) -> {
      int best = -1;
      for (int cell : window) {
        if (best < 0 || src[plane + cell] > src[plane + best]) {
          best = cell;
        }
      }
      gradient[plane + best] += step.arriving()[output];
    });
    step.add(0, gradient);
  }

  /** Every cell of a window gets the same share. */
  static void average(BackwardPass.Step step) {
    float[] gradient = new float[step.dims(0).size()];
    boolean whole = step.node().attributes().flag("count_include_pad", false);
    Windows windows = Windows.of(step.node(), step.dims(0), 0, 0);
    int taps = windows.rows().kernel() * windows.columns().kernel();
    each(step, (plane, output, window) -> {
      float share = step.arriving()[output] / (whole ? taps : window.length);
      for (int cell : window) {
        gradient[plane + cell] += share;
      }
    });
    step.add(0, gradient);
  }

  /** Every cell of a plane gets the same share. */
  static void wholeAverage(BackwardPass.Step step) {
    Dims dims = step.dims(0);
    int plane = dims.size(2, dims.rank());
    float[] gradient = new float[dims.size()];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = step.arriving()[i / plane] / plane;
    }
    step.add(0, gradient);
  }

  /** What is done for one cell of the output. */
  @FunctionalInterface
  private interface Window {

    /** The cells of the window that lie in the image, as indices from {@code plane} on. */
    void at(int plane, int output, int[] window);
  }

  private static void each(BackwardPass.Step step, Window task) {
    Dims in = step.dims(0);
    Dims out = step.output();
    Windows windows = Windows.of(step.node(), in, 0, 0);
    int[][] rows = taps(windows.rows(), out.at(2));
    int[][] columns = taps(windows.columns(), out.at(3));
    for (int r = 0; r < out.at(2); r++) {
      for (int c = 0; c < out.at(3); c++) {
        int[] cells = new int[rows[r].length * columns[c].length];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = rows[r][i / columns[c].length] * in.at(3) + columns[c][i % columns[c].length];
        }
        for (int plane = 0; plane < in.size(0, 2); plane++) {
          task.at(plane * in.size(2, 4), (plane * out.at(2) + r) * out.at(3) + c, cells);
        }
      }
    }
  }

  private static int[][] taps(Axis axis, int outputs) {
    int[][] taps = new int[outputs][];
    for (int i = 0; i < outputs; i++) {
      int first = i * axis.stride() - axis.before();
      taps[i] = IntStream.range(0, axis.kernel()).map(k -> first + k * axis.dilation())
          .filter(cell -> cell >= 0 && cell < axis.input()).toArray();
    }
    return taps;
  }
}
