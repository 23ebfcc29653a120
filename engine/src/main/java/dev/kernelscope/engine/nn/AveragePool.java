package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;

/** The mean of each window's cells; cells of the padding do not count. */
public final class AveragePool extends Pool {

  /**
   * A pooling layer.
   *
   * @throws IllegalArgumentException if the name is none that {@link Layer#name} allows
   */
  public AveragePool(String name, Window window) {
    super(name, "average-pool", window);
  }

  @Override
  LayerPass prepare(ConvProblem plane, Shape output, int threads) {
    return new AveragePoolPass(plane.rows(), plane.columns(), output, threads);
  }

  private record AveragePoolPass(Axis rows, Axis columns, Shape output, int threads) implements LayerPass {

    @Override
    public void forward(Tensor src, Tensor dst, boolean learning) {
      Each.run(threads, output.n() * output.c(), plane -> eachWindow(plane, (cell, window) -> {
        float sum = 0;
        for (int y = window.top; y < window.bottom; y++) {
          for (int x = window.left; x < window.right; x++) {
            sum += src.data()[src.offset() + (plane * rows.input() + y) * columns.input() + x];
          }
        }
        dst.data()[dst.offset() + cell] = sum / window.cells();
      }));
    }

    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      if (toSrc == null) {
        return;
      }
      int cells = rows.input() * columns.input();
      Each.run(threads, output.n() * output.c(), plane -> {
        int base = toSrc.offset() + plane * cells;
        Arrays.fill(toSrc.data(), base, base + cells, 0);
        eachWindow(plane, (cell, window) -> {
          float share = arriving.data()[arriving.offset() + cell] / window.cells();
          for (int y = window.top; y < window.bottom; y++) {
            for (int x = window.left; x < window.right; x++) {
              toSrc.data()[base + y * columns.input() + x] += share;
            }
          }
        });
      });
    }

    private void eachWindow(int plane, Visit visit) {
      Bounds bounds = new Bounds();
      for (int r = 0; r < output.h(); r++) {
        bounds.top = Window.first(rows, r);
        bounds.bottom = Window.end(rows, r);
        for (int c = 0; c < output.w(); c++) {
          bounds.left = Window.first(columns, c);
          bounds.right = Window.end(columns, c);
          visit.at((plane * output.h() + r) * output.w() + c, bounds);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Visit {

    void at(int cell, Bounds window);
  }

  private static final class Bounds {

    private int top;
    private int bottom;
    private int left;
    private int right;

    int cells() {
      return (bottom - top) * (right - left);
    }
  }
}
