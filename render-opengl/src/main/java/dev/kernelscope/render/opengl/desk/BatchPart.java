package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;

/** The pictures that a training learns from now, one of them large, and what the network makes of it. */
final class BatchPart {

  private static final int ACROSS = 6;
  private static final float CELL = 34;
  private static final float GAP = 4;
  private static final float LARGE = 112;
  private static final float BARS = 50;
  private static final TextStyle NAME = TextStyle.of(Face.WORDS_BOLD, 14);
  private static final TextStyle ODDS = TextStyle.of(Face.NUMBERS, 10.5f);
  private static final TextStyle CLASS = TextStyle.of(Face.NUMBERS, 10.5f);

  private final Kit kit;

  BatchPart(Kit kit) {
    this.kit = kit;
  }

  /** Lays it out from {@code top} on; gives its lower edge. */
  float lay(Samples samples, float x, float top, float width) {
    kit.text(Kit.SECTION, "Current batch", x, top, Kit.CONTROL, Align.START, Paint.of(Tint.LOW));
    kit.text(Type.INDEX, Numbers.count(samples.batch()) + " pictures", x + width, top, Kit.CONTROL, Align.END,
        Paint.of(Tint.LOW));
    float y = pictures(samples, x, top + 24, width) + 6;
    Rect large = new Rect(x, y, LARGE, LARGE);
    kit.out.box(large.grown(1), 4, Paint.of(Token.LINE2));
    kit.out.picture(large, samples.picture());
    answer(samples, x + LARGE + 12, y, width - LARGE - 12);
    return odds(samples, x, large.bottom() + 8, width);
  }

  private float pictures(Samples samples, float x, float top, float width) {
    float pitch = (width + GAP) / ACROSS;
    for (int i = 0; i < samples.pictures().size(); i++) {
      Rect cell = new Rect(x + i % ACROSS * pitch, top + i / ACROSS * (CELL + GAP), pitch - GAP, CELL);
      Samples.Picture picture = samples.pictures().get(i);
      kit.out.box(cell, 4, Paint.of(Token.RAISED));
      // Whole pixels for each of its pixels, as long as there is room for that.
      float side = Math.min(CELL, Math.max(1, (float) Math.floor(CELL / picture.rows())) * picture.rows());
      kit.out.picture(new Rect(cell.x() + (cell.width() - side) / 2, cell.y() + (CELL - side) / 2, side, side),
          picture);
      if (i == samples.chosen()) {
        kit.out.border(cell.grown(1), 5, 2, Paint.of(Token.FOCUS));
      }
    }
    int lines = Math.ceilDiv(Math.max(1, samples.pictures().size()), ACROSS);
    return top + lines * (CELL + GAP);
  }

  private void answer(Samples samples, float x, float top, float width) {
    kit.text(Type.CONTROL, "label", x, top, 18, Align.START, Paint.of(Tint.LOW));
    name(samples.label(), x, top + 18, width, Paint.of(Tint.HIGH));
    if (samples.answer().isEmpty()) {
      return;
    }
    kit.text(Type.CONTROL, "answer", x, top + 48, 18, Align.START, Paint.of(Tint.LOW));
    Paint paint = Paint.of(samples.right() ? Tint.OUTPUT : Tint.KERNEL);
    name(samples.answer(), x, top + 66, width, paint);
    kit.out.icon(samples.right() ? Icon.CHECK : Icon.CROSS, x, top + 91, 14, paint);
    kit.text(Kit.SEGMENT, samples.right() ? "right" : "wrong", x + 18, top + 89, 18, Align.START, paint);
  }

  private void name(String name, float x, float top, float width, Paint paint) {
    kit.text(NAME, Wrap.shortened(kit.letters, NAME, name, width), x, top, 22, Align.START, paint);
  }

  /** A bar a class, as high as it is probable; the number stands over the highest one. */
  private float odds(Samples samples, float x, float top, float width) {
    int count = samples.classes().size();
    float pitch = width / count;
    float floor = top + 16 + BARS;
    for (int i = 0; i < count; i++) {
      Rect column = new Rect(x + i * pitch, top, pitch, 16 + BARS + 18);
      boolean most = i == samples.most();
      boolean label = samples.classes().get(i).equals(samples.label());
      double share = samples.odds().isEmpty() ? 0 : samples.odds().get(i);
      float height = Math.max(1, (float) share * BARS);
      Paint paint = share * BARS < 1 ? Paint.of(Token.LINE2)
          : most ? Paint.of(samples.right() ? Tint.OUTPUT : Tint.KERNEL) : Paint.of(Tint.LOW);
      kit.out.box(new Rect(column.x() + 2, floor - height, pitch - 5, height), height > 3 ? 2 : 0, paint);
      if (most) {
        kit.text(ODDS, Numbers.plain(Math.round(share * 100) / 100.0), column.x() + pitch / 2, floor - height - 16, 16,
            Align.MIDDLE, Paint.of(Tint.HIGH));
      }
      kit.text(CLASS, Integer.toString(i), column.x() + pitch / 2, floor + 1, 16, Align.MIDDLE,
          Paint.of(label ? Tint.HIGH : Tint.LOW));
      kit.out.tip(column, samples.classes().get(i)
          + (samples.odds().isEmpty() ? "" : ": " + Numbers.plain(share)));
    }
    return floor + 22;
  }
}
