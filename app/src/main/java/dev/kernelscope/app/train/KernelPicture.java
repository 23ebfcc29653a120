package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.image.GifColors;
import dev.kernelscope.engine.image.GifWriter;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.engine.tensor.Shape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Pictures of the first kernels: as a PNG one row for each time, from before the training to after it; as a GIF one
 * frame an epoch.
 */
final class KernelPicture {

  private static final int GAP = 10;
  private static final int MOST_ROWS = 5;
  private static final int MOST_COLUMNS = 16;
  private static final int CELLS_WIDE = 900;
  private static final int FRAME_HUNDREDTHS = 40;
  private static final int LAST_HUNDREDTHS = 200;

  private final Theme theme;

  KernelPicture(Theme theme) {
    this.theme = theme;
  }

  /** Refuses names that are neither {@code .png} nor {@code .gif}. */
  static void check(Destination destination) {
    String name = destination.name().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".png") && !name.endsWith(".gif")) {
      throw Failure.usage("pictures '" + destination.name() + "' has no known extension; allowed are .png and .gif");
    }
  }

  void write(Destination destination, List<Snapshot> snapshots) {
    boolean film = destination.name().toLowerCase(Locale.ROOT).endsWith(".gif");
    destination.write(out -> {
      if (film) {
        gif(snapshots, out);
      } else {
        ImageIO.write(rows(Snapshots.spread(snapshots, MOST_ROWS)), "png", out);
      }
    });
  }

  private void gif(List<Snapshot> snapshots, OutputStream out) throws IOException {
    List<BufferedImage> frames = new ArrayList<>();
    GifColors colors = new GifColors();
    for (Snapshot snapshot : snapshots) {
      frames.add(rows(List.of(snapshot)));
      colors.add(frames.getLast());
    }
    try (GifWriter writer = new GifWriter(out, colors.build(), true)) {
      for (int i = 0; i < frames.size(); i++) {
        writer.add(frames.get(i), i == 0 || i == frames.size() - 1 ? LAST_HUNDREDTHS : FRAME_HUNDREDTHS);
      }
    }
  }

  private BufferedImage rows(List<Snapshot> times) {
    Shape kernels = times.getFirst().kernels().shape();
    int planes = kernels.n() * kernels.c();
    int columns = Math.min(planes, MOST_COLUMNS);
    int lines = (planes + columns - 1) / columns;
    int cell = Math.max(1, CELLS_WIDE / (columns * kernels.w()));
    int stepX = kernels.w() * cell + GAP;
    int stepY = kernels.h() * cell + GAP;
    int block = lines * stepY + GAP;
    BufferedImage image = new BufferedImage(columns * stepX + GAP, times.size() * block + GAP,
        BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(color(theme.color(Token.BG)));
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int time = 0; time < times.size(); time++) {
      for (int plane = 0; plane < planes; plane++) {
        KernelColors colors = KernelColors.of(times.get(time).kernels(), plane, theme);
        int left = GAP + plane % columns * stepX;
        int top = GAP + time * block + plane / columns * stepY;
        for (int i = 0; i < kernels.h() * kernels.w(); i++) {
          canvas.setColor(color(colors.at(i / kernels.w(), i % kernels.w())));
          canvas.fillRect(left + i % kernels.w() * cell, top + i / kernels.w() * cell, cell, cell);
        }
      }
    }
    canvas.dispose();
    return image;
  }

  private static Color color(dev.kernelscope.engine.scene.style.Rgb rgb) {
    return new Color(rgb.value());
  }
}
