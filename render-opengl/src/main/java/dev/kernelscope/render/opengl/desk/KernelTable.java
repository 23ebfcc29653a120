package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveKernel;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.Optional;

/** The weights: kernels by name, slices of filters, and a table whose cells are clicked, typed into and pulled. */
final class KernelTable {

  private static final float GAP = 3;
  private static final float ROW = 30;
  private static final float LOWEST_ROW = 20;
  private static final String TIP = "Click and type, or pull up and down";

  private final Kit kit;

  KernelTable(Kit kit) {
    this.kit = kit;
  }

  /** Lays it out from {@code y} on; gives its lower edge. */
  float lay(LiveFrame frame, LiveKernel kernel, float x, float y, float width) {
    kit.section("Kernel", kernel.rows() + " × " + kernel.columns(), new Rect(x, y, width, 30));
    float below = slices(kernel, presets(kernel, y + 32, x, width), x, width);
    float rowHeight = kernel.rows() > 5 ? LOWEST_ROW : ROW;
    float column = (width + GAP) / kernel.columns();
    for (int r = 0; r < kernel.rows(); r++) {
      for (int c = 0; c < kernel.columns(); c++) {
        cell(frame, kernel, r, c,
            new Rect(x + c * column, below + r * (rowHeight + GAP), column - GAP, rowHeight));
      }
    }
    return below + kernel.rows() * (rowHeight + GAP) + 6;
  }

  private float presets(LiveKernel kernel, float top, float left, float width) {
    float x = left;
    float y = top;
    for (int i = 0; i < kernel.presets().size(); i++) {
      String name = kernel.presets().get(i);
      if (x > left && x + kit.chipWidth(name) > left + width) {
        x = left;
        y += Kit.CONTROL + 4;
      }
      x = kit.chip(name, i == kernel.preset(), x, y, new LiveTarget.Preset(i), "") + 4;
    }
    return y + Kit.CONTROL + 8;
  }

  /** Which slice of which filter is shown, where there are several. */
  private float slices(LiveKernel kernel, float top, float left, float width) {
    if (kernel.filters() * kernel.slices() == 1) {
      return top;
    }
    float x = left;
    float y = top;
    for (int i = 0; i < kernel.filters() + kernel.slices(); i++) {
      boolean filter = i < kernel.filters();
      int number = filter ? i : i - kernel.filters();
      String name = filter ? "filter " + i : "channel " + number;
      boolean on = filter ? number == kernel.filter() : number == kernel.slice();
      if (x > left && x + kit.chipWidth(name) > left + width) {
        x = left;
        y += Kit.CONTROL + 4;
      }
      x = kit.chip(name, on, x, y, filter ? new LiveTarget.Slice(number, kernel.slice())
          : new LiveTarget.Slice(kernel.filter(), number), "") + 4;
    }
    return y + Kit.CONTROL + 8;
  }

  private void cell(LiveFrame frame, LiveKernel kernel, int row, int column, Rect at) {
    Target.Weight weight = new Target.Weight(kernel.filter(), kernel.slice(), row, column);
    boolean pointed = frame.frame().tip().filter(tip -> tip.target().equals(weight)).isPresent();
    Optional<String> typed = pointed ? frame.typed() : Optional.empty();
    double share = (kernel.value(row, column) / kernel.most() + 1) / 2;
    kit.out.box(at, 4, Paint.of(look -> face(look, share)));
    kit.out.border(at, 4, 1, Paint.of(Token.LINE2));
    String text = typed.map(t -> t + "▏").orElse(Numbers.plain(kernel.value(row, column)));
    float size = Math.min(14, at.height() * 0.47f);
    TextStyle style = TextStyle.of(typed.isPresent() ? Face.NUMBERS_BOLD : Face.NUMBERS, size);
    float room = at.width() - 4;
    float width = kit.letters.width(style, text);
    if (width > room) {
      style = TextStyle.of(style.face(), size * room / width);
    }
    kit.text(style, text, at.x() + at.width() / 2, at.y(), at.height(), Align.MIDDLE,
        Paint.of(look -> Theme.ink(face(look, share))));
    if (pointed) {
      kit.focus(at, 4);
    }
    kit.out.spot(at, new LiveTarget.Cell(weight), TIP);
  }

  private static Rgb face(Look look, double share) {
    return look.theme().scale(ScaleKind.WEIGHTS).at(share);
  }
}
