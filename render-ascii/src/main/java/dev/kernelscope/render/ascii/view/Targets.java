package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a pointer can hit on a screen. What was drawn later lies above. */
public final class Targets {

  private final List<Placed> placed = new ArrayList<>();

  private record Placed(int x, int y, int width, int height, LiveTarget target) {

    boolean has(int column, int row) {
      return column >= x && column < x + width && row >= y && row < y + height;
    }
  }

  /** A screen without any. */
  public Targets() {}

  /** Puts a target on a rectangle of characters. */
  public void add(int x, int y, int width, int height, LiveTarget target) {
    placed.add(new Placed(x, y, width, height, target));
  }

  /** Puts a cell of a block on a rectangle of characters; padding is no cell that anybody could point at. */
  public void addCell(Frame frame, Block block, int row, int column, int x, int y, int width, int height) {
    int r = along(frame, block, frame.rows(), frame.position().row(), row);
    int c = along(frame, block, frame.columns(), frame.position().column(), column);
    boolean there = block.role() != Role.INPUT
        || r >= 0 && c >= 0 && r < frame.rows().input() && c < frame.columns().input();
    if (there) {
      add(x, y, width, height, new LiveTarget.Cell(block.role(), block.plane(), r, c));
    }
  }

  /** From a cell of the block to one of the whole plane: blocks are padded, or show the current patch alone. */
  private static int along(Frame frame, Block block, Axis axis, int position, int at) {
    boolean enlarged = frame.inset().isPresent();
    return switch (block.role()) {
      case INPUT -> enlarged ? position * axis.stride() - axis.before() + at * axis.dilation() : at - axis.before();
      case OUTPUT -> enlarged ? position : at;
      case KERNEL, PRODUCTS -> at;
    };
  }

  /** Everywhere that a target stands. */
  public List<Area> of(LiveTarget target) {
    return placed.stream().filter(p -> p.target().equals(target)).map(p -> new Area(p.x, p.y, p.width, p.height))
        .toList();
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
