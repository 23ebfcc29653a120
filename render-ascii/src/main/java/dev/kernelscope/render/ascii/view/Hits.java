package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a pointer can hit on a screen. What was drawn later lies above. */
public final class Hits {

  private final List<Placed> placed = new ArrayList<>();

  private record Placed(int x, int y, int width, int height, LiveTarget target) {

    boolean has(int column, int row) {
      return column >= x && column < x + width && row >= y && row < y + height;
    }
  }

  /** A screen without any. */
  public Hits() {}

  /** Puts a target on a rectangle of characters. */
  public void add(int x, int y, int width, int height, LiveTarget target) {
    placed.add(new Placed(x, y, width, height, target));
  }

  /** Puts a cell of a block on a rectangle of characters. */
  public void addCell(Frame frame, Block block, int row, int column, int x, int y, int width, int height) {
    add(x, y, width, height, new LiveTarget.Cell(target(frame, block, row, column)));
  }

  /** From a cell of the block to one of the scene: blocks are padded, or show the current patch alone. */
  private static Target target(Frame frame, Block block, int row, int column) {
    Position now = frame.position();
    boolean enlarged = frame.inset().isPresent();
    return switch (block.role()) {
      case INPUT -> enlarged
          ? new Target.InputCell(block.plane(), within(frame.rows(), now.row(), row),
          within(frame.columns(), now.column(), column))
          : new Target.InputCell(block.plane(), row - frame.rows().before(), column - frame.columns().before());
      case KERNEL -> {
        int slices = enlarged ? Integer.MAX_VALUE
            : Math.max(1, frame.stage().blocks(Role.KERNEL).size() / Math.max(1, now.filters()));
        int filter = enlarged ? now.filter() : block.plane() / slices;
        yield new Target.Weight(filter, block.plane() % slices, row, column);
      }
      case PRODUCTS -> new Target.Weight(now.filter(), block.plane(), row, column);
      case OUTPUT -> enlarged ? new Target.OutputCell(now.filter(), now.row(), now.column())
          : new Target.OutputCell(block.plane(), row, column);
    };
  }

  private static int within(Axis axis, int position, int at) {
    return position * axis.stride() - axis.before() + at * axis.dilation();
  }

  /** What is at a place. */
  public Optional<LiveTarget> at(int column, int row) {
    for (Placed one : placed.reversed()) {
      if (one.has(column, row)) {
        return Optional.of(one.target());
      }
    }
    return Optional.empty();
  }
}
