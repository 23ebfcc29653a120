package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.OrbitView;
import dev.kernelscope.render.ascii.view.SnappedView;

/** Lays out one frame on a terminal of a size: a pure function. */
public final class Screen {

  /** Columns of the usual picture. */
  public static final int COLUMNS = 100;
  /** Lines of the usual picture. */
  public static final int ROWS = 35;

  private static final int SMALL_COLUMNS = 80;
  private static final int SMALL_ROWS = 24;
  private static final int LEAST_COLUMNS = 40;
  private static final int LEAST_ROWS = 12;

  private final Frame frame;
  private final View view;
  private final Status status;
  private final Pen pen;
  private final Reading reading;

  private Screen(Frame frame, View view, Status status, Pen pen) {
    this.frame = frame;
    this.view = view;
    this.status = status;
    this.pen = pen;
    this.reading = Reading.of(frame);
  }

  /** Draws a frame on a new grid of characters. */
  public static CellBuffer draw(Frame frame, View view, Status status, Palette palette, int columns, int rows) {
    CellBuffer out = new CellBuffer(Math.max(1, columns), Math.max(1, rows), palette.background());
    new Screen(frame, view, status, new Pen(out, palette)).draw();
    return out;
  }

  private void draw() {
    int columns = pen.out().columns();
    int rows = pen.out().rows();
    if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
      new NumbersScreen(pen, reading).line();
    } else if (columns < SMALL_COLUMNS || rows < SMALL_ROWS || view.mode() == View.Mode.NUMBERS) {
      new NumbersScreen(pen, reading).draw(status);
    } else if (reading.pictures() && !view.turned()) {
      new PhotoScreen(pen, reading).draw(status);
    } else if (columns < COLUMNS || rows < ROWS) {
      small(columns, rows);
    } else {
      large(columns, rows);
    }
  }

  private void large(int columns, int rows) {
    int extra = rows - ROWS;
    Bars bars = new Bars(pen);
    bars.header(frame, "3D");
    bars.sentences(frame);
    scene(new Area(1, 3, columns - 36, 19 + extra));
    pen.divider(columns - 34, 3, 22 + extra);
    Area panel = new Area(columns - 31, 3, 31, 20 + extra);
    if (reading.pictures() || !new NumbersPanel(pen, reading, panel).draw()) {
      new CompactPanel(pen, reading, new Area(panel.x(), panel.y(), 30, panel.height())).draw();
    }
    pen.rule(23 + extra);
    new LedgerPanel(pen, 2, 24 + extra).draw(frame.ledger(), frame.position().moment().phase());
    new LegendBar(pen).draw(2, 28 + extra, frame.legends());
    pen.rule(29 + extra);
    PhaseBar phases = new PhaseBar(pen);
    phases.phases(30 + extra, frame.dock());
    phases.ticks(31 + extra, frame.dock(), true);
    bars.status(2, 33 + extra, frame, status);
    if (status.keys()) {
      bars.keys(34 + extra);
    }
  }

  private void small(int columns, int rows) {
    Bars bars = new Bars(pen);
    bars.header(frame, "3D");
    scene(new Area(0, 1, columns - 27, rows - 11));
    pen.divider(columns - 27, 2, rows - 10);
    new CompactPanel(pen, reading, new Area(columns - 25, 2, 25, rows - 12)).draw();
    pen.rule(rows - 10);
    new LedgerPanel(pen, 1, rows - 9).draw(frame.ledger(), frame.position().moment().phase());
    new LegendBar(pen).draw(1, rows - 6, frame.legends());
    PhaseBar phases = new PhaseBar(pen);
    phases.phases(rows - 4, frame.dock());
    phases.ticks(rows - 3, frame.dock(), false);
    bars.status(1, rows - 2, frame, status);
    if (status.keys()) {
      bars.keys(rows - 1);
    }
  }

  /** The snapped view, unless the user turned the scene, wants it face-on, or it does not fit. */
  private void scene(Area area) {
    boolean free = view.turned() || view.mode() == View.Mode.FACE || view.zoom() != 1;
    if (free || reading.pictures() || !SnappedView.draw(reading, pen.palette(), pen.out(), area)) {
      OrbitView.draw(reading, view, pen.palette(), pen.out(), area);
    }
  }
}
