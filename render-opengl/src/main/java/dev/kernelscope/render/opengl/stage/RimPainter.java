package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.draw.Dash;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import java.util.List;

/** Rims that tiles cannot draw themselves: around whole planes, and broken ones around single cells. */
final class RimPainter {

  private static final double OUTSIDE = 0.04;
  private static final float PLANE = 1.4f;
  private static final float PLANE_STRENGTH = 0.75f;
  private static final float SLICE = 1.8f;
  private static final float DASH = 3;

  private final Painter painter;
  private final Look look;
  private final Projection to;

  RimPainter(Painter painter, Look look, Projection to) {
    this.painter = painter;
    this.look = look;
    this.to = to;
  }

  /** The rim of a plane among others in depth, or of a filter's slice, in its channel's tint. */
  void plane(Block block, boolean inDepth) {
    boolean slice = block.role() == Role.KERNEL && !TileFinish.isChip(block);
    if (!block.hasTiles() || !inDepth && !slice) {
      return;
    }
    boolean strong = slice && TileFinish.active(block);
    Rgba tint = look.of(block.tint()).faded(slice ? strong ? 1 : 0.5f : PLANE_STRENGTH);
    double z = block.place().origin().z();
    Point[] p = corners(block.left() - OUTSIDE, block.right() + OUTSIDE, block.bottom() - OUTSIDE,
        block.top() + OUTSIDE, z);
    painter.outline(p[0], p[1], p[2], p[3], strong ? SLICE : slice ? 1 : PLANE, tint);
  }

  /** The broken rims of a block's cells: those that something is about to happen to. */
  void dashed(Block block) {
    if (block.surface() instanceof Surface.Tiles(List<Tile> tiles)) {
      for (Tile tile : tiles) {
        if (tile.outline() != null && tile.outline().dashed()) {
          dashed(block, tile);
        }
      }
    }
  }

  private void dashed(Block block, Tile tile) {
    Vec3 c = block.centre(tile.row(), tile.column());
    double h = block.place().tile() / 2;
    Point[] p = corners(c.x() - h, c.x() + h, c.y() - h, c.y() + h, c.z() + tile.lift());
    Dash dash = new Dash((float) tile.outline().width(), DASH, DASH, 0);
    for (int i = 0; i < p.length; i++) {
      painter.dashes(p[i], p[(i + 1) % p.length], dash, look.of(tile.outline().tint()));
    }
  }

  private Point[] corners(double left, double right, double bottom, double top, double z) {
    return new Point[] {
      to.at(new Vec3(left, top, z), StrokePainter.NEARER),
      to.at(new Vec3(right, top, z), StrokePainter.NEARER),
      to.at(new Vec3(right, bottom, z), StrokePainter.NEARER),
      to.at(new Vec3(left, bottom, z), StrokePainter.NEARER)
    };
  }
}
