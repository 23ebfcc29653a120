package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.ArrayList;
import java.util.List;

/** The values as colours alone, flat and in square pixels: input, kernel, products and output side by side. */
public final class HeatView {

  private static final int GAP = 3;
  private static final int LEAST_RIM = 3;
  private static final int LARGEST = 12;

  private final Reading reading;
  private final Palette palette;
  private final CellBuffer out;
  private final Hits hits;
  private final Area area;

  private HeatView(Reading reading, Palette palette, CellBuffer out, Hits hits, Area area) {
    this.reading = reading;
    this.palette = palette;
    this.out = out;
    this.hits = hits;
    this.area = area;
  }

  /**
   * Draws a frame's planes as large as an area allows.
   *
   * @param hits is told where cells are
   */
  public static void draw(Reading reading, Palette palette, CellBuffer out, Hits hits, Area area) {
    HeatView view = new HeatView(reading, palette, out, hits, area);
    if (reading.pictures()) {
      view.pictures();
    } else {
      view.tiles();
    }
  }

  private void pictures() {
    int half = (area.width() - 2) / 2;
    Block input = reading.input().orElseThrow();
    Block output = reading.output().orElseThrow();
    var p = reading.frame().position();
    var rows = reading.frame().rows();
    var columns = reading.frame().columns();
    map(input, area.x(), half,
        (p.row() * rows.stride() - rows.before() + rows.effectiveKernel() / 2.0) / rows.input(),
        (p.column() * columns.stride() - columns.before() + columns.effectiveKernel() / 2.0) / columns.input(),
        Tint.KERNEL);
    map(output, area.x() + half + 2, half, (p.row() + 0.5) / p.rows(), (p.column() + 0.5) / p.columns(), Tint.OUTPUT);
  }

  private void map(Block block, int x, int width, double row, double column, Tint mark) {
    MapView map = new MapView(palette, block, width, area.height() - 2);
    int y = area.y() + 1 + Math.max(0, (area.height() - 2 - map.lines()) / 2);
    name(block, x, y - 1);
    map.draw(out, x, y);
    map.mark(out, new Area(x, y, width, area.height()), row, column, palette.text(mark));
  }

  private void name(Block block, int x, int y) {
    int end = out.put(x, y, Names.of(reading, block), palette.text(block.role().tint()), CellBuffer.KEEP, true);
    String shape = Names.shape(reading, block);
    if (end + 1 + shape.length() <= area.x() + area.width()) {
      out.put(end + 1, y, shape, palette.text(Tint.MID));
    }
  }

  private void tiles() {
    List<Block> blocks = new ArrayList<>();
    reading.input().ifPresent(blocks::add);
    reading.kernel().ifPresent(blocks::add);
    reading.product().ifPresent(blocks::add);
    reading.output().ifPresent(blocks::add);
    int across = blocks.stream().mapToInt(Block::columns).sum();
    int down = blocks.stream().mapToInt(Block::rows).max().orElse(1);
    int room = area.width() - GAP * Math.max(0, blocks.size() - 1) - 1;
    int scale = Math.clamp(Math.min(room / Math.max(1, across), 2 * (area.height() - 2) / down), 1, LARGEST);
    Pixels pixels = new Pixels(area.width(), area.height());
    int x = Math.max(0, (area.width() - across * scale - GAP * (blocks.size() - 1)) / 2);
    int top = 2 * Math.max(1, (area.height() - (down * scale + 1) / 2) / 2);
    int[] lefts = new int[blocks.size()];
    int[] tops = new int[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      lefts[i] = x;
      tops[i] = top + (down - blocks.get(i).rows()) * scale / 4 * 2;
      block(pixels, blocks.get(i), x, tops[i], scale);
      x += Math.max(blocks.get(i).columns() * scale, 8) + GAP;
    }
    pixels.flush(out, area.x(), area.y());
    for (int i = 0; i < blocks.size(); i++) {
      name(blocks.get(i), area.x() + lefts[i], area.y() + tops[i] / 2 - 1);
    }
  }

  private void block(Pixels pixels, Block block, int x, int y, int scale) {
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        int face = face(block, block.tile(r, c));
        for (int i = 0; i < scale * scale; i++) {
          pixels.set(x + c * scale + i % scale, y + r * scale + i / scale, face);
        }
        hits.addCell(reading.frame(), block, r, c, area.x() + x + c * scale, area.y() + (y + r * scale) / 2, scale,
            Math.max(1, scale / 2));
        if (block.tile(r, c).current() && block.role() != Role.INPUT && scale >= LEAST_RIM) {
          pixels.rim(x + c * scale, y + r * scale, scale, scale, palette.text(Tint.OUTPUT));
        }
      }
    }
    if (block.role() == Role.INPUT && scale >= LEAST_RIM) {
      Patch patch = Patch.of(reading, block);
      pixels.rim(x + patch.column() * scale, y + patch.row() * scale, patch.columns() * scale, patch.rows() * scale,
          palette.text(Tint.KERNEL));
    }
  }

  private int face(Block block, Tile tile) {
    if (!Density.shown(tile) || tile.state() == TileState.PADDING) {
      return palette.empty();
    }
    int face = palette.face(block.range(), tile.value());
    return tile.state() == TileState.DROPPED ? palette.dropped(face) : face;
  }
}
