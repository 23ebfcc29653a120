package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Flight;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.List;

/** What runs between the planes of a {@link SnappedView}: lines from patch to cell, and a product on its way. */
final class SnappedPaths {

  private final Reading reading;
  private final Palette palette;
  private final Grid grid;

  SnappedPaths(Reading reading, Palette palette, Grid grid) {
    this.reading = reading;
    this.palette = palette;
    this.grid = grid;
  }

  /** Draws all of it where nothing stands yet. */
  void draw(Pixels pixels, CellBuffer out, Area area) {
    Braille lines = new Braille(pixels);
    links(lines);
    lines.flush(out, area.x(), area.y());
    flight(pixels, out, area);
  }

  private void links(Braille lines) {
    Phase phase = reading.frame().position().moment().phase();
    double fraction = reading.frame().position().moment().fraction();
    Grid.Plane input = grid.plane(Role.INPUT);
    Grid.Plane kernel = grid.plane(Role.KERNEL);
    Grid.Plane products = grid.plane(Role.PRODUCTS);
    Grid.Plane output = grid.plane(Role.OUTPUT);
    if (input != null && products == null && output != null && phase != Phase.SLIDE) {
      direct(lines, input, output);
    }
    if (input == null || products == null || output == null || phase == Phase.SLIDE) {
      return;
    }
    double gathered = phase == Phase.GATHER ? fraction : 1;
    Patch patch = Patch.of(reading, input.block());
    Box from = Box.of(grid, input, patch.row(), patch.column(), patch.rows(), patch.columns());
    Box sheet = Box.whole(grid, products);
    if (kernel == null) {
      from.join(lines, sheet, palette.text(Tint.PRODUCT), gathered);
    } else {
      Box middle = Box.whole(grid, kernel);
      from.join(lines, middle, palette.text(Tint.KERNEL), Math.min(1, 2 * gathered));
      middle.join(lines, sheet, palette.text(Tint.PRODUCT), Math.max(0, 2 * gathered - 1));
    }
    if (phase.compareTo(Phase.SUM) >= 0) {
      int row = reading.frame().position().row();
      int column = reading.frame().position().column();
      sheet.join(lines, Box.of(grid, output, row, column, 1, 1), palette.text(Tint.OUTPUT),
          phase == Phase.SUM ? Math.min(1, fraction * 9) : 1);
    }
  }

  /** Without products between them the patch goes straight to its cell. */
  private void direct(Braille lines, Grid.Plane input, Grid.Plane output) {
    Position at = reading.frame().position();
    Patch patch = Patch.of(reading, input.block());
    Box.of(grid, input, patch.row(), patch.column(), patch.rows(), patch.columns())
        .join(lines, Box.of(grid, output, at.row(), at.column(), 1, 1), palette.text(Tint.OUTPUT),
            at.moment().phase() == Phase.GATHER ? at.moment().fraction() : 1);
  }

  /** The product on its way to the total, where it passes over free characters. */
  private void flight(Pixels pixels, CellBuffer out, Area area) {
    Grid.Plane products = grid.plane(Role.PRODUCTS);
    Grid.Plane output = grid.plane(Role.OUTPUT);
    List<Flight> flights = reading.frame().stage().flights().stream().filter(Flight::path).toList();
    if (flights.isEmpty() || products == null || output == null || products.current().isEmpty()) {
      return;
    }
    Flight flight = flights.getFirst();
    Tile tile = products.current().get();
    Box from = Box.of(grid, products, tile.row(), tile.column(), 1, 1);
    Box to = Box.of(grid, output, reading.frame().position().row(), reading.frame().position().column(), 1, 1);
    double x = from.right() + (to.left() - from.right()) * flight.progress();
    double y = from.middle() + (to.middle() - from.middle()) * flight.progress();
    int column = (int) Math.round(x - flight.text().length() / 2.0);
    int line = (int) Math.floor(y / 2);
    for (int i = 0; i < flight.text().length(); i++) {
      if (!pixels.free(column + i, line)) {
        return;
      }
    }
    out.put(area.x() + column, area.y() + line, flight.text(), palette.text(Tint.OUTPUT), CellBuffer.KEEP, true);
  }
}
