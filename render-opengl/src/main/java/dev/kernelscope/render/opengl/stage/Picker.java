package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Vec3;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the cell that is seen at a place of the picture: the nearest one on the ray through it. */
public final class Picker {

  private Picker() {}

  /** A cell on the ray, and how far away it is. */
  private record Hit(Block block, int row, int column, double distance) {}

  /**
   * The cell at a place.
   *
   * @param frame what is shown
   * @param stage the one of its views that the place lies in
   * @param pose how that is seen
   * @param x in the pose's pixels
   * @param y in the pose's pixels, downwards
   */
  public static Optional<Target> at(Frame frame, Stage stage, CameraPose pose, double x, double y) {
    Vec3 side = pose.right().times((x - pose.centreX()) / pose.scale());
    Vec3 height = pose.up().times((pose.centreY() - y) / pose.scale());
    Vec3 from = pose.parallel() ? pose.eye().plus(side).plus(height) : pose.eye();
    Vec3 ray = pose.parallel() ? pose.forward() : pose.forward().plus(side).plus(height);
    Hit nearest = null;
    for (Block block : stage.blocks()) {
      Hit hit = hit(block, from, ray);
      if (hit != null && (nearest == null || hit.distance() < nearest.distance() - 1e-9)) {
        nearest = hit;
      }
    }
    return Optional.ofNullable(nearest).map(h -> target(frame, stage, h.block(), h.row(), h.column()));
  }

  /** Raised tiles stand before the plane of their block: the few that are count at their own place. */
  private static Hit hit(Block block, Vec3 from, Vec3 ray) {
    if (Math.abs(ray.z()) < 1e-9) {
      return null;
    }
    double distance = (block.place().origin().z() - from.z()) / ray.z();
    Vec3 at = from.plus(ray.times(distance));
    int column = (int) Math.floor((at.x() - block.left()) / block.place().pitchX());
    int row = (int) Math.floor((block.top() - at.y()) / block.place().pitchY());
    boolean inside = row >= 0 && row < block.rows() && column >= 0 && column < block.columns() && distance > 0;
    return inside && onTile(block, row, column, at) ? new Hit(block, row, column, distance) : null;
  }

  /** Between a kernel's chips its patch is seen. */
  private static boolean onTile(Block block, int row, int column, Vec3 at) {
    if (!block.hasTiles() || !TileFinish.isChip(block)) {
      return true;
    }
    Vec3 centre = block.centre(row, column);
    double half = block.place().tile() / 2;
    return Math.abs(at.x() - centre.x()) <= half && Math.abs(at.y() - centre.y()) <= half;
  }

  /** From a cell of the block to one of the scene. */
  private static Target target(Frame frame, Stage stage, Block block, int tileRow, int tileColumn) {
    Position now = frame.position();
    int row = tileRow + first(block, frame.rows(), block.rows(), Block.Indices::firstRow);
    int column = tileColumn + first(block, frame.columns(), block.columns(), Block.Indices::firstColumn);
    return switch (block.role()) {
      case INPUT -> new Target.InputCell(block.plane(), row, column);
      case KERNEL -> {
        if (frame.ofTraining() || frame.ofNetwork()) {
          yield new Target.Weight(block.plane(), 0, row, column);
        }
        int slices = Math.max(1, stage.blocks(Role.KERNEL).size() / Math.max(1, now.filters()));
        yield new Target.Weight(block.plane() / slices, block.plane() % slices, row, column);
      }
      case PRODUCTS -> new Target.Weight(now.filter(), block.plane(), row, column);
      case OUTPUT -> new Target.OutputCell(block.plane(), row, column);
    };
  }

  /** The number of a block's first row or column: as it says itself, else that of the padding of a whole input. */
  private static int first(Block block, Axis axis, int cells, ToIntFunction<Block.Indices> named) {
    if (block.indices() != null) {
      return named.applyAsInt(block.indices());
    }
    boolean padded = block.role() == Role.INPUT && block.hasTiles() && cells == axis.paddedInput();
    return padded ? -axis.before() : 0;
  }
}
