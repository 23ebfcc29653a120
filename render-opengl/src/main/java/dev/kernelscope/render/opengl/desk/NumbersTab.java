package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of this moment as small tables: what is read, the weights, the products, what comes out. */
final class NumbersTab {

  private static final float HEAD = 24;
  private static final float ROW = 20;
  private static final float GAP = 1;
  private static final float WIDEST = 34;
  private static final float NARROWEST = 20;

  private final Kit kit;

  NumbersTab(Kit kit) {
    this.kit = kit;
  }

  /** Lays the tables out from {@code top} on; gives the lower edge of the last one. */
  float lay(Frame frame, float x, float top, float width) {
    float y = top;
    for (Block block : blocks(frame)) {
      float cell = Math.min(WIDEST, (width + GAP) / block.columns());
      if (cell >= NARROWEST) {
        y = table(block, x, y, cell) + 10;
      }
    }
    if (y == top) {
      kit.text(Type.CONTROL, "Too many numbers for a table", x, y, ROW, Align.START, Paint.of(Tint.LOW));
      y += ROW;
    }
    return y;
  }

  /** An enlarged patch where there is one; else what belongs to the current filter's first slice. */
  private static List<Block> blocks(Frame frame) {
    if (frame.inset().isPresent()) {
      return frame.inset().get().parts();
    }
    List<Block> all = frame.stage().blocks();
    int filters = Math.max(1, frame.position().filters());
    int slices = Math.max(1, frame.stage().blocks(Role.KERNEL).size() / filters);
    List<Block> chosen = new ArrayList<>();
    for (Block block : all) {
      boolean shown = switch (block.role()) {
        case INPUT, PRODUCTS -> true;
        case KERNEL -> block.plane() / slices == frame.position().filter();
        case OUTPUT -> block.plane() == frame.position().filter();
      };
      if (shown && block.hasTiles()) {
        chosen.add(block);
      }
    }
    return chosen;
  }

  private float table(Block block, float x, float top, float cell) {
    String name = block.name().isEmpty() ? block.role().name().toLowerCase(Locale.ROOT) : block.name();
    kit.text(Kit.SECTION, name + (block.tag().isEmpty() ? "" : " " + block.tag()), x, top, HEAD, Align.START,
        Paint.of(block.tint()));
    kit.text(Kit.KEY, block.shape(), x + 8 + kit.letters.width(Kit.SECTION, name), top, HEAD, Align.START,
        Paint.of(Tint.LOW));
    for (Tile tile : ((Surface.Tiles) block.surface()).tiles()) {
      cell(block, tile, new Rect(x + tile.column() * cell, top + HEAD + tile.row() * (ROW + GAP), cell - GAP, ROW));
    }
    return top + HEAD + block.rows() * (ROW + GAP);
  }

  private void cell(Block block, Tile tile, Rect at) {
    boolean data = tile.state() == TileState.DATA || tile.state() == TileState.DROPPED;
    if (!data) {
      kit.out.box(at.grown(1), 2, Paint.of(Token.LINE));
    }
    kit.out.box(at, 2, data ? Paint.of(look -> face(look, block, tile)) : Paint.of(Token.EMPTY));
    if (tile.outline() != null) {
      kit.out.border(at, 2, 1.5f, Paint.of(tile.outline().tint()));
    } else if (tile.current()) {
      kit.out.border(at, 2, 1, Paint.of(block.tint()));
    }
    if (tile.state() != TileState.EMPTY && !tile.digit().text().isEmpty()) {
      String text = tile.digit().text();
      TextStyle style = TextStyle.of(tile.current() ? Face.NUMBERS_BOLD : Face.NUMBERS, 11);
      float width = kit.letters.width(style, text);
      TextStyle fitting = width <= at.width() - 2 ? style : TextStyle.of(style.face(), 11 * (at.width() - 2) / width);
      kit.text(fitting, text, at.x() + at.width() / 2, at.y(), at.height(), Align.MIDDLE,
          data ? Paint.of(look -> Theme.ink(face(look, block, tile))) : Paint.of(Tint.MID));
    }
  }

  private static Rgb face(Look look, Block block, Tile tile) {
    return Double.isFinite(tile.value()) ? look.face(block.range(), tile.value())
        : look.theme().color(Token.EMPTY);
  }
}
