package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.TileText;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.Optional;

/** Paints tiles on the snapped grid: face, left side, top; and rims in the gaps between them. */
final class TilePainter {

  private static final double PALEST = 0.6;

  private final Grid grid;
  private final Palette palette;
  private final Pixels pixels;

  TilePainter(Grid grid, Palette palette, Pixels pixels) {
    this.grid = grid;
    this.palette = palette;
    this.pixels = pixels;
  }

  /**
   * A sign that hatches a face.
   *
   * @param text the sign, repeated
   * @param color its colour
   */
  record Hatch(String text, int color) {}

  /** A plane and those behind it, the farthest first. */
  void planes(Grid.Plane plane) {
    for (int depth = plane.behind().size(); depth > 0; depth--) {
      behind(plane, plane.behind().get(depth - 1), Grid.behindX(depth), -Grid.behindY(depth));
    }
    plane(plane, plane.block());
  }

  private void plane(Grid.Plane plane, Block block) {
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        tile(plane, block, block.tile(r, c), grid.x(plane, c), grid.y(plane, r, c));
      }
    }
  }

  /** Darker and without sides, so that the front plane stands out. */
  private void behind(Grid.Plane plane, Block block, int dx, int dy) {
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        int color = palette.shade(face(block, block.tile(r, c)), Palette.Shade.SIDE);
        for (int i = 0; i < plane.faceWidth() * grid.faceHeight(); i++) {
          pixels.set(grid.x(plane, c) + dx + i % plane.faceWidth(), grid.y(plane, r, c) + dy + i / plane.faceWidth(),
              color);
        }
      }
    }
  }

  private void tile(Grid.Plane plane, Block block, Tile tile, int x, int y) {
    int face = face(block, tile);
    int width = plane.faceWidth();
    for (int j = 0; j < grid.faceHeight(); j++) {
      for (int i = 0; i < width; i++) {
        pixels.set(x + i, y + j, face);
      }
    }
    if (!Density.shown(tile) || plane.pitch() == 1) {
      return;
    }
    if (tile.row() == 0 || grid.height() > 2) {
      for (int i = 0; i < width; i++) {
        pixels.set(x + i, y - 1, palette.shade(face, tile.row() == 0 ? Palette.Shade.TOP : Palette.Shade.SEAM));
      }
    }
    for (int j = 0; j < grid.faceHeight(); j++) {
      pixels.set(x - 1, y + j, palette.shade(face, Palette.Shade.SIDE));
    }
  }

  /** The colour of a tile's face. */
  int face(Block block, Tile tile) {
    if (!Density.shown(tile) || tile.state() == TileState.PADDING) {
      return palette.empty();
    }
    int face = palette.face(block.range(), tile.value());
    return tile.state() == TileState.DROPPED ? palette.dropped(face) : face;
  }

  /** The colour of a tile's number. */
  int ink(Tile tile, int face) {
    if (tile.state() == TileState.PADDING) {
      return palette.text(tile.current() ? Tint.HIGH : Tint.MID);
    }
    return palette.ink(face, tile.current() ? 1 : Math.max(PALEST, TileText.opacity(tile)));
  }

  /** The hatching of a tile, {@code width} signs wide. */
  Optional<Hatch> hatch(Tile tile, int width) {
    if (width == 0) {
      return Optional.empty();
    }
    return switch (tile.state()) {
      case PADDING -> Optional.of(new Hatch("╱".repeat(width), palette.text(Tint.LOW)));
      case DROPPED -> Optional.of(new Hatch("╳".repeat(width), palette.text(Tint.KERNEL)));
      case DATA, EMPTY -> Optional.empty();
    };
  }

  /** A rim around some tiles, in the gaps between faces; low tiles have gaps at their sides only. */
  void rim(Grid.Plane plane, int row, int column, int rows, int columns, int color) {
    boolean tall = grid.height() > 2;
    for (int b = 0; b < columns && tall; b++) {
      int x = grid.x(plane, column + b);
      int upper = grid.y(plane, row, column + b) - 1;
      int lower = grid.y(plane, row + rows - 1, column + b) + grid.faceHeight();
      for (int i = -1; i < plane.faceWidth() + (b == columns - 1 ? 1 : 0); i++) {
        pixels.set(x + i, upper, color);
        pixels.set(x + i, lower, color);
      }
    }
    for (int a = 0; a < rows; a++) {
      int left = grid.x(plane, column) - 1;
      int right = grid.x(plane, column + columns - 1) + plane.faceWidth();
      for (int j = 0; j < grid.height(); j++) {
        pixels.set(left, grid.y(plane, row + a, column) + j, color);
        pixels.set(right, grid.y(plane, row + a, column + columns - 1) + j - (tall ? 1 : 0), color);
      }
    }
  }
}
