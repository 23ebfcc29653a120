package dev.kernelscope.render.opengl.export;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a film, twenty a second; those of a shot without a film are one. */
public final class Reel {

  /** Length of a picture in hundredths of a second; browsers slow films down that are much faster. */
  static final int HUNDREDTHS = 5;

  /** How long the last picture stands, before a film begins again or ends. */
  static final int LAST = 150;

  private final Drawing drawing;
  private final Scene scene;
  private final Shot shot;
  private final Theme theme;
  private final int width;
  private final int height;
  private final List<CrossFade> moments;
  private CrossFade lastShown;
  private Picture lastPicture;

  /** Draws one picture of a film. */
  @FunctionalInterface
  public interface Drawing {

    /** What a scene shows at a moment, or between two of them, in pixels. */
    Picture draw(Scene scene, CrossFade shown, Shot shot, Theme theme, int width, int height);
  }

  /** The film of a shot, drawn as its pictures are asked for. */
  public Reel(Drawing drawing, Scene scene, Shot shot, Theme theme, int width, int height) {
    this.drawing = drawing;
    this.scene = scene;
    this.shot = shot;
    this.theme = theme;
    this.width = width;
    this.height = height;
    this.moments = moments(scene.timeline(), scene.terms(), shot);
  }

  private static List<CrossFade> moments(Timeline timeline, int terms, Shot shot) {
    if (shot.film() == null) {
      return List.of(CrossFade.whole(shot.still()));
    }
    List<CrossFade> moments = new ArrayList<>();
    double seconds = shot.seconds(timeline);
    int count = Math.max(1, (int) Math.ceil(seconds * 100 / HUNDREDTHS));
    for (int i = 0; i <= count; i++) {
      CrossFade shown = shot.shown(timeline, terms, i == count ? seconds : i * HUNDREDTHS / 100.0);
      moments.add(shown.isWhole() ? CrossFade.whole(shown.nearest()) : shown);
    }
    return moments;
  }

  /** Number of pictures. */
  int size() {
    return moments.size();
  }

  /** Width in pixels. */
  int width() {
    return width;
  }

  /** Height in pixels. */
  int height() {
    return height;
  }

  /** Whether the film begins again at its end. */
  boolean loop() {
    return shot.loop();
  }

  /** How long a picture stands, in hundredths of a second. */
  int hundredths(int index) {
    return index == moments.size() - 1 ? LAST : HUNDREDTHS;
  }

  /** Whether a picture is the one before it once more: rests are, and with reduced motion most of a film. */
  boolean repeats(int index) {
    return index > 0 && moments.get(index).equals(moments.get(index - 1));
  }

  /** A picture; asking for one that repeats the last one that was asked for costs nothing. */
  Picture picture(int index) {
    CrossFade wanted = moments.get(index);
    if (!wanted.equals(lastShown)) {
      lastPicture = drawing.draw(scene, wanted, shot, theme, width, height);
      lastShown = wanted;
    }
    return lastPicture;
  }
}
