package dev.kernelscope.app.train;

import dev.kernelscope.app.text.HalfBlocks;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The first kernels as lines of text: two rows of weights in one line of half blocks where there are enough colours,
 * else a sign a weight.
 */
final class KernelText {

  private static final int WIDTH = 78;
  private static final int MOST_TIMES = 3;
  private static final String SIGNS = "=-.+#";

  private final Theme theme;
  private final Colors colors;

  KernelText(Theme theme, Colors colors) {
    this.theme = theme;
    this.colors = colors;
  }

  /** The kernels before, on the way, and after, with captions. */
  List<String> lines(List<Snapshot> all) {
    List<String> lines = new ArrayList<>();
    for (Snapshot time : Snapshots.spread(all, MOST_TIMES)) {
      boolean last = time == all.getLast();
      lines.add(time.epoch() == 0 ? "The first layer's kernels before:"
          : (last ? "Now, after epoch " : "After epoch ") + time.epoch() + ":");
      add(time, lines);
    }
    lines.add(HalfBlocks.fit(colors) ? "Orange is positive, violet negative; each kernel has its own scale."
        : "= - . + # from the most negative to the most positive; each kernel has its own scale.");
    return lines;
  }

  private void add(Snapshot time, List<String> lines) {
    Shape shape = time.kernels().shape();
    int planes = shape.n() * shape.c();
    int perLine = Math.max(1, Math.min(planes, (WIDTH + 1) / (shape.w() + 1)));
    boolean blocks = HalfBlocks.fit(colors);
    for (int first = 0; first < planes; first += perLine) {
      int end = Math.min(planes, first + perLine);
      for (int row = 0; row < shape.h(); row += blocks ? 2 : 1) {
        StringBuilder line = new StringBuilder();
        for (int plane = first; plane < end; plane++) {
          KernelColors kernel = KernelColors.of(time.kernels(), plane, theme);
          line.append(plane == first ? "" : " ")
              .append(blocks ? new HalfBlocks(colors).line(kernel::at, row, shape.h(), shape.w())
                  : signs(kernel, row, shape));
        }
        lines.add(line.toString());
      }
      lines.add("");
    }
  }

  private static String signs(KernelColors kernel, int row, Shape shape) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < shape.w(); column++) {
      text.append(SIGNS.charAt(Math.clamp(Math.round((kernel.share(row, column) + 1) * 2), 0, SIGNS.length() - 1)));
    }
    return text.toString();
  }
}
