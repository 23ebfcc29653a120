package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.render.ascii.content.TileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How tiles snap to characters: how large they are, how the floor rises, and where each tile's face begins.
 *
 * @param planes the blocks from left to right
 * @param height half rows from tile to tile
 * @param floor half row below the lowest face, at the left
 * @param digits whether faces carry numbers
 */
record Grid(List<Plane> planes, int height, int floor, boolean digits) {

  /**
   * Tile sizes that are tried, columns and half rows, from the largest. Heights are even, so that the numbers of a
   * column stand at equal distances.
   */
  private static final int[][] SIZES = {{16, 16}, {12, 12}, {10, 10}, {8, 8}, {6, 6}, {5, 6}, {4, 4}, {3, 4}};
  private static final int[][] LOW = {{3, 2}};
  /** Sizes without room for numbers. */
  private static final int[][] SMALL = {{4, 4}, {3, 4}, {3, 2}, {2, 2}, {1, 1}};
  /** A plane behind another is seen this many columns further to the right, and half rows further up. */
  private static final int BEHIND_X = 2;
  private static final int BEHIND_Y = 2;
  private static final int MOST_BEHIND = 3;
  private static final int LABEL_ROWS = 2;

  /**
   * A block's place.
   *
   * @param block what it shows
   * @param behind blocks of the same kind behind it, nearest first
   * @param left column before its first face
   * @param first number of its first tile column among all
   * @param pitch columns from tile to tile
   * @param lift half rows above the floor
   */
  record Plane(Block block, List<Block> behind, int left, int first, int pitch, int lift) {

    int faceWidth() {
      return Math.max(1, pitch - 1);
    }

    /** The tile that the film is at, if there is one in this block. */
    Optional<Tile> current() {
      return ((Surface.Tiles) block.surface()).tiles().stream().filter(Tile::current).findFirst();
    }
  }

  /** The first block of a role; null where there is none. */
  Plane plane(Role role) {
    return planes.stream().filter(p -> p.block().role() == role).findFirst().orElse(null);
  }

  /** The largest grid that fits an area, with the kernel beside the input where there is room; null where none fits. */
  static Grid fit(List<Block> blocks, List<List<Block>> behind, Area area) {
    List<Integer> all = new ArrayList<>();
    List<Integer> withoutKernel = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      all.add(i);
      if (blocks.get(i).role() != Role.KERNEL) {
        withoutKernel.add(i);
      }
    }
    List<List<Integer>> choices = List.of(all, withoutKernel);
    for (int[][] sizes : new int[][][] {SIZES, LOW}) {
      for (List<Integer> chosen : choices) {
        for (int[] size : sizes) {
          Grid grid = of(pick(blocks, chosen), pick(behind, chosen), size, true, area);
          if (grid != null) {
            return grid;
          }
        }
      }
    }
    for (int[] size : SMALL) {
      for (List<Integer> chosen : choices) {
        Grid grid = of(pick(blocks, chosen), pick(behind, chosen), size, false, area);
        if (grid != null) {
          return grid;
        }
      }
    }
    return null;
  }

  private static <T> List<T> pick(List<T> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }

  private static Grid of(List<Block> blocks, List<List<Block>> behind, int[] size, boolean digits, Area area) {
    List<Plane> planes = new ArrayList<>();
    int left = 0;
    int first = 0;
    int tallest = blocks.stream().mapToInt(Block::rows).max().orElse(0);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int pitch = digits ? Math.max(size[0], 1 + TileText.widest(block)) : size[0];
      List<Block> others = behind.get(i).subList(0, Math.min(MOST_BEHIND, behind.get(i).size()));
      boolean standing = block.role() == Role.INPUT || block.role() == Role.OUTPUT;
      int lift = standing ? 0 : Math.max(0, (tallest - block.rows()) / 2) * size[1];
      planes.add(new Plane(block, others, left, first, pitch, lift));
      left += block.columns() * pitch + others.size() * BEHIND_X + Math.max(3, size[0]);
      first += block.columns() + 1;
    }
    int width = left - Math.max(3, size[0]) + 1;
    Grid grid = new Grid(planes, size[1], 0, digits);
    int highest = planes.stream().mapToInt(grid::top).min().orElse(0);
    int room = 2 * (area.height() - LABEL_ROWS) + highest;
    if (width > area.width() || room < 0) {
      return null;
    }
    int even = room / 4 * 2;
    int shift = size[0] <= 3 ? 0 : (area.width() - width) / 2;
    List<Plane> shifted = planes.stream()
        .map(p -> new Plane(p.block, p.behind, p.left + shift, p.first, p.pitch, p.lift)).toList();
    return new Grid(shifted, size[1], 2 * area.height() - even, digits);
  }

  /** Half rows of a face. */
  int faceHeight() {
    return height > 2 ? height - 1 : height;
  }

  /**
   * Half rows that the floor has risen at a tile column: 1 for 2 tiles, in steps that keep low tiles on whole
   * characters.
   */
  private int rise(int tileColumn) {
    return height == 1 ? 0 : height > 2 ? tileColumn / 2 * (height / 4) : tileColumn / 4 * 2;
  }

  /** First column of a face. */
  int x(Plane plane, int column) {
    return plane.left() + column * plane.pitch() + 1;
  }

  /** First half row of a face. */
  int y(Plane plane, int row, int column) {
    int above = (plane.block().rows() - row) * height;
    return floor - rise(plane.first() + column) - plane.lift() - above + (height > 2 ? 1 : 0);
  }

  private int top(Plane plane) {
    return y(plane, 0, plane.block().columns() - 1) - 1 - plane.behind().size() * BEHIND_Y;
  }

  static int behindX(int depth) {
    return depth * BEHIND_X;
  }

  static int behindY(int depth) {
    return depth * BEHIND_Y;
  }
}
