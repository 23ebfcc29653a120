package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.engine.timeline.Player;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The upper row of the dock: buttons at the left, the position in words in the middle, the speed at the right. */
public final class DockPainter {

  private static final float ICON = 16;
  private static final float MIDDLE = 24;
  /** Between the words and what stands beside them. */
  private static final float AIR = 12;

  private final Painter painter;
  private final Look look;

  public DockPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  public void draw(Dock dock, Transport transport, Rect area) {
    painter.box(area.x(), area.y(), area.width(), 1, 0, look.of(Token.LINE));
    DockLayout layout = new DockLayout(painter, dock, area);
    for (DockLayout.Button button : DockLayout.Button.values()) {
      button(button, layout.button(button), transport);
    }
    float left = layout.button(DockLayout.Button.LOOP).right();
    float right = area.right();
    if (layout.roomy()) {
      steps(dock, layout, transport, area);
      speed(layout, transport, area);
      left = layout.step(LivePlay.Unit.ROW).right();
      right = layout.speedLabel();
    }
    words(dock, transport, left, right, area);
    new TimelinePainter(painter, look).draw(dock, layout);
  }

  private void button(DockLayout.Button button, Rect at, Transport transport) {
    boolean primary = button == DockLayout.Button.PLAY;
    if (primary) {
      painter.box(at.x(), at.y(), at.width(), at.height(), 6, look.of(Tint.HIGH));
    }
    Rgba tint = primary ? look.of(Token.BG) : isOn(button, transport) ? look.of(Tint.OUTPUT) : look.of(Tint.MID);
    Icon icon = switch (button) {
      case TO_START -> Icon.TO_START;
      case STEP_BACK -> Icon.STEP_BACK;
      case PLAY -> transport.play().playing() ? Icon.PAUSE : Icon.PLAY;
      case STEP_ON -> Icon.STEP_ON;
      case REVERSE -> Icon.REVERSE;
      case LOOP -> Icon.LOOP;
    };
    painter.icon(icon, at.x() + (at.width() - ICON) / 2, at.y() + (at.height() - ICON) / 2, ICON, tint);
  }

  private static boolean isOn(DockLayout.Button button, Transport transport) {
    return switch (button) {
      case REVERSE -> transport.play().reverse();
      case LOOP -> transport.play().loop();
      default -> false;
    };
  }

  private void steps(Dock dock, DockLayout layout, Transport transport, Rect area) {
    float baseline = area.y() + MIDDLE + 4.5f;
    painter.text(Type.CONTROL, "Step", layout.stepLabel(), baseline, Align.START, look.of(Tint.MID));
    Rect first = layout.step(layout.steps().iterator().next());
    Rect last = layout.step(LivePlay.Unit.ROW);
    painter.box(first.x() - 2, first.y() - 2, last.right() - first.x() + 4, 22, 5, look.of(Token.RAISED));
    for (LivePlay.Unit step : layout.steps()) {
      Rect at = layout.step(step);
      boolean on = step == transport.play().unit();
      if (on) {
        painter.box(at.x(), at.y(), at.width(), at.height(), 3.5f, look.of(Token.RAISED2));
      }
      painter.text(on ? DockLayout.SEGMENT_ON : DockLayout.SEGMENT, DockLayout.label(step, dock),
          at.x() + at.width() / 2, at.y() + 13, Align.MIDDLE, look.of(on ? Tint.HIGH : Tint.MID));
    }
  }

  private void speed(DockLayout layout, Transport transport, Rect area) {
    float middle = area.y() + MIDDLE;
    painter.text(Type.CONTROL, "Speed", layout.speedLabel(), middle + 4.5f, Align.START, look.of(Tint.MID));
    Rect slider = layout.slider();
    painter.box(slider.x() + 2.5f, middle - 1.5f, slider.width() - 5, 3, 1.5f, look.of(Token.LINE2));
    for (double mark : new double[] {Player.SLOWEST, 1, 4, Player.FASTEST}) {
      painter.box(layout.knob(mark), middle + 5, 1, 3, 0, look.of(Tint.LOW));
    }
    painter.disc(layout.knob(transport.play().speed()), middle, 6, look.of(Tint.HIGH));
    painter.text(Type.RUNNING, Numbers.plain(transport.play().speed()) + "×", area.right() - 16, middle + 4.5f,
        Align.END, look.of(Tint.HIGH));
  }

  private void words(Dock dock, Transport transport, float left, float right, Rect area) {
    List<Span> words = new ArrayList<>(dock.words());
    if (!transport.note().isEmpty()) {
      words.add(Span.words(transport.note(), Tint.LOW));
    }
    while (!words.isEmpty() && width(words) > right - left - 2 * AIR) {
      words.removeLast();
    }
    float x = (left + right - width(words)) / 2;
    for (int i = 0; i < words.size(); i++) {
      if (newThought(words, i)) {
        painter.disc(x + gap(words, i) / 2, area.y() + MIDDLE, 1.2f, look.of(Tint.MID));
      }
      x += gap(words, i);
      x = painter.text(style(words.get(i)), Signs.minus(words.get(i).text()), x, area.y() + MIDDLE + 4.5f, Align.START,
          look.of(words.get(i).tint()));
    }
  }

  /** Place and phase are apart by a point; the detail of a phase follows it at once. */
  private static boolean newThought(List<Span> words, int i) {
    return i > 1 && !words.get(i - 1).bold();
  }

  private static float gap(List<Span> words, int i) {
    return i == 0 ? 0 : newThought(words, i) ? 18 : i == 1 ? 10 : 5;
  }

  private float width(List<Span> words) {
    float sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += gap(words, i) + painter.width(style(words.get(i)), Signs.minus(words.get(i).text()));
    }
    return sum;
  }

  private static TextStyle style(Span span) {
    return Type.of(span, span.mono() ? 12 : 12.5f);
  }
}
