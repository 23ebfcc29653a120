package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.WallView;
import java.util.List;

/** A training: walls of kernels, the batch beside them, curves below. */
final class TrainingScreen {

  /** Between two walls. */
  private static final int GAP = 11;
  private static final int LEAST_GAP = 2;
  /** A wall of four rows of kernels needs so many lines with its name; what is left makes the charts higher. */
  private static final int WALL = 18;
  private static final int MOST_CHART = 8;
  /** Two walls of four kernels a row. */
  private static final int BOTH = 68;

  private final Pen pen;
  private final LiveFrame live;

  TrainingScreen(Pen pen, LiveFrame live) {
    this.pen = pen;
    this.live = live;
  }

  void draw(Layout usual) {
    boolean flow = live.view().mode() == View.Mode.NUMBERS;
    Layout layout = flow ? usual.wide() : usual.scene().width() < BOTH ? usual.narrow(BOTH) : usual;
    Bars bars = new Bars(pen);
    bars.header(live, flow ? "gradient" : "kernels");
    if (layout.large()) {
      bars.sentences(live.frame());
    }
    int more = Math.clamp(layout.scene().height() - WALL, 0, MOST_CHART - 3);
    Area scene = new Area(layout.scene().x(), layout.scene().y(), layout.scene().width(),
        layout.scene().height() - more);
    scene(scene, flow);
    layout.panels().forEach(slot -> panel(slot, more));
    new FilmFrame(pen, live).draw(layout, more);
  }

  /** Too small for panels: the kernels as they are now, and where the training stands. */
  void small() {
    walls(new FilmFrame(pen, live).small("kernels"));
  }

  private void scene(Area area, boolean flow) {
    if (flow) {
      new FlowPictures(pen, live.frame()).draw(area);
    } else if (!new FilmFrame(pen, live).turned(area)) {
      walls(area);
    }
  }

  /** Both walls side by side, or where they have no room the kernels as they are now. */
  private void walls(Area area) {
    List<Block> all = live.frame().stage().blocks();
    List<Block> start = all.subList(0, all.size() / 2);
    List<Block> now = all.subList(all.size() / 2, all.size());
    int usual = (int) Math.ceil(Math.sqrt(now.size()));
    int lines = area.height() - 1;
    WallView left = WallView.of(pen.palette(), start, usual, (area.width() - LEAST_GAP) / 2, lines);
    if (!left.fits()) {
      alone(now, usual, area);
      return;
    }
    WallView right = WallView.of(pen.palette(), now, usual, (area.width() - LEAST_GAP) / 2, lines);
    int gap = Math.min(GAP, area.width() - 2 * left.columns());
    int x = area.x() + (area.width() - 2 * left.columns() - gap) / 2;
    int y = area.y() + Math.max(0, (lines - left.lines()) / 2);
    wall(left, "at the start", x, y);
    wall(right, "now", x + left.columns() + gap, y);
    if (gap >= GAP) {
      arrow(x + left.columns(), y + left.lines() / 2, gap);
    }
  }

  /** The kernels as they are now. Where a line for their name is missing, it stands in the gap that they leave. */
  private void alone(List<Block> now, int usual, Area area) {
    WallView named = WallView.of(pen.palette(), now, usual, area.width(), area.height() - 1);
    if (named.fits()) {
      wall(named, "now", area.x() + (area.width() - named.columns()) / 2, area.y());
      return;
    }
    int room = Math.min(now.size(), WallView.most(now.getFirst(), area.width(), area.height()));
    if (room == 0) {
      return;
    }
    WallView wall = WallView.of(pen.palette(), now.subList(0, room), usual, area.width(), area.height());
    int x = area.x() + (area.width() - wall.columns()) / 2;
    wall.draw(pen.out(), pen.hits(), x, area.y(), selected());
    if (wall.gap() > 0) {
      pen.strong(x + wall.gap(), area.y() + wall.lines() - 2, "now", Tint.KERNEL);
    }
  }

  private void wall(WallView wall, String name, int x, int y) {
    pen.strong(x + 1, y, name, Tint.KERNEL);
    wall.draw(pen.out(), pen.hits(), x, y + 1, selected());
  }

  private int selected() {
    return live.frame().tip().map(tip -> tip.target() instanceof Target.Weight w ? w.filter() : -1).orElse(-1);
  }

  private void arrow(int x, int y, int gap) {
    String words = live.frame().stage().labels().getLast().text().getFirst().text();
    pen.strong(x + Math.max(0, (gap - words.length()) / 2), y, words, Tint.OUTPUT);
    pen.put(x + 2, y + 1, "─".repeat(gap - 5) + "▶", Tint.OUTPUT);
  }

  private void panel(Layout.Slot slot, int more) {
    Area all = slot.area();
    Area area = new Area(all.x(), all.y(), all.width(), all.height() - more);
    switch (slot.panel()) {
      case LESSON -> live.lesson().ifPresentOrElse(lesson -> new LessonPanel(pen, lesson, area).draw(),
          () -> batch(area));
      case CONTROLS -> new ControlsPanel(pen, live.controls(), "Training", area).draw();
      case NUMBERS -> batch(area);
    }
  }

  private void batch(Area area) {
    live.frame().samples().ifPresent(samples -> new BatchPanel(pen, samples, area).draw());
  }
}
