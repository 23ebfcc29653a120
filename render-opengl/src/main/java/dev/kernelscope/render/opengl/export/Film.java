package dev.kernelscope.render.opengl.export;

import dev.kernelscope.engine.image.GifColors;
import dev.kernelscope.engine.image.GifWriter;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Timeline;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A film as GIF: twenty pictures a second, in colours chosen from a fair share of them. */
public final class Film {

  /** Length of a picture in hundredths of a second; browsers slow films down that are much faster. */
  private static final int HUNDREDTHS = 5;

  /** How long the last picture stands before a film begins again. */
  private static final int LAST = 150;

  private static final int COLOR_SAMPLES = 16;

  private final Drawing drawing;
  private final Theme theme;
  private final int width;
  private final int height;
  private CrossFade lastShown;
  private BufferedImage lastImage;

  /** Draws one picture of a film. */
  @FunctionalInterface
  public interface Drawing {
    Picture draw(Scene scene, CrossFade shown, Shot shot, Theme theme, int width, int height);
  }

  public Film(Drawing drawing, Theme theme, int width, int height) {
    this.drawing = drawing;
    this.theme = theme;
    this.width = width;
    this.height = height;
  }

  /** Writes the shot's film, or its still where it has none. */
  public void write(Scene scene, Shot shot, OutputStream out, Progress progress) throws IOException {
    List<CrossFade> moments = moments(scene.timeline(), scene.terms(), shot);
    int step = Math.max(1, moments.size() / COLOR_SAMPLES);
    int samples = (moments.size() + step - 1) / step;
    int total = samples + moments.size();
    lastShown = null;
    GifColors colors = new GifColors();
    for (int i = 0; i < samples; i++) {
      colors.add(image(scene, moments.get(i * step), shot));
      progress.update(i + 1, total);
    }
    try (GifWriter writer = new GifWriter(out, colors.build(), shot.loop())) {
      for (int i = 0; i < moments.size(); i++) {
        boolean last = i == moments.size() - 1;
        writer.add(image(scene, moments.get(i), shot), last ? LAST : HUNDREDTHS);
        progress.update(samples + i + 1, total);
      }
    }
  }

  /** What the film's pictures show, one after the other. */
  static List<CrossFade> moments(Timeline timeline, int terms, Shot shot) {
    if (shot.film() == null) {
      return List.of(CrossFade.whole(shot.still()));
    }
    List<CrossFade> moments = new ArrayList<>();
    double seconds = shot.seconds(timeline);
    int count = Math.max(1, (int) Math.ceil(seconds * 100 / HUNDREDTHS));
    for (int i = 0; i <= count; i++) {
      moments.add(shot.shown(timeline, terms, i == count ? seconds : i * HUNDREDTHS / 100.0));
    }
    return moments;
  }

  private BufferedImage image(Scene scene, CrossFade shown, Shot shot) {
    // Rests, and with reduced motion most of a film, show the same picture again and again.
    CrossFade wanted = shown.isWhole() ? CrossFade.whole(shown.nearest()) : shown;
    if (!wanted.equals(lastShown)) {
      lastImage = drawing.draw(scene, wanted, shot, theme, width, height).image();
      lastShown = wanted;
    }
    return lastImage;
  }
}
