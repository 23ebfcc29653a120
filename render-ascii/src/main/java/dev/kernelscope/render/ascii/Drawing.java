package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellFade;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.plain.PlainFrame;
import dev.kernelscope.render.ascii.plain.PlainScreen;
import dev.kernelscope.render.ascii.screen.Screen;
import dev.kernelscope.render.ascii.view.Hits;
import java.util.List;

/**
 * Chooses how a frame becomes characters: the coloured screen, or plain lines where there are no colours or no signs
 * beyond ASCII.
 */
final class Drawing {

  private final RenderOptions options;
  private final boolean plain;

  Drawing(RenderOptions options) {
    this.options = options;
    this.plain = options.colors() == Colors.NONE || !options.unicode();
  }

  /** Whether frames are plain lines. */
  boolean plain() {
    return plain;
  }

  static List<String> lines(Frame frame, View view) {
    return view.mode() == View.Mode.NUMBERS ? PlainFrame.numbers(frame, PlainFrame.WIDTH) : PlainFrame.lines(frame);
  }

  /** What is seen of a scene: the numbers of a training or a network are scenes of their own. */
  static Scene seen(Scene scene, View view) {
    if (view.mode() != View.Mode.NUMBERS) {
      return scene;
    }
    Frame frame = scene.frame(scene.still());
    return frame.ofTraining() || frame.ofNetwork() ? scene.tables() : scene;
  }

  /** A moment, or two that give way to each other. */
  CellBuffer screen(Scene film, CrossFade shown, View view, LivePlay play, int columns, int rows) {
    Scene scene = seen(film, view);
    if (shown.isWhole()) {
      return screen(scene.frame(shown.nearest()), view, play, columns, rows);
    }
    return CellFade.between(screen(scene.frame(shown.from()), view, play, columns, rows),
        screen(scene.frame(shown.to()), view, play, columns, rows), shown.share());
  }

  /** A picture that nobody operates. */
  CellBuffer screen(Frame frame, View view, LivePlay play, int columns, int rows) {
    return live(LiveFrame.still(frame, view, play), columns, rows).cells();
  }

  /** A screen of a session. */
  Screen.Drawn live(LiveFrame live, int columns, int rows) {
    return plain ? new Screen.Drawn(PlainScreen.draw(live, columns, rows), new Hits())
        : Screen.draw(live, Palette.of(options.theme(), options.colors()), columns, rows);
  }
}
