package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers alone, for small terminals and whoever wants no 3D: flat tables, then the sum, then where the film stands.
 */
final class NumbersScreen {

  private static final int GAP = 3;

  private final Pen pen;
  private final Reading reading;

  NumbersScreen(Pen pen, Reading reading) {
    this.pen = pen;
    this.reading = reading;
  }

  /** A screen of its own, where 3D has no room; another panel that was chosen stands in place of the tables. */
  void draw(LiveFrame live) {
    Frame frame = reading.frame();
    Bars bars = new Bars(pen);
    int height = pen.out().rows();
    bars.header(live, "numbers");
    boolean roomy = height >= 24;
    int bottom = height - (roomy ? 10 : 5);
    int top = roomy ? 2 : 1;
    Area area = new Area(1, top, pen.out().columns() - 2, bottom - top);
    if (live.panel() == LiveFrame.Panel.LESSON && live.lesson().isPresent()) {
      new LessonPanel(pen, live.lesson().get(), area).draw();
    } else if (live.panel() == LiveFrame.Panel.CONTROLS && !live.controls().isEmpty()) {
      new ControlsPanel(pen, live.controls(), reading, area).draw();
    } else {
      tables(area);
    }
    if (live.refusal().isPresent()) {
      bars.refusal(1, bottom, live.refusal().get());
    } else {
      new LedgerPanel(pen, 1, bottom).draw(frame.ledger(), frame.position().moment().phase());
    }
    if (roomy) {
      new LegendBar(pen).draw(1, bottom + 4, frame.legends());
      PhaseBar phases = new PhaseBar(pen);
      phases.phases(height - 4, frame.dock());
      phases.ticks(height - 3, frame.dock(), false);
    }
    if (!bars.tip(1, height - 2, live)) {
      bars.status(1, height - 2, live);
    }
    bars.keys(height - 1, live.keys());
  }

  /** Flat tables side by side, as much of them as fits. */
  void tables(Area area) {
    int bottom = area.y() + area.height();
    List<Block> blocks = new ArrayList<>();
    if (reading.pictures()) {
      reading.patch().ifPresent(blocks::add);
    } else {
      reading.input().ifPresent(blocks::add);
    }
    reading.kernel().ifPresent(blocks::add);
    reading.product().ifPresent(blocks::add);
    if (reading.pictures()) {
      reading.cell().ifPresent(blocks::add);
    } else {
      reading.output().ifPresent(blocks::add);
    }
    List<List<Block>> rows = rows(blocks, area.width());
    int y = area.y();
    for (int i = 0; i < rows.size() && y + 1 < bottom; i++) {
      int share = (bottom - y) / (rows.size() - i);
      y += row(rows.get(i), area, y, Math.max(2, Math.min(share, bottom - y) - 1)) + 1;
    }
  }

  /** Side by side as long as the line lasts. */
  private List<List<Block>> rows(List<Block> blocks, int room) {
    List<List<Block>> rows = new ArrayList<>();
    int used = room;
    for (Block block : blocks) {
      int width =
          Math.max(new NumberGrid(block, least(block), room, 1000).width(),
          Names.of(reading, block).length());
      if (rows.isEmpty() || used + GAP + width > room) {
        rows.add(new ArrayList<>());
        used = -GAP;
      }
      rows.getLast().add(block);
      used += GAP + width;
    }
    return rows;
  }

  private static int least(Block block) {
    return block.role() == Role.OUTPUT ? 4 : 3;
  }

  private int row(List<Block> blocks, Area area, int y, int room) {
    int x = area.x();
    int height = 0;
    for (Block block : blocks) {
      NumberGrid grid = new NumberGrid(block, least(block), area.width(), Math.max(1, room - 1));
      int end = pen.strong(x, y, Names.of(reading, block), block.role().tint());
      if (grid.cut()) {
        end = pen.put(end, y, " …", Tint.MID);
      }
      grid.draw(pen, reading.frame(), x, y + 1);
      if (block.role() == Role.INPUT && !reading.pictures()) {
        grid.patch(pen, x, y + 1, Patch.of(reading, block));
      }
      height = Math.max(height, 1 + grid.height());
      x = Math.max(end, x + grid.width()) + GAP;
    }
    return height;
  }

  /** Under 40×12: one line, the sum so far, and where it stands if there is another line. */
  void line() {
    int width = pen.out().columns();
    if (!(reading.frame().ledger() instanceof Ledger.Sum sum)) {
      pen.put(0, 0, Bars.cut(reading.frame().subtitle(), width), Tint.HIGH);
      return;
    }
    String end = " = " + (sum.total().isEmpty() ? "·" : sum.total());
    int from = Math.max(0, sum.current());
    int x = pen.strong(0, 0, Bars.cut(sum.cell(), width - end.length()), Tint.OUTPUT);
    if (sum.current() >= 0) {
      Ledger.Column column = sum.columns().get(from);
      StringBuilder text = new StringBuilder(": ");
      column.factors().stream().map(Span::text).forEach(text::append);
      text.append(" = ").append(column.product().text()).append(", total");
      if (x + text.length() + end.length() <= width) {
        x = pen.put(x, 0, text.toString(), Tint.MID);
      }
    }
    pen.strong(x, 0, end, Tint.OUTPUT);
    StringBuilder words = new StringBuilder();
    reading.frame().dock().words().forEach(s -> words.append(words.isEmpty() ? "" : "  ").append(s.text()));
    pen.put(0, 1, Bars.cut(words.toString(), width), Tint.MID);
  }
}
