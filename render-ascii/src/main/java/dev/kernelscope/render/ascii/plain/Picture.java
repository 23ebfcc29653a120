package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.content.TileText;
import java.util.ArrayList;
import java.util.List;

/**
 * The scene in characters: input, products and output side by side on one floor that rises to the right, each cell a
 * density sign and, where there is room, its number. Brackets stand around the patch, the product being added and the
 * cell being computed; where signs have no space between them, brackets cover their neighbours.
 */
final class Picture {

  private static final int SLOPE = 16;
  private static final int LEAST_GAP = 5;
  private static final int MOST_GAP = 9;

  private final Reading reading;
  private final int width;
  private final List<Plane> planes = new ArrayList<>();

  private Picture(Reading reading, int width) {
    this.reading = reading;
    this.width = width;
  }

  /** The lines of the picture; none where not even signs without numbers fit. */
  static List<String> of(Reading reading, int width) {
    Picture picture = new Picture(reading, width);
    return picture.place() ? picture.draw() : List.of();
  }

  /**
   * A block in the picture.
   *
   * @param block what it shows
   * @param left column of its first density sign
   * @param pitch columns from cell to cell
   * @param lift rows above the floor
   */
  private record Plane(Block block, int left, int pitch, int lift) {

    int x(int column) {
      return left + column * pitch;
    }

    int end() {
      return x(block.columns());
    }

    boolean numbers() {
      return pitch > 2;
    }
  }

  private boolean place() {
    List<Block> blocks = new ArrayList<>();
    reading.input().ifPresent(blocks::add);
    reading.product().ifPresent(blocks::add);
    reading.output().ifPresent(blocks::add);
    int highest = blocks.stream().mapToInt(Block::rows).max().orElse(0);
    for (int least : new int[] {4, 3, 2, 1}) {
      int[] pitches =
          blocks.stream().mapToInt(b -> least < 3 ? least : Math.max(least, 2 + TileText.widest(b))).toArray();
      int used = 1;
      for (int i = 0; i < pitches.length; i++) {
        used += pitches[i] * blocks.get(i).columns();
      }
      int gaps = Math.max(1, blocks.size() - 1);
      int gap = Math.min(MOST_GAP, (width - 1 - used) / gaps);
      if (gap >= LEAST_GAP) {
        int left = 1;
        for (int i = 0; i < pitches.length; i++) {
          int lift = i == 1 ? Math.max(0, (highest - blocks.get(i).rows()) / 2) : 0;
          planes.add(new Plane(blocks.get(i), left, pitches[i], lift));
          left = planes.getLast().end() + gap;
        }
        return true;
      }
    }
    return false;
  }

  private List<String> draw() {
    int floor = 3 + width / SLOPE + planes.stream().mapToInt(p -> p.block().rows() + p.lift()).max().orElse(0);
    Canvas canvas = new Canvas(width, floor + 1);
    planes.forEach(p -> tiles(canvas, p, floor));
    Phase phase = reading.frame().position().moment().phase();
    if (planes.size() == 3 && phase.compareTo(Phase.GATHER) >= 0) {
      Plane input = planes.get(0);
      Plane products = planes.get(1);
      join(canvas, floor, input, current(input, true), current(input, false), products, 0, products.block().rows() - 1);
      if (phase.compareTo(Phase.SUM) >= 0) {
        Plane output = planes.get(2);
        int cell = current(output, true);
        join(canvas, floor, products, 0, products.block().rows() - 1, output, cell, cell);
      }
    }
    planes.forEach(p -> label(canvas, p, floor));
    return canvas.lines();
  }

  private static int y(Plane plane, int row, int column, int floor) {
    return floor - plane.x(column) / SLOPE - plane.lift() - (plane.block().rows() - row);
  }

  private void tiles(Canvas canvas, Plane plane, int floor) {
    Block block = plane.block();
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        canvas.put(plane.x(c), y(plane, r, c, floor), text(plane, block.tile(r, c)));
      }
    }
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        if (Brackets.of(block.tile(r, c)) != Brackets.NONE) {
          brackets(canvas, plane, r, c, floor);
        }
      }
    }
  }

  /** The floor may rise between two cells of the patch, so that brackets belong to cells of one height. */
  private static void brackets(Canvas canvas, Plane plane, int r, int c, int floor) {
    Block block = plane.block();
    int y = y(plane, r, c, floor);
    Brackets kind = Brackets.of(block.tile(r, c));
    if (c == 0 || Brackets.of(block.tile(r, c - 1)) != kind || y(plane, r, c - 1, floor) != y) {
      canvas.put(plane.x(c) - 1, y, String.valueOf(kind.open()));
    }
    boolean last = c + 1 == block.columns() || y(plane, r, c + 1, floor) != y;
    if (last || Brackets.of(block.tile(r, c + 1)) != kind) {
      Brackets next = last ? Brackets.NONE : Brackets.of(block.tile(r, c + 1));
      canvas.put(plane.x(c) + Math.max(1, plane.pitch() - 1), y, String.valueOf(Brackets.between(kind, next)));
    }
  }

  private static String text(Plane plane, Tile tile) {
    int room = plane.pitch() - 2;
    if (!Density.shown(tile)) {
      return " ".repeat(Math.max(0, room)) + "_";
    }
    String sign = String.valueOf(Density.of(plane.block().range(), tile));
    return plane.numbers() ? sign + " ".repeat(room - TileText.of(tile).length()) + TileText.of(tile) : sign;
  }

  /** First or last row with a current tile; the whole plane where there is none. */
  private static int current(Plane plane, boolean first) {
    Block block = plane.block();
    int found = first ? 0 : block.rows() - 1;
    boolean any = false;
    for (int i = 0; i < block.rows() * block.columns(); i++) {
      if (block.tile(i / block.columns(), i % block.columns()).current() && !(any && first)) {
        found = i / block.columns();
        any = true;
      }
    }
    return found;
  }

  /** Two lines from the right edge of a plane to the left edge of the next. */
  private static void join(Canvas canvas, int floor, Plane from, int fromTop, int fromBottom, Plane to, int toTop,
      int toBottom) {
    int last = from.block().columns() - 1;
    int x0 = from.end();
    int x1 = to.left() - 1;
    double middle = toTop == toBottom ? 0.5 : 0;
    canvas.line(x0, y(from, fromTop, last, floor) + 0.5, x1, y(to, toTop, 0, floor) + 0.5 - middle * 0.6);
    canvas.line(x0, y(from, fromBottom, last, floor) + 0.5, x1, y(to, toBottom, 0, floor) + 0.5 + middle * 0.6);
  }

  private void label(Canvas canvas, Plane plane, int floor) {
    Block block = plane.block();
    String text = Titles.of(reading, block);
    int x = Math.max(0, Math.min(plane.left(), width - text.length()));
    canvas.put(x, y(plane, 0, block.columns() - 1, floor) - 1, Ascii.cut(text, width));
  }
}
