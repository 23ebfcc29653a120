package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.MapRange;
import dev.kernelscope.render.ascii.content.Shrink;
import dev.kernelscope.render.ascii.palette.Palette;

/** A large map in half blocks: two exact colours a character, square pixels. */
public final class MapView {

  private final Palette palette;
  private final Block block;
  private final int columns;
  private final int pixels;

  /** A map as large as an area allows without changing its shape. */
  public MapView(Palette palette, Block block, int width, int lines) {
    this.palette = palette;
    this.block = block;
    int across = Math.min(width, block.columns());
    long down = Math.round((double) across * block.rows() / block.columns());
    if (down > 2L * lines) {
      across = (int) Math.max(1, Math.round(2.0 * lines * block.columns() / block.rows()));
      down = 2L * lines;
    }
    this.columns = Math.min(width, across);
    this.pixels = (int) Math.max(1, down);
  }

  /** Columns that it takes. */
  public int columns() {
    return columns;
  }

  /** Lines that it takes. */
  public int lines() {
    return (pixels + 1) / 2;
  }

  /** How many cells a half block stands for, such as {@code 9×9}. */
  public String cells() {
    return Math.max(1, Math.round((double) block.rows() / pixels)) + "×"
        + Math.max(1, Math.round((double) block.columns() / columns));
  }

  /** Draws it with its upper left corner there. */
  public void draw(CellBuffer out, int x, int y) {
    boolean centred = block.range().kind().centred();
    ValueRange range = MapRange.of(block);
    Surface.Image image = (Surface.Image) block.surface();
    Shrink.Kind kind = centred ? Shrink.Kind.SIGNED_ROOT_MEAN_SQUARE : Shrink.Kind.MEAN;
    Shrink reached = new Shrink(image, block.rows(), block.columns(), pixels, columns, kind);
    Shrink whole = new Shrink(new Surface.Image(image.values(), image.values().length), block.rows(), block.columns(),
        pixels, columns, kind);
    for (int line = 0; line < lines(); line++) {
      for (int c = 0; c < columns; c++) {
        int upper = color(reached, whole, range, 2 * line, c);
        if (2 * line + 1 < pixels) {
          out.set(x + c, y + line, '▀', upper, color(reached, whole, range, 2 * line + 1, c), false);
        } else {
          out.set(x + c, y + line, '▀', upper, CellBuffer.KEEP, false);
        }
      }
    }
  }

  private int color(Shrink reached, Shrink whole, ValueRange range, int row, int column) {
    return reached.computed(row, column) ? palette.face(range, reached.value(row, column))
        : palette.toCome(palette.face(range, whole.value(row, column)));
  }

  /** Brackets beside the place at those shares of the map's height and width. */
  public void mark(CellBuffer out, Area at, double row, double column, int color) {
    int x = Math.clamp((int) (column * columns), 0, columns - 1);
    int line = Math.clamp((int) (row * pixels) / 2, 0, lines() - 1);
    out.put(at.x() + x - 1, at.y() + line, "[", color, CellBuffer.KEEP, true);
    out.put(at.x() + x + 1, at.y() + line, "]", color, CellBuffer.KEEP, true);
  }
}
