package dev.kernelscope.render.opengl.export;

import dev.kernelscope.engine.image.GifColors;
import dev.kernelscope.engine.image.GifWriter;
import dev.kernelscope.engine.render.spi.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/** A film as GIF, in colours chosen from a fair share of its pictures, each stored while the next one is drawn. */
public final class GifFilm {

  private static final int COLOR_SAMPLES = 16;

  private GifFilm() {}

  /** Writes a film. */
  public static void write(Reel reel, OutputStream out, Progress progress) throws IOException {
    int step = Math.max(1, reel.size() / COLOR_SAMPLES);
    int samples = (reel.size() + step - 1) / step;
    int total = samples + reel.size();
    GifColors colors = new GifColors();
    for (int i = 0; i < samples; i++) {
      colors.add(reel.picture(i * step).image());
      progress.update(i + 1, total);
    }
    try (GifWriter writer = new GifWriter(out, colors.build(), reel.loop()); Beside beside = new Beside()) {
      BufferedImage[] last = new BufferedImage[1];
      for (int i = 0; i < reel.size(); i++) {
        boolean again = i > 0 && reel.repeats(i);
        Picture picture = again ? null : reel.picture(i);
        int hundredths = reel.hundredths(i);
        beside.add(() -> {
          last[0] = again ? last[0] : picture.image();
          writer.add(last[0], hundredths);
        });
        progress.update(samples + i + 1, total);
      }
      beside.finish();
    }
  }
}
