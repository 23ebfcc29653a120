package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.HeatView;
import dev.kernelscope.render.ascii.view.Hits;
import dev.kernelscope.render.ascii.view.OrbitView;
import dev.kernelscope.render.ascii.view.SnappedView;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out one frame on a terminal of a size: a pure function. */
public final class Screen {

  /** Columns of the usual picture. */
  public static final int COLUMNS = Layout.COLUMNS;
  /** Lines of the usual picture. */
  public static final int ROWS = Layout.ROWS;

  private static final int SMALL_COLUMNS = 80;
  private static final int SMALL_ROWS = 24;
  private static final int LEAST_COLUMNS = 40;
  private static final int LEAST_ROWS = 12;

  private final LiveFrame live;
  private final Pen pen;
  private final Reading reading;
  private final List<Reading> compared;

  private Screen(LiveFrame live, Pen pen) {
    this.live = live;
    this.pen = pen;
    this.compared = live.frame().halves().stream().map(Reading::half).toList();
    this.reading = Reading.of(compared.isEmpty() ? live.frame() : live.frame().halves().getFirst());
  }

  /**
   * What was drawn.
   *
   * @param cells the characters
   * @param hits what can be pointed at
   */
  public record Drawn(CellBuffer cells, Hits hits) {}

  /** Draws a frame on a new grid of characters. */
  public static Drawn draw(LiveFrame live, Palette palette, int columns, int rows) {
    CellBuffer out = new CellBuffer(Math.max(1, columns), Math.max(1, rows), palette.background());
    Pen pen = new Pen(out, palette, new Hits());
    new Screen(live, pen).draw();
    return new Drawn(out, pen.hits());
  }

  private void draw() {
    int columns = pen.out().columns();
    int rows = pen.out().rows();
    if (TooSmall.is(columns, rows)) {
      TooSmall.draw(pen);
    } else if (live.help().isPresent()) {
      new HelpScreen(pen, live.help().get()).draw();
    } else if (live.quiz().isPresent()) {
      new QuizScreen(pen, live, live.quiz().get()).draw();
    } else if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
      if (live.frame().ofTraining() || live.frame().ofNetwork()) {
        FilmFrame.line(pen, live);
      } else {
        new NumbersScreen(pen, reading).line();
      }
    } else if (columns < SMALL_COLUMNS || rows < SMALL_ROWS) {
      if (live.frame().ofTraining()) {
        new TrainingScreen(pen, live).small();
      } else if (live.frame().ofNetwork()) {
        new NetworkScreen(pen, live).small();
      } else {
        new NumbersScreen(pen, reading).draw(live);
      }
    } else if (live.frame().ofTraining()) {
      new TrainingScreen(pen, live)
          .draw(Layout.of(columns, rows, live.panel(), live.lesson().isPresent(), !live.controls().isEmpty()));
    } else if (live.frame().ofNetwork()) {
      new NetworkScreen(pen, live).draw();
    } else if (photo(columns)) {
      new PhotoScreen(pen, reading).draw(live);
    } else {
      laidOut(Layout.of(columns, rows, live.panel(), live.lesson().isPresent(), !live.controls().isEmpty()));
    }
  }

  /** Maps over the whole width with the patch's numbers below them, unless something else was asked for. */
  private boolean photo(int columns) {
    boolean usual = !live.view().turned() && live.view().mode() != View.Mode.NUMBERS;
    boolean alone = live.controls().isEmpty() && live.lesson().isEmpty()
        || live.panel() == LiveFrame.Panel.NUMBERS && !Layout.manyPanels(columns);
    boolean asked = live.refusal().isPresent() || live.frame().tip().isPresent();
    return compared.isEmpty() && reading.pictures() && usual && alone && !asked;
  }

  private void laidOut(Layout usual) {
    Layout layout = compared.isEmpty() || live.view().mode() == View.Mode.NUMBERS ? usual : usual.wide();
    Bars bars = new Bars(pen);
    bars.header(live, kind());
    if (layout.large()) {
      bars.sentences(live.frame());
    }
    if (compared.isEmpty() || live.view().mode() == View.Mode.NUMBERS) {
      scene(reading, layout.scene());
    } else {
      halves(layout.scene());
    }
    layout.panels().forEach(this::panel);
    for (int x : layout.dividers()) {
      pen.divider(x, layout.large() ? 3 : 2, layout.bottom() - (layout.large() ? 1 : 0));
    }
    pen.rule(layout.bottom());
    int x = layout.indent();
    if (live.refusal().isPresent()) {
      bars.refusal(x, layout.ledger(), live.refusal().get());
    } else {
      new LedgerPanel(pen, x, layout.ledger()).draw(live.frame().ledger(), live.frame().position().moment().phase());
    }
    bars.tip(x, layout.note(), live);
    new LegendBar(pen).draw(x, layout.legend(), live.frame().legends());
    if (layout.large()) {
      pen.rule(layout.phases() - 1);
    }
    PhaseBar phases = new PhaseBar(pen);
    phases.phases(layout.phases(), live.frame().dock());
    phases.ticks(layout.phases() + 1, live.frame().dock(), layout.large());
    bars.status(x, pen.out().rows() - 2, live);
    bars.keys(pen.out().rows() - 1, live.keys());
  }

  private String kind() {
    return switch (live.view().mode()) {
      case PERSPECTIVE -> "3D";
      case FACE -> "face-on";
      case NUMBERS -> "numbers";
      case MAP -> "heat map";
    };
  }

  private void panel(Layout.Slot slot) {
    switch (slot.panel()) {
      case NUMBERS -> numbers(slot.area());
      case LESSON -> live.lesson().ifPresentOrElse(lesson -> new LessonPanel(pen, lesson, inner(slot.area())).draw(),
          () -> numbers(slot.area()));
      case CONTROLS -> new ControlsPanel(pen, live.controls(), reading, inner(slot.area())).draw();
    }
  }

  /** Text keeps a column free at the right edge of the screen. */
  private Area inner(Area area) {
    boolean edge = area.x() + area.width() == pen.out().columns();
    return edge ? new Area(area.x(), area.y(), area.width() - 1, area.height()) : area;
  }

  private void numbers(Area area) {
    boolean large = area.width() > 25;
    if (!large || reading.pictures() || !new NumbersPanel(pen, reading, area).draw()) {
      Area narrow = new Area(area.x(), area.y(), Math.min(30, area.width()), area.height());
      new CompactPanel(pen, reading, narrow).draw();
    }
  }

  /** Two convolutions side by side, each under its name, or the planes of several layers, each as wide as it needs. */
  private void halves(Area area) {
    boolean planes = compared.getFirst().outputs().isEmpty();
    int[] shares = compared.stream().mapToInt(r -> planes ? 2 + r.inputs().getFirst().columns() : 1).toArray();
    int all = IntStream.of(shares).sum();
    int x = area.x();
    for (int i = 0; i < compared.size(); i++) {
      int width = area.width() * shares[i] / all;
      if (!planes) {
        pen.put(x + 1, area.y() + (area.y() > 1 ? 0 : 1), compared.get(i).frame().stage().caption());
      }
      scene(compared.get(i), new Area(x, area.y() + 2, width - 1, area.height() - 2));
      x += width;
    }
  }

  /** The snapped view, unless the user turned the scene, wants it otherwise, or it does not fit. */
  private void scene(Reading shown, Area area) {
    View view = live.view();
    if (view.mode() == View.Mode.NUMBERS) {
      new NumbersScreen(pen, shown).tables(area);
      return;
    }
    boolean turned = view.turned() || view.mode() == View.Mode.FACE || view.zoom() != 1;
    if (view.mode() == View.Mode.MAP || shown.pictures() && !turned) {
      HeatView.draw(shown, pen.palette(), pen.out(), pen.hits(), area);
    } else if (turned || shown.pictures()
        || !SnappedView.draw(shown, pen.palette(), pen.out(), pen.hits(), area)) {
      OrbitView.draw(shown, view, pen.palette(), pen.out(), area);
    }
  }
}
