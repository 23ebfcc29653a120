package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.text.TextStyle;

/** What the picture shows and what happens in it, in one sentence each. */
public final class HeadingPainter {

  private static final float PADDING = 16;
  private static final float TOP = 12;
  private static final float TITLE_LINE = 20;
  private static final float SUBTITLE_LINE = 18;

  private HeadingPainter() {}

  public static void draw(Painter painter, Look look, Frame frame, Rect area) {
    float x = area.x() + PADDING;
    float room = area.width() - 2 * PADDING;
    float y = area.y() + TOP;
    line(painter, Type.HEADING, frame.title(), x, y + painter.baseline(Type.HEADING, TITLE_LINE),
        room, look, Tint.HIGH);
    y += TITLE_LINE;
    line(painter, Type.BODY, frame.subtitle(), x, y + painter.baseline(Type.BODY, SUBTITLE_LINE), room, look, Tint.MID);
  }

  private static void line(
      Painter painter, TextStyle style, String text, float x, float y, float room, Look look, Tint tint) {
    painter.text(style, Wrap.shortened(painter, style, Signs.minus(text), room), x, y, Align.START, look.of(tint));
  }
}
