package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** Rims around cells and tiles, and what a cell sees on the photograph. */
final class Marks {

  private static final double NEAR = 0.02;
  private static final double FRAME = 0.05;
  /** Rims of less than this in world units could not be seen. */
  private static final double LEAST = 0.12;

  private Marks() {}

  /** Around a whole block. */
  static Stroke around(Block block, Tint tint, double width) {
    return rim(Stroke.Role.SHEET, block.left() - FRAME, block.top() + FRAME, block.right() + FRAME,
        block.bottom() - FRAME, tint, width);
  }

  /** Around some cells of a block, larger where that would be too small to see. */
  static Stroke cells(Stroke.Role role, Block block, Seen cells, Tint tint, double width) {
    double pitch = block.place().pitchX();
    double down = block.place().pitchY();
    double x = block.left() + (cells.left() + cells.columns() / 2.0) * pitch;
    double y = block.top() - (cells.top() + cells.rows() / 2.0) * down;
    double halfX = Math.max(LEAST, cells.columns() * pitch) / 2;
    double halfY = Math.max(LEAST, cells.rows() * down) / 2;
    return rim(role, x - halfX, y + halfY, x + halfX, y - halfY, tint, width);
  }

  /** Two lines from the right corners of one rim to the left corners of another. */
  static List<Stroke> links(Stroke from, Stroke to, Tint tint) {
    List<Stroke> links = new ArrayList<>();
    for (int[] ends : new int[][] {{1, 0}, {2, 3}}) {
      links.add(Stroke.solid(Stroke.Role.LINK, List.of(from.points().get(ends[0]), to.points().get(ends[1])), false,
          tint, 1.2, 0.8));
    }
    return links;
  }

  private static Stroke rim(Stroke.Role role, double left, double top, double right, double bottom, Tint tint,
      double width) {
    return Stroke.solid(role, List.of(new Vec3(left, top, NEAR), new Vec3(right, top, NEAR),
        new Vec3(right, bottom, NEAR), new Vec3(left, bottom, NEAR)), true, tint, width, 1);
  }
}
