package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.MapRange;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.content.TileText;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.MapView;
import dev.kernelscope.render.ascii.view.Names;
import java.util.ArrayList;
import java.util.List;

/** A problem too large for numbers: maps of input and output above, the patch's numbers below. */
final class PhotoScreen {

  private static final int MOST_KERNEL_ROWS = 5;

  private final Pen pen;
  private final Reading reading;
  private final boolean tall;

  PhotoScreen(Pen pen, Reading reading) {
    this.pen = pen;
    this.reading = reading;
    this.tall = pen.out().rows() >= 35;
  }

  void draw(LiveFrame live) {
    Frame frame = reading.frame();
    int height = pen.out().rows();
    Bars bars = new Bars(pen);
    bars.header(live, "half blocks");
    int kernelRows = Math.min(MOST_KERNEL_ROWS, reading.kernel().orElseThrow().rows());
    int top = tall ? 3 : 1;
    int tables = height - (tall ? 13 : 11) - (kernelRows - 3);
    Area maps = new Area(1, top + 1, pen.out().columns() - 2, tables - top - (tall ? 3 : 1));
    String scale = maps(maps);
    if (tall) {
      pen.put(1, 1,
          Bars.cut(frame.title() + ". A half block stands for about " + scale + " cells.", pen.out().columns() - 2),
          Tint.HIGH);
      pen.rule(tables - 1);
    }
    numbers(tables, kernelRows);
    legend(tables + kernelRows + (tall ? 2 : 1));
    if (tall) {
      pen.rule(height - 7);
    }
    bars.status(tall ? 2 : 1, height - (tall ? 6 : 5), live);
    PhaseBar phases = new PhaseBar(pen);
    phases.phases(height - (tall ? 5 : 4), frame.dock());
    phases.ticks(height - (tall ? 4 : 3), frame.dock(), false);
    ends(height - (tall ? 3 : 2), frame);
    bars.keys(height - 1, live.keys());
  }

  private String maps(Area area) {
    Block input = reading.input().orElseThrow();
    Block output = reading.output().orElseThrow();
    int half = (area.width() - 2) / 2;
    MapView left = new MapView(pen.palette(), input, half, area.height());
    MapView right = new MapView(pen.palette(), output, half, area.height());
    int x = area.x() + half + 2;
    name(area.x(), area.y() - 1, input, half);
    int end = name(x, area.y() - 1, output, half);
    String kind = "root mean square, signed";
    if (end + 2 + kind.length() <= area.x() + area.width()) {
      pen.put(end + 2, area.y() - 1, kind, Tint.LOW);
    }
    left.draw(pen.out(), area.x(), area.y());
    right.draw(pen.out(), x, area.y());
    var p = reading.frame().position();
    var rows = reading.frame().rows();
    var columns = reading.frame().columns();
    left.mark(pen.out(), area, (p.row() * rows.stride() - rows.before() + rows.effectiveKernel() / 2.0) / rows.input(),
        (p.column() * columns.stride() - columns.before() + columns.effectiveKernel() / 2.0) / columns.input(),
        pen.palette().text(Tint.KERNEL));
    right.mark(pen.out(), new Area(x, area.y(), half, area.height()), (p.row() + 0.5) / p.rows(),
        (p.column() + 0.5) / p.columns(),
        pen.palette().text(Tint.OUTPUT));
    return left.cells();
  }

  private int name(int x, int y, Block block, int room) {
    int end = pen.strong(x, y, Names.of(reading, block), block.role().tint());
    String shape = Names.shape(reading, block);
    return end + 1 + shape.length() - x <= room ? pen.put(end + 1, y, shape, Tint.MID) : end;
  }

  private void numbers(int y, int kernelRows) {
    int x = tall ? 2 : 1;
    int gap = tall ? 5 : 3;
    Block patch = reading.patch().orElseThrow();
    x = grid(x, y, "patch", patch, Tint.INPUT, kernelRows, patch.shape(), gap, "·");
    x = grid(x, y, "kernel", reading.kernel().orElseThrow(), Tint.KERNEL, kernelRows, "", gap, "=");
    x = grid(x, y, "products", reading.product().orElseThrow(), Tint.PRODUCT, kernelRows, "", gap, "→");
    Block cell = reading.cell().orElseThrow();
    String text = Density.shown(cell.tile(0, 0)) ? TileText.of(cell.tile(0, 0)) : "";
    int width = Math.max(tall ? 9 : 6, text.length() + 2);
    if (x + width >= pen.out().columns()) {
      return;
    }
    pen.strong(x, y, "output", Tint.OUTPUT);
    int face = text.isEmpty() ? pen.palette().empty() : pen.palette().face(cell.range(), cell.tile(0, 0).value());
    for (int r = 0; r < kernelRows; r++) {
      pen.out().put(x, y + 1 + r, " ".repeat(width), pen.palette().ink(face, 1), face, false);
    }
    pen.out().put(x + (width - text.length()) / 2, y + 1 + kernelRows / 2, text, pen.palette().ink(face, 1), face,
        true);
    int words = x + width + 3;
    if (pen.out().columns() - words >= 20) {
      String sentence = Bars.fitting(reading.frame().subtitle(), 3 * (pen.out().columns() - words - 6));
      new Bars(pen).paragraph(words, y + 1, pen.out().columns() - words - 1, 3, sentence);
    }
  }

  private int grid(int x, int y, String name, Block block, Tint tint, int rows, String where, int gap, String sign) {
    int room = pen.out().columns() - x - 1;
    if (room < 6) {
      return x;
    }
    int least = Math.max(tall ? 4 : 3, TileText.widest(block) + (tall ? 2 : 1));
    NumberGrid grid = new NumberGrid(block, least, Math.min(room, pen.out().columns() / 3), rows);
    int end = pen.strong(x, y, name, tint);
    if (!where.isEmpty() && end + 1 + where.length() < x + grid.width() + gap) {
      pen.put(end + 1, y, where, Tint.MID);
    }
    grid.draw(pen, reading.frame(), x, y + 1);
    pen.put(x + grid.width() + gap / 2, y + 1 + rows / 2, sign, Tint.MID);
    return x + grid.width() + gap;
  }

  /** The scales as the frame has them, and the map's own. */
  private void legend(int y) {
    List<Legend> legends = new ArrayList<>();
    for (Legend legend : reading.frame().legends()) {
      if (legend instanceof Legend.Scale scale && scale.range().kind().centred() && scale.tint() == Tint.OUTPUT) {
        legends.add(new Legend.Scale("products", Tint.PRODUCT, scale.range(), scale.low(), scale.high()));
        ValueRange map = MapRange.of(reading.output().orElseThrow());
        legends.add(new Legend.Scale("map", Tint.OUTPUT, map, Numbers.plain(-map.limit()),
            Numbers.signed(map.limit())));
      } else {
        legends.add(legend);
      }
    }
    new LegendBar(pen).draw(1, y, legends);
  }

  private void ends(int y, Frame frame) {
    String last = "row " + (frame.position().rows() - 1);
    pen.put(1, y, "row 0", Tint.LOW);
    pen.out().put(pen.out().columns() - 1 - last.length(), y, last, pen.palette().text(Tint.LOW), CellBuffer.KEEP,
        false);
  }
}
