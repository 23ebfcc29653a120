package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Shrink;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.List;

/** A block's picture in half blocks, as large as it is wanted, with the rims that lie on it. */
public final class FlatPicture {

  private final Block block;
  private final Palette palette;
  private final Pixels pixels;
  private final int columns;
  private final int rows;

  /**
   * A picture of that size.
   *
   * @param columns characters
   * @param rows half characters
   */
  public FlatPicture(Palette palette, Block block, int columns, int rows) {
    this.palette = palette;
    this.block = block;
    this.columns = columns;
    this.rows = rows;
    this.pixels = new Pixels(columns, (rows + 1) / 2);
    paint();
  }

  private void paint() {
    Surface.Image image = (Surface.Image) block.surface();
    boolean map = block.range().kind() == ScaleKind.UNSIGNED;
    Shrink.Kind kind = map ? Shrink.Kind.MEAN_ABOVE_ZERO : Shrink.Kind.MEAN;
    Shrink cells = new Shrink(image, block.rows(), block.columns(), rows, columns, kind);
    Shrink whole = new Shrink(new Surface.Image(image.values(), image.values().length), block.rows(), block.columns(),
        rows, columns, kind);
    double most = map ? whole.largest() : 0;
    // Means of many cells are smaller than the strongest cells, whose colour would then be nowhere.
    ValueRange range = most > 0 && most < block.range().limit() ? new ValueRange(ScaleKind.UNSIGNED, most)
        : block.range();
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        pixels.set(x, y, image.colors() != null ? palette.own(cells.color(y, x))
            : cells.computed(y, x) ? palette.face(range, cells.value(y, x))
                : palette.toCome(palette.face(range, whole.value(y, x))));
      }
    }
  }

  /** Draws closed lines that lie on the block; broken ones with gaps. */
  public void rims(List<Stroke> strokes) {
    for (Stroke stroke : strokes) {
      Vec3 first = stroke.points().getFirst();
      Vec3 across = stroke.points().get(stroke.points().size() / 2);
      if (stroke.closed() && on(first) && on(across)) {
        rim(x(first), y(first), x(across), y(across), palette.text(stroke.tint()),
            stroke.dash() == Stroke.Dash.SOLID ? 1 : 2);
      }
    }
  }

  /** Rims stand a little outside of what they surround. */
  private boolean on(Vec3 p) {
    double air = 0.15;
    return p.x() > block.left() - air && p.x() < block.right() + air && p.y() < block.top() + air
        && p.y() > block.bottom() - air;
  }

  private int x(Vec3 p) {
    return (int) Math.clamp(Math.floor((p.x() - block.left()) / (block.right() - block.left()) * columns - 1e-6), 0,
        columns - 1);
  }

  private int y(Vec3 p) {
    return (int) Math.clamp(Math.floor((block.top() - p.y()) / (block.top() - block.bottom()) * rows - 1e-6), 0,
        rows - 1);
  }

  private void rim(int left, int top, int right, int bottom, int color, int every) {
    for (int x = left; x <= right; x += every) {
      pixels.set(x, top, color);
      pixels.set(x, bottom, color);
    }
    for (int y = top; y <= bottom; y += every) {
      pixels.set(left, y, color);
      pixels.set(right, y, color);
    }
  }

  /** Writes it with its upper left corner there; every character stands for a cell that can be pointed at. */
  public void draw(CellBuffer out, Hits hits, int x, int y) {
    pixels.flush(out, x, y);
    for (int line = 0; line < (rows + 1) / 2; line++) {
      for (int c = 0; c < columns; c++) {
        int row = Math.min(block.rows() - 1, (2 * line + 1) * block.rows() / (rows + rows % 2));
        int column = (2 * c + 1) * block.columns() / (2 * columns);
        hits.add(x + c, y + line, 1, 1, new LiveTarget.Cell(target(row, column)));
      }
    }
  }

  private Target target(int row, int column) {
    return switch (block.role()) {
      case INPUT -> new Target.InputCell(block.plane(), row, column);
      case KERNEL, PRODUCTS -> new Target.Weight(block.plane(), 0, row, column);
      case OUTPUT -> new Target.OutputCell(block.plane(), row, column);
    };
  }
}
