package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.render.ascii.cells.CellColor;
import dev.kernelscope.render.ascii.file.CellPicture;
import dev.kernelscope.render.ascii.palette.Palette;
import java.awt.image.BufferedImage;

/** Pictures of the terminal's screen, all of one size and in one look. */
final class Snapshot {

  private final Scene scene;
  private final View view;
  private final Drawing drawing;
  private final CellPicture picture;

  Snapshot(Scene scene, View view, RenderOptions options) {
    this.scene = scene;
    this.view = view;
    this.drawing = new Drawing(options);
    Rgb ground = options.theme().color(Token.BG);
    if (!drawing.plain() && options.colors() != Colors.FULL) {
      int background = Palette.of(options.theme(), options.colors()).background();
      ground = background == CellColor.NONE ? ground : CellColor.rgb(background);
    }
    this.picture = CellPicture.ofPixels(options.width(), options.height(), ground, options.theme().color(Tint.HIGH));
  }

  BufferedImage of(CrossFade shown, LivePlay play) {
    return picture.draw(drawing.screen(scene, shown, view, play, picture.columns(), picture.rows()));
  }
}
