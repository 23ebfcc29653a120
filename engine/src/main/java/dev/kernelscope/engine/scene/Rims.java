package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/** Rims in front of flat blocks: around a whole one, or around some of its cells. */
public final class Rims {

  private static final double NEAR = 0.02;
  /** Rims of less than this in world units could not be seen. */
  private static final double LEAST = 0.12;

  private Rims() {}

  /**
   * Around a whole block.
   *
   * @param apart how far from its edges, in world units
   * @param width logical pixels
   */
  public static Stroke around(Stroke.Role role, Block block, double apart, Tint tint, double width) {
    return rim(role, block.left() - apart, block.top() + apart, block.right() + apart, block.bottom() - apart, tint,
        width);
  }

  /**
   * Around some cells of a block; larger than they are where that would be too small to see.
   *
   * @param row the uppermost
   * @param column the leftmost
   * @param rows how many rows
   * @param columns how many columns
   * @param width logical pixels
   */
  public static Stroke cells(Stroke.Role role, Block block, long row, long column, long rows, long columns, Tint tint,
      double width) {
    double across = block.place().pitchX();
    double down = block.place().pitchY();
    double x = block.left() + (column + columns / 2.0) * across;
    double y = block.top() - (row + rows / 2.0) * down;
    double halfX = Math.max(LEAST, columns * across) / 2;
    double halfY = Math.max(LEAST, rows * down) / 2;
    return rim(role, x - halfX, y + halfY, x + halfX, y - halfY, tint, width);
  }

  private static Stroke rim(Stroke.Role role, double left, double top, double right, double bottom, Tint tint,
      double width) {
    return Stroke.solid(role, List.of(new Vec3(left, top, NEAR), new Vec3(right, top, NEAR),
        new Vec3(right, bottom, NEAR), new Vec3(left, bottom, NEAR)), true, tint, width, 1);
  }
}
