package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.Names;
import java.util.ArrayList;
import java.util.List;

/** The numbers of one cell where there is little room: patch · kernel, their products, and the total. */
final class CompactPanel {

  private final Pen pen;
  private final Reading reading;
  private final Area area;

  CompactPanel(Pen pen, Reading reading, Area area) {
    this.pen = pen;
    this.reading = reading;
    this.area = area;
  }

  void draw() {
    if (reading.kernel().isEmpty() || reading.product().isEmpty()) {
      return;
    }
    Block kernel = reading.kernel().get();
    int most = Math.max(1, (area.height() - 4) / 2);
    NumberGrid weights = new NumberGrid(kernel, 3, area.width(), most);
    Block taps = taps(reading, kernel);
    NumberGrid patch = new NumberGrid(taps, 3, area.width(), most);
    int y = area.y();
    if (patch.width() + 3 + weights.width() + 2 <= area.width()) {
      pen.strong(area.x(), y, "patch", Tint.INPUT);
      patch.draw(pen, reading.frame(), area.x(), y + 1);
      pen.put(area.x() + patch.width() + 1, y + 2, "·", Tint.MID);
      int right = area.x() + patch.width() + 3;
      pen.strong(right, y, Names.of(reading, kernel), Tint.KERNEL);
      weights.draw(pen, reading.frame(), right, y + 1);
      pen.put(right + weights.width() + 1, y + 2, "=", Tint.MID);
    } else {
      title(y, Names.of(reading, kernel), Tint.KERNEL, weights);
      weights.draw(pen, reading.frame(), area.x(), y + 1);
    }
    products(y + 1 + weights.height() + (weights.height() <= 3 && area.height() > 11 ? 2 : 1));
  }

  private void title(int y, String text, Tint tint, NumberGrid grid) {
    int end = pen.strong(area.x(), y, text, tint);
    if (grid.cut()) {
      pen.put(end, y, " …", Tint.MID);
    }
  }

  private void products(int y) {
    Block products = reading.product().get();
    NumberGrid grid = new NumberGrid(products, 4, area.width(), Math.max(1, area.y() + area.height() - 2 - y));
    title(y, "products", Tint.PRODUCT, grid);
    pen.put(area.x() + 9 + (grid.cut() ? 2 : 0), y, "added in turn", Tint.MID);
    grid.draw(pen, reading.frame(), area.x(), y + 1);
    int below = total(grid, y + 1);
    new Bars(pen).formula(area.x(), Math.max(below, area.y() + area.height() - 1), reading.frame(), area.width());
  }

  /** The total beside the products, or below them. Gives the next free line. */
  private int total(NumberGrid grid, int y) {
    int below = y + grid.height();
    if (reading.sum().isEmpty()) {
      return below;
    }
    Ledger.Sum sum = reading.sum().get();
    String place = "[" + reading.frame().position().row() + "," + reading.frame().position().column() + "] = ";
    String total = sum.total().isEmpty() ? "·" : sum.total();
    int x = area.x() + grid.width() + 2;
    if (x + place.length() + total.length() > area.x() + area.width()) {
      if (below < area.y() + area.height()) {
        pen.strong(pen.put(area.x(), below, place, Tint.MID), below, total, Tint.OUTPUT);
      }
      return below + 1;
    }
    pen.strong(pen.put(x, y, place, Tint.MID), y, total, Tint.OUTPUT);
    if (grid.height() > 1) {
      pen.put(x, y + 1, reading.frame().position().detail(), Tint.LOW);
    }
    return below;
  }

  /** The values under the kernel's weights, in the kernel's shape: of a dilated kernel only those that it reads. */
  static Block taps(Reading reading, Block kernel) {
    if (reading.patch().isPresent()) {
      return reading.patch().get();
    }
    Block input = reading.input().orElseThrow();
    Patch patch = Patch.of(reading, input);
    int down = kernel.rows() < 2 ? 0 : (patch.rows() - 1) / (kernel.rows() - 1);
    int across = kernel.columns() < 2 ? 0 : (patch.columns() - 1) / (kernel.columns() - 1);
    List<Tile> tiles = new ArrayList<>();
    for (int r = 0; r < kernel.rows(); r++) {
      for (int c = 0; c < kernel.columns(); c++) {
        Tile from =
            input.tile(Math.min(input.rows() - 1, patch.row() + r * down),
            Math.min(input.columns() - 1, patch.column() + c * across));
        Tile tile = new Tile(r, c, from.value(), from.state(), from.digit(), null, 0, 1, kernel.tile(r, c).current());
        tiles.add(tile);
      }
    }
    return new Block(Role.INPUT, 0, "patch", "", "", Tint.INPUT, kernel.rows(), kernel.columns(), input.place(),
        input.range(),
        new Surface.Tiles(tiles), null);
  }
}
