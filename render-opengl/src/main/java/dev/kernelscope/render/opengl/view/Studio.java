package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.export.Camera;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Look;

/** Draws pictures without a window. Belongs to the thread that made it. */
public final class Studio implements Camera, AutoCloseable {

  private final GlContext context;
  private final FramePainter painter;
  private Framebuffer target;
  private int width;
  private int height;
  private boolean player = true;

  /** Takes over a current context, and closes it in the end. */
  public Studio(GlContext context) {
    this.context = context;
    this.painter = new FramePainter();
  }

  /**
   * A studio with a context of its own.
   *
   * @throws NoContextException where there is none
   * @throws IllegalStateException if the driver refuses a shader, or a file of the program is missing
   */
  public static Studio open() throws NoContextException {
    GlContext context = Contexts.offscreen();
    try {
      return new Studio(context);
    } catch (LinkageError | IllegalStateException e) {
      context.close();
      throw e;
    }
  }

  /** A studio in the context that is current anyway, which it leaves as it is. */
  public static Studio within() {
    return new Studio(new GlContext() {
      @Override
      public String origin() {
        return "the current context";
      }

      @Override
      public void close() {
        // It belongs to somebody else.
      }
    });
  }

  @Override
  public Picture still(Scene scene, Shot shot, RenderOptions options, Ground ground) {
    Look look = switch (ground) {
      case USUAL -> new Look(options.theme());
      case BLACK -> Look.on(options.theme(), Rgba.of(0));
      case WHITE -> Look.on(options.theme(), Rgba.of(0xFFFFFF));
    };
    return player(options.player()).draw(scene, CrossFade.whole(shot.still()), shot, Transport.STILL, look,
        options.width(), options.height());
  }

  @Override
  public Picture ofFilm(Scene scene, CrossFade shown, Shot shot, RenderOptions options) {
    return player(options.player()).ofFilm(scene, shown, shot, options.theme(), options.width(), options.height());
  }

  /** Whether the pictures from now on show a player's controls. */
  public Studio player(boolean shown) {
    player = shown;
    return this;
  }

  /** A still: the shot's own moment, with the player at rest. */
  public Picture still(Scene scene, Shot shot, Theme theme, int width, int height) {
    return draw(scene, CrossFade.whole(shot.still()), shot, Transport.STILL, new Look(theme), width, height);
  }

  /** A picture of a film, on a plain ground, which films need fewer colours for. */
  public Picture ofFilm(Scene scene, CrossFade shown, Shot shot, Theme theme, int width, int height) {
    Transport transport = shot.film() == null ? Transport.STILL : Transport.film(shot.speed(), shot.loop());
    return draw(scene, shown, shot, transport, Look.onPlainGround(theme), width, height);
  }

  private Picture draw(
      Scene scene, CrossFade shown, Shot shot, Transport transport, Look look, int newWidth, int newHeight) {
    target(newWidth, newHeight).bind();
    Canvas whole = Canvas.picture(width, height);
    Canvas canvas = player ? whole : whole.withoutPlayer();
    painter.draw(Blend.of(scene, shown, Viewpoint.of(shot.view())), transport, look, canvas);
    return new Picture(width, height, target.readRgb());
  }

  private Framebuffer target(int newWidth, int newHeight) {
    if (target == null || width != newWidth || height != newHeight) {
      if (target != null) {
        target.close();
        target = null;
      }
      target = new Framebuffer(newWidth, newHeight);
      width = newWidth;
      height = newHeight;
    }
    return target;
  }

  @Override
  public void close() {
    if (target != null) {
      target.close();
    }
    painter.close();
    context.close();
  }
}
