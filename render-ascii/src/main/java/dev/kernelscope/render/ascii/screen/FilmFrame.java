package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.ChartView;
import dev.kernelscope.render.ascii.view.OrbitView;

/** What stands around the pictures of a film whose cells are not those of a convolution: a training, a network. */
final class FilmFrame {

  private static final int CHART = 3;

  private final Pen pen;
  private final LiveFrame live;
  private final Bars bars;

  FilmFrame(Pen pen, LiveFrame live) {
    this.pen = pen;
    this.live = live;
    this.bars = new Bars(pen);
  }

  /** Everything below the pictures and the lines beside their panels; {@code more} lines than usual have the charts. */
  void draw(Layout layout, int more) {
    for (int x : layout.dividers()) {
      pen.divider(x, layout.large() ? 3 : 2, layout.bottom() - more - (layout.large() ? 1 : 0));
    }
    pen.rule(layout.bottom() - more);
    ledger(layout.indent(), layout.ledger() - more, CHART + more);
    bars.tip(layout.indent(), layout.note(), live);
    new LegendBar(pen).draw(layout.indent(), layout.legend(), live.frame().legends());
    if (layout.large()) {
      pen.rule(layout.phases() - 1);
    }
    PhaseBar phases = new PhaseBar(pen);
    phases.phases(layout.phases(), live.frame().dock());
    phases.ticks(layout.phases() + 1, live.frame().dock(), layout.large());
    foot(layout.indent());
  }

  private void ledger(int x, int y, int height) {
    if (live.refusal().isPresent()) {
      bars.refusal(x, y, live.refusal().get());
    } else if (live.frame().ledger() instanceof Ledger.Charts charts) {
      int width = (pen.out().columns() - 2 * x) / charts.charts().size();
      for (int i = 0; i < charts.charts().size(); i++) {
        new ChartView(pen.palette(), pen.out()).draw(charts.charts().get(i),
            new Area(x + i * width, y, width - 1, height));
      }
    } else {
      new LedgerPanel(pen, x, y).draw(live.frame().ledger(), live.frame().position().moment().phase());
    }
  }

  private void foot(int indent) {
    bars.status(indent, pen.out().rows() - 2, live);
    bars.keys(pen.out().rows() - 1, live.keys());
  }

  /** Draws the scene as it is turned; gives false and draws nothing where nobody has turned it. */
  boolean turned(Area area) {
    View view = live.view();
    boolean turned = view.turned() || view.mode() == View.Mode.FACE || view.zoom() != 1;
    if (turned) {
      OrbitView.draw(Reading.of(live.frame()), view, pen.palette(), pen.out(), area);
    }
    return turned;
  }

  /** Too small for panels: a head and a foot, and between them the area for pictures, which is returned. */
  Area small(String name) {
    bars.header(live, name);
    foot(1);
    return new Area(1, 1, pen.out().columns() - 2, pen.out().rows() - 3);
  }

  /** All that a few characters hold: where the film stands. */
  static void line(Pen pen, LiveFrame live) {
    int x = 0;
    for (Span span : live.frame().dock().words()) {
      x = pen.put(x, 0, Bars.cut(span.text(), pen.out().columns() - x), span.tint()) + 1;
    }
  }
}
