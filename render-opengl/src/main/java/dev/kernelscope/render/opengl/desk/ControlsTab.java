package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything about the convolution that can be changed. */
final class ControlsTab {

  private static final float USUAL_ROW = 28;
  private static final float LOW_ROW = 24;
  private static final float LOW = 640;
  private static final float GAP = 6;
  private static final float DISABLED = 0.42f;
  private static final TextStyle SIZE = TextStyle.of(Face.NUMBERS, 13);
  private static final List<String> SWITCH = List.of("off", "on");

  private final Kit kit;
  private float rowHeight = USUAL_ROW;
  private Rect focused;

  ControlsTab(Kit kit) {
    this.kit = kit;
  }

  /**
   * Lays it out from {@code top} on, closer where the panel is low; gives its lower edge. The weights come below the
   * kernel's size: there they are seen without scrolling, and the size stays under the pointer while they get more.
   */
  float lay(LiveFrame frame, float x, float top, float width, float height) {
    rowHeight = height < LOW ? LOW_ROW : USUAL_ROW;
    float y = head(frame.desk(), x, top, width);
    for (int i : inOrder(frame)) {
      LiveControl control = frame.controls().get(i);
      control(control, i, new Rect(x, y, width, rowHeight));
      y += rowHeight;
      if (control.name().equals("kernel size") && frame.desk().kernel().isPresent()) {
        y = new KernelTable(kit).lay(frame, frame.desk().kernel().get(), x, y + GAP, width) + GAP;
      }
    }
    y = brush(frame.desk(), new Rect(x, y, width, rowHeight)) + GAP;
    if (focused != null) {
      kit.focus(focused, 5);
    }
    return y;
  }

  /** Lays the controls alone out from {@code top} on; gives their lower edge. */
  float rows(LiveFrame frame, float x, float top, float width) {
    float y = top;
    for (int i = 0; i < frame.controls().size(); i++) {
      control(frame.controls().get(i), i, new Rect(x, y, width, rowHeight));
      y += rowHeight;
    }
    if (focused != null) {
      kit.focus(focused, 5);
    }
    return y;
  }

  /** Room for the output's size at the foot of the panel. */
  static float foot(LiveFrame frame) {
    return frame.frame().rows().equals(frame.frame().columns()) ? 80 : 98;
  }

  /** What steps of sizes change stands before the sizes. The table of weights names the kernel. */
  private static List<Integer> inOrder(LiveFrame frame) {
    boolean table = frame.desk().kernel().isPresent();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < frame.controls().size(); i++) {
      String name = frame.controls().get(i).name();
      if (name.equals("sides")) {
        order.addFirst(i);
      } else if (!table || !name.equals("kernel")) {
        order.add(i);
      }
    }
    return order;
  }

  private float head(LiveDesk desk, float x, float y, float width) {
    kit.text(Kit.SECTION, "Convolution", x, y, Kit.CONTROL, Align.START, Paint.of(Tint.LOW));
    float right = x + width;
    float reset = kit.letters.width(Kit.SEGMENT, "Reset") + 8;
    kit.out.opacity(desk.undo() ? 1 : DISABLED);
    kit.text(Kit.SEGMENT, "Reset", right, y, Kit.CONTROL, Align.END, Paint.of(Tint.LOW));
    kit.out.spot(new Rect(right - reset, y, reset, Kit.CONTROL), new LiveTarget.Button(Command.RESET),
        "All as it was at first (0)");
    kit.out.opacity(desk.redo() ? 1 : DISABLED);
    icon(Icon.REDO, right - reset - 26, y, Command.REDO, "Makes a change again (U)");
    kit.out.opacity(desk.undo() ? 1 : DISABLED);
    icon(Icon.UNDO, right - reset - 52, y, Command.UNDO, "Takes a change back (u)");
    kit.out.opacity(1);
    return y + 24;
  }

  private void icon(Icon icon, float x, float y, Command command, String tip) {
    kit.button(Optional.of(icon), "", "", new Rect(x, y, 24, Kit.CONTROL), Kit.Weight.GHOST,
        new LiveTarget.Button(command), tip);
  }

  private void control(LiveControl control, int index, Rect row) {
    kit.out.opacity(control.enabled() ? 1 : DISABLED);
    String tip = tip(control);
    kit.out.tip(row, tip);
    float top = row.y() + (rowHeight - Kit.CONTROL) / 2;
    float left;
    if (control.choices().equals(SWITCH)) {
      kit.toggle(control.chosen() == 1, row.right(), row.y() + rowHeight / 2,
          new LiveTarget.Option(index, 1 - control.chosen()), tip);
      left = row.right() - 32;
    } else if (!Double.isNaN(control.share())) {
      LiveTarget knob = new LiveTarget.Slide(index, control.share());
      left = kit.slider(control.share(), control.value(), row.right(), top, knob, tip);
    } else if (!control.choices().isEmpty()) {
      left = choices(control, index, row.right(), top, tip);
    } else {
      left = kit.stepper(control.value(), row.right(), top, new LiveTarget.Change(index, -1),
          new LiveTarget.Change(index, 1), tip);
    }
    String name = Wrap.shortened(kit.letters, Type.CONTROL, capital(control.name()), left - row.x() - 6);
    kit.text(Type.CONTROL, name, row.x(), row.y(), rowHeight, Align.START, Paint.of(Tint.MID));
    kit.out.opacity(1);
    if (control.selected()) {
      focused = new Rect(left, top, row.right() - left, Kit.CONTROL);
    }
  }

  /** The last choice stands for all numbers: while it is one, that is its name. */
  private float choices(LiveControl control, int index, float right, float top, String tip) {
    List<String> words = new ArrayList<>(control.choices());
    if (control.chosen() == words.size() - 1) {
      words.set(control.chosen(), control.value());
    }
    List<LiveTarget> targets = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      targets.add(new LiveTarget.Option(index, i));
    }
    return kit.segments(words, control.chosen(), right, new Rect(0, top, 0, Kit.CONTROL), targets,
        words.stream().map(w -> tip).toList()).x();
  }

  private static String tip(LiveControl control) {
    String keys = control.key().isEmpty() ? "" : " (" + control.key() + ", "
        + control.key().toUpperCase(Locale.ROOT) + ")";
    return control.enabled() ? control.words() + keys : "Not now: " + control.refusal();
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private float brush(LiveDesk desk, Rect row) {
    String tip = "Drag over the input to paint it (w)";
    kit.out.tip(row, tip);
    kit.text(Type.CONTROL, "Paint input", row.x(), row.y(), rowHeight, Align.START, Paint.of(Tint.MID));
    LiveTarget target = new LiveTarget.Button(Command.PAINT);
    kit.toggle(desk.brush().isPresent(), row.right(), row.y() + rowHeight / 2, target, tip);
    desk.brush().ifPresent(value -> kit.stepper(Numbers.plain(value), row.right() - 40,
        row.y() + (rowHeight - Kit.CONTROL) / 2, new LiveTarget.Button(Command.BRUSH_DOWN),
        new LiveTarget.Button(Command.BRUSH_UP), "The value that is painted"));
    return row.bottom();
  }

  /** Lays the output's size out: it is what every change is about, and always seen. */
  void outputSize(LiveFrame frame, float x, float y, float width) {
    kit.section("Output size", "", new Rect(x, y, width, 30));
    Axis rows = frame.frame().rows();
    Axis columns = frame.frame().columns();
    float bottom = kit.paragraph(formula(rows), SIZE.size(), 20, new Rect(x, y + 32, width, 0));
    if (!rows.equals(columns)) {
      bottom = kit.paragraph(formula(columns), SIZE.size(), 20, new Rect(x, bottom, width, 0));
    }
    int filters = frame.frame().position().filters();
    List<Span> sizes = List.of(Span.mono(rows.input() + "×" + columns.input() + " → ", Tint.MID),
        Span.mono(rows.output() + "×" + columns.output(), Tint.OUTPUT),
        Span.mono(" · " + Numbers.count((long) rows.output() * columns.output() * filters) + " cells", Tint.MID));
    kit.paragraph(sizes, SIZE.size(), 20, new Rect(x, bottom, width, 0));
  }

  private static List<Span> formula(Axis axis) {
    return List.of(Span.mono("⌊(" + axis.input() + " + " + (axis.before() + axis.after()) + " - "
        + axis.effectiveKernel() + ") / " + axis.stride() + "⌋ + 1 = ", Tint.MID),
        Span.strongMono(Integer.toString(axis.output()), Tint.OUTPUT));
  }
}
