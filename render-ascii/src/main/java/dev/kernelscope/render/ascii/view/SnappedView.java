package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Mark;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.content.TileText;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * The scene in parallel projection, snapped to characters: each face fills whole half rows and columns, so that each
 * number stands on its own colour. Of several planes the current one stands in front, the others look out behind it.
 */
public final class SnappedView {

  private final Reading reading;
  private final Hits hits;
  private final Palette palette;
  private final CellBuffer out;
  private final Area area;
  private final Pixels pixels;
  private final Grid grid;
  private final TilePainter painter;

  private SnappedView(Reading reading, Palette palette, CellBuffer out,
      Hits hits, Area area, Grid grid) {
    this.reading = reading;
    this.hits = hits;
    this.palette = palette;
    this.out = out;
    this.area = area;
    this.grid = grid;
    this.pixels = new Pixels(area.width(), area.height());
    this.painter = new TilePainter(grid, palette, pixels);
  }

  /**
   * Draws a frame with tiles; gives false and draws nothing where the area is too small.
   *
   * @param hits is told where cells are
   */
  public static boolean draw(Reading reading, Palette palette, CellBuffer out,
      Hits hits, Area area) {
    List<Block> front = new ArrayList<>();
    List<List<Block>> behind = new ArrayList<>();
    reading.input().ifPresent(b -> add(front, behind, b, reading.inputs()));
    reading.kernel().ifPresent(b -> add(front, behind, b, reading.kernels()));
    reading.product().ifPresent(b -> add(front, behind, b, reading.products()));
    reading.output().ifPresent(b -> add(front, behind, b, reading.outputs()));
    Grid grid = Grid.fit(front, behind, area);
    if (grid == null) {
      return false;
    }
    new SnappedView(reading, palette, out, hits, area, grid).draw();
    return true;
  }

  /** The other planes in their own order, beginning after the current one. */
  private static void add(List<Block> front, List<List<Block>> behind, Block block, List<Block> all) {
    front.add(block);
    List<Block> others = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      others.add(all.get((all.indexOf(block) + i) % all.size()));
    }
    behind.add(others);
  }

  private void draw() {
    grid.planes().forEach(painter::planes);
    rims();
    grid.planes().forEach(this::hits);
    pixels.flush(out, area.x(), area.y());
    grid.planes().forEach(this::digits);
    new SnappedPaths(reading, palette, grid).draw(pixels, out, area);
    grid.planes().forEach(this::label);
  }

  private void rims() {
    Grid.Plane input = grid.plane(Role.INPUT);
    if (input != null) {
      Patch patch = Patch.of(reading, input.block());
      painter.rim(input, patch.row(), patch.column(), patch.rows(), patch.columns(), palette.text(Tint.KERNEL));
    }
    for (Role role : List.of(Role.PRODUCTS, Role.OUTPUT)) {
      Grid.Plane plane = grid.plane(role);
      if (plane != null) {
        plane.current().ifPresent(t -> painter.rim(plane, t.row(), t.column(), 1, 1, palette.text(Tint.OUTPUT)));
      }
    }
    grid.planes().forEach(this::marks);
  }

  /** The rims of a selection: one around linked cells that fill a rectangle, else one each. */
  private void marks(Grid.Plane plane) {
    List<Tile> tiles = ((Surface.Tiles) plane.block().surface()).tiles();
    List<Tile> linked = tiles.stream().filter(t -> t.mark() == Mark.LINKED).toList();
    IntSummaryStatistics rows = linked.stream().mapToInt(Tile::row).summaryStatistics();
    IntSummaryStatistics columns = linked.stream().mapToInt(Tile::column).summaryStatistics();
    int height = rows.getMax() - rows.getMin() + 1;
    int width = columns.getMax() - columns.getMin() + 1;
    if (!linked.isEmpty() && height * width == linked.size()) {
      rim(plane, linked.getFirst(), height, width, linked.getFirst().outline().tint());
    } else {
      linked.forEach(tile -> rim(plane, tile, 1, 1, tile.outline().tint()));
    }
    tiles.stream().filter(t -> t.mark() == Mark.SELECTED).forEach(tile -> rim(plane, tile, 1, 1, Tint.HIGH));
  }

  private void rim(Grid.Plane plane, Tile first, int rows, int columns, Tint tint) {
    painter.rim(plane, first.row(), first.column(), rows, columns, palette.text(tint));
  }

  private void hits(Grid.Plane plane) {
    int height = Math.max(1, grid.faceHeight() / 2);
    for (int r = 0; r < plane.block().rows(); r++) {
      for (int c = 0; c < plane.block().columns(); c++) {
        hits.addCell(reading.frame(), plane.block(), r, c, area.x() + grid.x(plane, c),
            area.y() + Math.floorDiv(grid.y(plane, r, c) + 1, 2), plane.faceWidth(), height);
      }
    }
  }

  private void digits(Grid.Plane plane) {
    if (!grid.digits()) {
      return;
    }
    for (int r = 0; r < plane.block().rows(); r++) {
      for (int c = 0; c < plane.block().columns(); c++) {
        digit(plane, plane.block().tile(r, c));
      }
    }
  }

  private void digit(Grid.Plane plane, Tile tile) {
    String text = TileText.of(tile);
    if (!Density.shown(tile) || text.length() > plane.faceWidth()) {
      return;
    }
    int face = painter.face(plane.block(), tile);
    int y = grid.y(plane, tile.row(), tile.column());
    int line =
        Math.clamp(Math.round((y + grid.faceHeight() / 2.0 - 1) / 2), (y + 1) / 2, (y + grid.faceHeight() - 2) / 2);
    int pad = (plane.faceWidth() - text.length() + 1) / 2;
    int x = grid.x(plane, tile.column());
    String padded = " ".repeat(pad) + text + " ".repeat(plane.faceWidth() - text.length() - pad);
    int ink = painter.ink(tile, face);
    out.put(area.x() + x, area.y() + line, padded, ink, face, tile.current() && plane.block().role() != Role.KERNEL
        || tile.digit().bold() && tile.current());
    painter.hatch(tile, plane.faceWidth() - text.length() > 0 ? pad : 0).ifPresent(
        mark -> out.put(area.x() + x, area.y() + line, mark.text(), mark.color()));
  }

  /** Whether something stands where a label should, or directly before it. */
  private boolean taken(int x, int y, int length) {
    for (int i = Math.max(0, x - 1); i < Math.min(out.columns(), x + length); i++) {
      if (out.character(i, y) != ' ' || out.background(i, y) != palette.background()) {
        return true;
      }
    }
    return false;
  }

  private void label(Grid.Plane plane) {
    Block block = plane.block();
    int last = block.columns() - 1;
    int top = Math.min(grid.y(plane, 0, 0), grid.y(plane, 0, last)) - Grid.behindY(plane.behind().size());
    int line = Math.max(0, Math.floorDiv(top, 2) - 2);
    String name = Names.of(reading, block);
    String shape = Names.shape(reading, block);
    int room = plane.block().columns() * plane.pitch() + 2;
    int wanted = name.length() + (shape.isEmpty() ? 0 : 1 + shape.length());
    boolean withShape =
        !shape.isEmpty() && (wanted <= room || block.role() == Role.INPUT || block.role() == Role.OUTPUT);
    int length = withShape ? wanted : name.length();
    int x = Math.max(0, Math.min(grid.x(plane, 0), area.width() - length));
    while (line > 0 && taken(area.x() + x, area.y() + line, length)) {
      line--;
    }
    int end = out.put(area.x() + x, area.y() + line, name, palette.text(block.role().tint()), CellBuffer.KEEP, true);
    if (withShape) {
      out.put(end + 1, area.y() + line, shape, palette.text(Tint.MID));
    }
  }
}
