package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.Names;
import java.util.List;
import java.util.Optional;

/** What can be changed, a line each, and under it the kernel's weights and the output's size. */
final class ControlsPanel {

  private final Pen pen;
  private final List<LiveControl> controls;
  private final String title;
  private final Optional<Reading> reading;
  private final Area area;

  ControlsPanel(Pen pen, List<LiveControl> controls, Reading reading, Area area) {
    this(pen, controls, "Convolution", Optional.of(reading), area);
  }

  /** Controls alone, of something else than a convolution. */
  ControlsPanel(Pen pen, List<LiveControl> controls, String title, Area area) {
    this(pen, controls, title, Optional.empty(), area);
  }

  private ControlsPanel(Pen pen, List<LiveControl> controls, String title, Optional<Reading> reading, Area area) {
    this.pen = pen;
    this.controls = controls;
    this.title = title;
    this.reading = reading;
    this.area = area;
  }

  void draw() {
    pen.strong(area.x(), area.y(), title, Tint.HIGH);
    int room = area.height() - 1;
    int selected = 0;
    for (int i = 0; i < controls.size(); i++) {
      selected = controls.get(i).selected() ? i : selected;
    }
    int from = Math.clamp(selected - room / 2, 0, Math.max(0, controls.size() - room));
    int to = Math.min(controls.size(), from + room);
    for (int i = from; i < to; i++) {
      control(i, area.y() + 1 + i - from);
    }
    reading.ifPresent(r -> below(r, area.y() + 2 + to - from));
  }

  private void control(int index, int y) {
    LiveControl control = controls.get(index);
    int background = dev.kernelscope.render.ascii.cells.CellBuffer.KEEP;
    if (control.selected()) {
      pen.raise(area.x(), y, area.width());
      background = pen.palette().raised();
    }
    boolean on = control.enabled();
    pen.out().put(area.x(), y, control.selected() ? "▸" : " ", pen.palette().text(Tint.KERNEL), background, true);
    pen.out().put(area.x() + 2, y, control.name(), on ? pen.palette().text(Tint.MID) : pen.palette().faded(Tint.MID),
        background, false);
    int end = area.x() + area.width() - 3;
    int left = area.x() + 3 + control.name().length();
    int room = end - left;
    String value = Bars.cut(control.value(), room);
    if (control.selected() && on && value.length() + 4 <= room) {
      value = "◂ " + value + " ▸";
    }
    pen.out().put(end - value.length(), y, value, on ? pen.palette().text(Tint.HIGH) : pen.palette().faded(Tint.MID),
        background, on);
    pen.out().put(end + 1, y, control.key(), pen.palette().text(Tint.LOW), background, false);
    pen.hits().add(area.x(), y, area.width(), 1, new LiveTarget.Control(index));
  }

  /** The current slice of the filter where it has room, then the size. */
  private void below(Reading reading, int y) {
    int end = area.y() + area.height();
    Optional<Block> kernel = reading.kernel();
    if (kernel.isPresent() && y + 2 + kernel.get().rows() < end) {
      NumberGrid grid = new NumberGrid(kernel.get(), 4, area.width(), end - y - 2);
      pen.strong(area.x(), y, Names.of(reading, kernel.get()), Tint.KERNEL);
      grid.draw(pen, reading.frame(), area.x(), y + 1);
      y += grid.height() + 2;
    }
    if (y < end) {
      new Bars(pen).formula(area.x(), y, reading.frame(), area.width());
    }
  }
}
