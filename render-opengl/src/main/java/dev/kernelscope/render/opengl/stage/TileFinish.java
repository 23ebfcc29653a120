package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Outline;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;

/**
 * What a tile looks like. Nothing here changes the face of a number but the hatch of a cell that is never read: state
 * is shown by outline, position and digit.
 */
final class TileFinish {

  /** How much of a plane's other cells is left where planes stand behind each other. */
  private static final float GHOST = 0.10f;

  private static final double DROPPED_FACE = 0.32;
  private static final double PADDING_THICKNESS = 0.7;
  private static final Rgb DROPPED_HALO = Rgb.of(0x15110A);

  /** A weight this small is a chip in the kernel's frame, a larger one a cell of a filter's slice. */
  private static final double CHIP = 0.7;

  /** How far a chip makes room for its patch's number when seen from straight ahead, to the right and down. */
  private static final double ASIDE = 0.15;

  private static final float IDLE_FACE = 0.62f;

  private final Look look;
  private final double facing;

  /** {@code facing} tells how squarely faces are seen, see {@link Projection#facing}. */
  TileFinish(Look look, double facing) {
    this.look = look;
    this.facing = facing;
  }

  /** Middle of the front face. */
  Vec3 centre(Block block, Tile tile) {
    double aside = isChip(block) ? ASIDE * facing * block.place().pitchX() : 0;
    return block.centre(tile.row(), tile.column()).plus(aside, -aside, tile.lift());
  }

  /** Whether a block is a table for reading, which stands upon nothing and under nothing. */
  static boolean isFlat(Block block) {
    return block.place().thickness() == 0;
  }

  static boolean isChip(Block block) {
    return block.role() == Role.KERNEL && block.place().tile() < CHIP;
  }

  /** Whether a filter's slice is the one at work: the numbers of the others are paler. */
  static boolean active(Block block) {
    if (!(block.surface() instanceof Surface.Tiles(var tiles))) {
      return true;
    }
    // Asked for every tile of every frame: no stream.
    for (int i = 0; i < tiles.size(); i++) {
      double opacity = tiles.get(i).digit().opacity();
      if (opacity >= 1 || opacity == 0) {
        return true;
      }
    }
    return false;
  }

  /** The tile as a body; {@code ghost} leaves only a hint of it. */
  TileBatch.Body body(Block block, Tile tile, boolean ghost) {
    Block.Place place = block.place();
    boolean idle = block.role() == Role.KERNEL && !active(block);
    boolean flat = tile.state() == TileState.EMPTY || ghost || idle;
    double thickness = flat ? 0 : place.thickness() * (tile.state() == TileState.PADDING ? PADDING_THICKNESS : 1);
    double aspect = place.pitchY() / place.pitchX();
    Rgba fill = Look.opaque(face(block, tile)).faded(idle ? IDLE_FACE : 1);
    return new TileBatch.Body(
        centre(block, tile),
        (float) ((1 - tile.shown()) * Math.PI),
        place.tile(),
        place.tile() * aspect,
        thickness,
        ghost ? fill.shaded(0.8f).faded(GHOST) : fill,
        hatch(tile),
        ghost ? new Rgba(look.rim().red(), look.rim().green(), look.rim().blue(), 0.09f) : rim(block, tile),
        tile.outline() == null ? 1 : (float) tile.outline().width(),
        side(tile, look.theme().sideShade(), 1.36),
        side(tile, look.theme().topShade(), 1.75));
  }

  /** A hatched face is the background's colour: its sides would vanish if they were darker. */
  private float side(Tile tile, double shade, double onPadding) {
    boolean padding = tile.state() == TileState.PADDING && look.theme() == Theme.DARK;
    return (float) (padding ? onPadding : shade);
  }

  /** Colour of the face without its hatch. */
  Rgb face(Block block, Tile tile) {
    if (tile.shown() < 0.5 || !readable(tile)) {
      return look.theme().color(Token.EMPTY);
    }
    return switch (tile.state()) {
      case DATA -> look.face(block.range(), tile.value());
      case DROPPED -> ground().mix(look.face(block.range(), tile.value()), DROPPED_FACE);
      case EMPTY, PADDING -> look.theme().color(Token.EMPTY);
    };
  }

  /** What an unread cell fades to: darkness, or on light ground the ground. */
  private Rgb ground() {
    return look.theme() == Theme.DARK ? Rgb.of(0) : look.theme().color(Token.BG2);
  }

  private static boolean readable(Tile tile) {
    return Double.isFinite(tile.value());
  }

  private static int hatch(Tile tile) {
    return switch (tile.state()) {
      case DROPPED -> 2;
      case PADDING -> 1;
      case DATA -> readable(tile) ? 0 : 1;
      case EMPTY -> 0;
    };
  }

  private Rgba rim(Block block, Tile tile) {
    Outline outline = tile.outline();
    if (outline != null) {
      return outline.dashed() ? new Rgba(0, 0, 0, 0) : look.of(outline.tint());
    }
    return switch (tile.state()) {
      case EMPTY -> look.of(Token.EMPTY_LINE);
      case PADDING -> look.of(Token.HATCH);
      case DROPPED -> look.of(Tint.KERNEL);
      case DATA -> isChip(block) ? look.of(Tint.KERNEL) : look.rim();
    };
  }

  /** Colour of the tile's number. */
  Rgba ink(Block block, Tile tile) {
    if (tile.state() == TileState.PADDING) {
      return look.of(Tint.HIGH);
    }
    boolean idle = block.role() == Role.KERNEL && !active(block);
    Rgb face = idle ? look.theme().color(Token.BG).mix(face(block, tile), IDLE_FACE) : face(block, tile);
    return Look.opaque(Theme.ink(face));
  }

  /** Colour of the halo that a number needs over hatch lines, or null. */
  Rgba halo(Tile tile) {
    if (!hatched(tile)) {
      return null;
    }
    return tile.state() == TileState.DROPPED && look.theme() == Theme.DARK
        ? Look.opaque(DROPPED_HALO)
        : look.of(tile.state() == TileState.DROPPED ? Token.BG2 : Token.EMPTY);
  }

  static boolean hatched(Tile tile) {
    return hatch(tile) > 0;
  }
}
