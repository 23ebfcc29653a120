package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.List;

/**
 * A wall of kernels in half blocks, each cell a square of whole half blocks, so that its colour is exact. It takes as
 * many kernels a row as make the cells largest.
 */
public final class WallView {

  private final Palette palette;
  private final List<Block> kernels;
  private final int across;
  private final int scale;

  private WallView(Palette palette, List<Block> kernels, int across, int scale) {
    this.palette = palette;
    this.kernels = kernels;
    this.across = across;
    this.scale = scale;
  }

  /**
   * A wall for some room.
   *
   * @param kernels equal blocks, in order
   * @param usual kernels a row, if cells are not smaller for it
   */
  public static WallView of(Palette palette, List<Block> kernels, int usual, int columns, int lines) {
    int best = usual;
    int scale = scale(kernels, usual, columns, lines);
    for (int across = 1; across <= kernels.size(); across++) {
      int other = scale(kernels, across, columns, lines);
      if (other > scale) {
        best = across;
        scale = other;
      }
    }
    return new WallView(palette, kernels, best, scale);
  }

  /** Half blocks a cell that fit, 0 where none do. */
  private static int scale(List<Block> kernels, int across, int columns, int lines) {
    Block one = kernels.getFirst();
    int down = Math.ceilDiv(kernels.size(), across);
    return Math.max(0, Math.min((columns - across - 1) / (across * one.columns()),
        (2 * lines - down - 1) / (down * one.rows())));
  }

  /** How many kernels at most have room. */
  public static int most(Block one, int columns, int lines) {
    return Math.max(0, (columns - 1) / (one.columns() + 1)) * Math.max(0, (2 * lines - 1) / (one.rows() + 1));
  }

  /** The first column that the last row leaves empty; 0 where it is full. */
  public int gap() {
    int last = kernels.size() % across;
    return last == 0 ? 0 : last * (kernels.getFirst().columns() * scale + 1) + 1;
  }

  /** Whether it has room. */
  public boolean fits() {
    return scale > 0;
  }

  /** Columns that it takes. */
  public int columns() {
    return across * (kernels.getFirst().columns() * scale + 1) + 1;
  }

  /** Lines that it takes. */
  public int lines() {
    int down = Math.ceilDiv(kernels.size(), across);
    return (down * (kernels.getFirst().rows() * scale + 1) + 2) / 2;
  }

  /** Draws it with its upper left corner there; the selected filter, if any, has a rim. */
  public void draw(CellBuffer out, Hits hits, int x, int y, int selected) {
    Pixels pixels = new Pixels(columns(), lines());
    for (int i = 0; i < kernels.size(); i++) {
      Block block = kernels.get(i);
      int left = 1 + i % across * (block.columns() * scale + 1);
      int top = 1 + i / across * (block.rows() * scale + 1);
      if (block.plane() == selected) {
        pixels.rim(left - 1, top - 1, block.columns() * scale + 2, block.rows() * scale + 2,
            palette.text(Tint.KERNEL));
      }
      kernel(pixels, block, left, top);
      for (int cell = 0; cell < block.rows() * block.columns(); cell++) {
        int row = cell / block.columns();
        int column = cell % block.columns();
        hits.add(x + left + column * scale, y + (top + row * scale) / 2, scale, Math.max(1, scale / 2),
            new LiveTarget.Cell(new Target.Weight(block.plane(), 0, row, column)));
      }
    }
    pixels.flush(out, x, y);
  }

  private void kernel(Pixels pixels, Block block, int left, int top) {
    float[] values = ((Surface.Image) block.surface()).values();
    for (int py = 0; py < block.rows() * scale; py++) {
      for (int px = 0; px < block.columns() * scale; px++) {
        float value = values[py / scale * block.columns() + px / scale];
        pixels.set(left + px, top + py, palette.face(block.range(), value));
      }
    }
  }
}
