package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Inset;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of a card with an enlarged patch lie: they are drawn there, and found there by a pointer.
 *
 * @param area of the card, in the lower right corner of the scene
 * @param cell edge of a cell
 * @param lefts left edges of the parts
 * @param widths of the parts
 */
public record InsetLayout(Rect area, float cell, List<Float> lefts, List<Float> widths) {

  static final float CAPTION = 28;
  static final float FOOT = 9;
  static final float SIGN = 22;
  static final float SMALLEST_CELL = 14;
  private static final float MARGIN = 16;
  private static final float PADDING = 12;
  private static final float GAP = 2;
  private static final float CELL = 25;
  private static final float RESULT = 86;
  private static final float LARGEST_SHARE = 0.5f;

  /** Copies the lists. */
  public InsetLayout {
    lefts = List.copyOf(lefts);
    widths = List.copyOf(widths);
  }

  /** Lays a card out in the lower right corner of an area. */
  public static InsetLayout of(Measure letters, Inset inset, Rect area) {
    int rows = inset.parts().stream().mapToInt(Block::rows).max().orElse(1);
    float room = area.height() * LARGEST_SHARE - CAPTION - FOOT;
    float cell = Math.clamp(room / rows - GAP, 4, CELL);
    List<Float> widths = new ArrayList<>();
    float width = 2 * PADDING + SIGN * (inset.parts().size() - 1);
    for (Block part : inset.parts()) {
      float w = single(part) ? RESULT : part.columns() * (columnWidth(letters, part, cell) + GAP) - GAP;
      widths.add(w);
      width += w;
    }
    float height = CAPTION + rows * (cell + GAP) - GAP + FOOT;
    Rect place = new Rect(area.right() - MARGIN - width, area.bottom() - height - 2, width, height);
    List<Float> lefts = new ArrayList<>();
    float x = place.x() + PADDING;
    for (float w : widths) {
      lefts.add(x);
      x += w + SIGN;
    }
    return new InsetLayout(place, cell, lefts, widths);
  }

  private static float columnWidth(Measure letters, Block part, float cell) {
    float widest = 0;
    for (Tile tile : tiles(part)) {
      widest = Math.max(widest, letters.width(number(cell), Signs.minus(tile.digit().text())));
    }
    return cell < SMALLEST_CELL ? cell : Math.max(cell + 1, widest + 14);
  }

  static TextStyle number(float cell) {
    return TextStyle.of(Face.NUMBERS, Math.min(13, cell * 0.52f));
  }

  static List<Tile> tiles(Block part) {
    return part.surface() instanceof Surface.Tiles(var tiles) ? tiles : List.of();
  }

  /** Whether a part is one cell, which stands large. */
  static boolean single(Block part) {
    return part.rows() * part.columns() == 1;
  }

  /** Where a tile of a part lies. */
  Rect tile(Block part, int index, Tile tile) {
    float left = lefts.get(index);
    float top = area.y() + CAPTION;
    float width = widths.get(index);
    if (single(part)) {
      return new Rect(left, top, width, area.height() - CAPTION - FOOT);
    }
    float pitch = (width + GAP) / part.columns();
    return new Rect(left + tile.column() * pitch, top + tile.row() * (cell + GAP), pitch - GAP, cell);
  }

  /** The cell whose enlargement lies at a place; nothing where there is none. */
  public Optional<Target> at(Inset inset, double x, double y) {
    for (int i = 0; i < inset.parts().size(); i++) {
      List<Tile> tiles = tiles(inset.parts().get(i));
      for (int n = 0; n < tiles.size(); n++) {
        if (tile(inset.parts().get(i), i, tiles.get(n)).grown(GAP / 2).contains(x, y)) {
          return Optional.of(inset.targets().get(i).get(n));
        }
      }
    }
    return Optional.empty();
  }
}
