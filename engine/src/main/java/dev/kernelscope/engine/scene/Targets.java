package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All cells of a scene that can be pointed at, and the way of a cursor among them: input planes, slices of filters and
 * feature maps stand side by side, in this order.
 *
 * @param input the input's planes; rows and columns of padding have negative numbers or lie beyond the input
 * @param weights one plane a slice of a filter, filter by filter
 * @param output the feature maps
 * @param slices slices of one filter
 */
public record Targets(Grid input, Grid weights, Grid output, int slices) {

  /**
   * Equal planes of cells.
   *
   * @param role what they stand for
   * @param planes how many
   * @param firstRow number of the first row
   * @param firstColumn number of the first column
   * @param rows how many rows
   * @param columns how many columns
   * @param sizes rows and columns of each plane where they differ, {@code rows} and {@code columns} the most of them;
   *     else empty
   */
  public record Grid(Role role, int planes, int firstRow, int firstColumn, int rows, int columns, List<Shape> sizes) {

    /** Copies the list. */
    public Grid {
      sizes = List.copyOf(sizes);
    }

    /** Planes that are all as large. */
    public Grid(Role role, int planes, int firstRow, int firstColumn, int rows, int columns) {
      this(role, planes, firstRow, firstColumn, rows, columns, List.of());
    }

    /** Planes of several sizes, whose cells count from 0. */
    static Grid of(Role role, List<Shape> sizes) {
      return new Grid(role, sizes.size(), 0, 0, sizes.stream().mapToInt(Shape::h).max().orElse(0),
          sizes.stream().mapToInt(Shape::w).max().orElse(0), sizes);
    }

    int rows(int plane) {
      return sizes.isEmpty() ? rows : sizes.get(plane).h();
    }

    int columns(int plane) {
      return sizes.isEmpty() ? columns : sizes.get(plane).w();
    }

    boolean has(int plane, int row, int column) {
      return plane >= 0 && plane < planes && row >= firstRow && row < firstRow + rows(plane) && column >= firstColumn
          && column < firstColumn + columns(plane);
    }

    /** The smallest planes that hold these and others. */
    Grid with(Grid o) {
      int top = Math.min(firstRow, o.firstRow);
      int left = Math.min(firstColumn, o.firstColumn);
      return new Grid(role, Math.max(planes, o.planes), top, left, Math.max(firstRow + rows, o.firstRow + o.rows) - top,
          Math.max(firstColumn + columns, o.firstColumn + o.columns) - left);
    }
  }

  /** All cells of two scenes beside each other. */
  Targets with(Targets other) {
    return new Targets(input.with(other.input), weights.with(other.weights), output.with(other.output),
        Math.max(slices, other.slices));
  }

  /** The cells of a convolution. */
  static Targets of(ConvProblem problem) {
    var padding = problem.padding();
    var k = problem.weights();
    var out = problem.output();
    return new Targets(
        new Grid(Role.INPUT, problem.input().c(), -padding.top(), -padding.left(), problem.rows().paddedInput(),
            problem.columns().paddedInput()),
        new Grid(Role.KERNEL, out.c() * k.c(), 0, 0, k.h(), k.w()),
        new Grid(Role.OUTPUT, out.c(), 0, 0, out.h(), out.w()), k.c());
  }

  /** The planes that a cell belongs to. */
  public Grid grid(Target target) {
    return grid(target.role());
  }

  private Grid grid(Role role) {
    return switch (role) {
      case INPUT -> input;
      case KERNEL, PRODUCTS -> weights;
      case OUTPUT -> output;
    };
  }

  /** The number of a cell's plane among the planes of its kind. */
  public int plane(Target target) {
    return switch (target) {
      case Target.InputCell cell -> cell.channel();
      case Target.Weight weight -> weight.filter() * slices + weight.slice();
      case Target.OutputCell cell -> cell.filter();
    };
  }

  /** Whether there is such a cell. */
  public boolean has(Target target) {
    boolean slice = !(target instanceof Target.Weight weight) || weight.slice() >= 0 && weight.slice() < slices;
    return slice && grid(target).has(plane(target), target.row(), target.column());
  }

  /** The cell of a plane. */
  public Target at(Role role, int plane, int row, int column) {
    return switch (role) {
      case INPUT -> new Target.InputCell(plane, row, column);
      case KERNEL, PRODUCTS -> new Target.Weight(plane / slices, plane % slices, row, column);
      case OUTPUT -> new Target.OutputCell(plane, row, column);
    };
  }

  /**
   * Where a cursor goes from a cell: to the next cell of the plane; over the left or right edge to the block that
   * stands there, in the row that is as far down; over the upper or lower edge to the next plane of the same kind.
   *
   * @param down rows, -1, 0 or 1
   * @param right columns, -1, 0 or 1
   * @throws IllegalArgumentException if there is no such cell
   */
  public Target move(Target from, int down, int right) {
    require(from);
    Grid grid = grid(from);
    int plane = plane(from);
    int row = from.row() - grid.firstRow() + down;
    int column = from.column() - grid.firstColumn() + right;
    if (row < 0 || row >= grid.rows(plane)) {
      plane = Math.floorMod(plane + down, grid.planes());
      row = down > 0 ? 0 : grid.rows(plane) - 1;
      column = Math.min(column, grid.columns(plane) - 1);
    }
    if (column >= 0 && column < grid.columns(plane)) {
      return at(grid.role(), plane, grid.firstRow() + row, grid.firstColumn() + column);
    }
    Grid next = beside(grid, right);
    int into = scaled(plane, grid.planes(), next.planes());
    int rows = grid.rows(plane);
    int landing = rows == 1 ? 0 : (int) Math.round((double) row * (next.rows(into) - 1) / (rows - 1));
    return at(next.role(), into, next.firstRow() + landing,
        next.firstColumn() + (right > 0 ? 0 : next.columns(into) - 1));
  }

  /** The corresponding cell of the next plane, or of the first plane of the next kind; -1 goes the other way. */
  public Target jump(Target from, int planes) {
    require(from);
    Grid grid = grid(from);
    int plane = plane(from) + planes;
    boolean stays = plane >= 0 && plane < grid.planes();
    Grid next = stays ? grid : beside(grid, planes);
    int into = stays ? plane : planes > 0 ? 0 : next.planes() - 1;
    int row = Math.min(from.row() - grid.firstRow(), next.rows(into) - 1);
    int column = Math.min(from.column() - grid.firstColumn(), next.columns(into) - 1);
    return at(next.role(), into, next.firstRow() + row, next.firstColumn() + column);
  }

  private Grid beside(Grid grid, int step) {
    List<Grid> order = Stream.of(input, weights, output).filter(g -> g.planes() > 0).toList();
    return order.get(Math.floorMod(order.indexOf(grid) + step, order.size()));
  }

  private static int scaled(int plane, int planes, int others) {
    return planes == 1 ? 0 : (int) Math.round((double) plane * (others - 1) / (planes - 1));
  }

  /**
   * Refuses a cell that is not there.
   *
   * @throws IllegalArgumentException that says what is there
   */
  void require(Target target) {
    refusal(target).ifPresent(reason -> {
      throw new IllegalArgumentException(reason);
    });
  }

  /** Why there is no such cell, with what is allowed; empty where there is one. */
  public Optional<String> refusal(Target target) {
    if (has(target)) {
      return Optional.empty();
    }
    Grid g = grid(target);
    String place = target.row() + "," + target.column();
    int plane = Math.clamp(plane(target), 0, g.planes() - 1);
    String cells = "rows " + range(g.firstRow(), g.rows(plane)) + ", columns "
        + range(g.firstColumn(), g.columns(plane));
    return Optional.of(switch (target) {
      case Target.InputCell cell -> "input cell " + place + " of channel " + cell.channel()
          + " is not there; there are channels " + range(0, g.planes()) + ", " + cells;
      case Target.Weight w -> "weight " + place + " of filter " + w.filter() + ", channel " + w.slice()
          + " is not there; there are filters " + range(0, g.planes() / slices) + ", channels " + range(0, slices)
          + ", " + cells;
      case Target.OutputCell cell -> "output cell " + place + " of filter " + cell.filter()
          + " is not there; there are filters " + range(0, g.planes()) + ", " + cells;
    });
  }

  private static String range(int first, int count) {
    return first + " to " + (first + count - 1);
  }
}
