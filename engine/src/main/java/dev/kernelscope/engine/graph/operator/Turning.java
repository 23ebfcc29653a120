package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;

/**
 * Brings images from one order of the axes to the other: planes to pixels or back.
 *
 * @param shape extents
 * @param target the order of the output
 */
public record Turning(Shape shape, Layout target) implements Meaning.Computation {

  /** Cells of a plane that are turned for all channels before the next ones, so that all of them stay in the cache. */
  private static final int BLOCK = 64;

  private static final int COLOURS = 3;

  /** Whether both orders are the same sequence of cells. */
  public static boolean isIdle(Shape shape) {
    return shape.c() == 1 || shape.h() * shape.w() == 1;
  }

  @Override
  public Dims dims() {
    return Dims.of(shape);
  }

  @Override
  public Step bind(Places places) {
    Span src = places.input();
    Span dst = places.output();
    return () -> run(src.data(), src.offset(), dst.data(), dst.offset());
  }

  /** Turns what lies at {@code from} and writes it at {@code to}. */
  public void run(float[] src, int from, float[] dst, int to) {
    for (int n = 0; n < shape.n(); n++) {
      int image = n * shape.imageSize();
      if (target == Layout.NHWC) {
        toPixels(src, from + image, dst, to + image);
      } else {
        toPlanes(src, from + image, dst, to + image);
      }
    }
  }

  private void toPixels(float[] src, int from, float[] dst, int to) {
    int channels = shape.c();
    int cells = shape.h() * shape.w();
    if (channels == COLOURS) {
      colours(src, from, dst, to, cells);
      return;
    }
    for (int block = 0; block < cells; block += BLOCK) {
      int end = Math.min(cells, block + BLOCK);
      for (int c = 0; c < channels; c++) {
        for (int i = block; i < end; i++) {
          dst[to + i * channels + c] = src[from + c * cells + i];
        }
      }
    }
  }

  /** Red, green and blue of a pixel at once. */
  private static void colours(float[] src, int red, float[] dst, int to, int cells) {
    int green = red + cells;
    int blue = green + cells;
    for (int i = 0; i < cells; i++) {
      dst[to + COLOURS * i] = src[red + i];
      dst[to + COLOURS * i + 1] = src[green + i];
      dst[to + COLOURS * i + 2] = src[blue + i];
    }
  }

  private void toPlanes(float[] src, int from, float[] dst, int to) {
    int channels = shape.c();
    int cells = shape.h() * shape.w();
    for (int block = 0; block < cells; block += BLOCK) {
      int end = Math.min(cells, block + BLOCK);
      for (int c = 0; c < channels; c++) {
        for (int i = block; i < end; i++) {
          dst[to + c * cells + i] = src[from + i * channels + c];
        }
      }
    }
  }
}
