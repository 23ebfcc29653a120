package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.Names;

/** The numbers beside the 3D view: input with the patch marked, kernel, products, output, and the total so far. */
final class NumbersPanel {

  private static final int GAP = 3;

  private final Pen pen;
  private final Reading reading;
  private final Area area;

  NumbersPanel(Pen pen, Reading reading, Area area) {
    this.pen = pen;
    this.reading = reading;
    this.area = area;
  }

  /** Draws as much as fits; gives false and draws nothing where kernel and products do not fit. */
  boolean draw() {
    if (reading.input().isEmpty() || reading.kernel().isEmpty() || reading.product().isEmpty()
        || reading.output().isEmpty()) {
      return false;
    }
    Block input = reading.input().get();
    Block output = reading.output().get();
    NumberGrid kernel = new NumberGrid(reading.kernel().get(), 3, area.width(), area.height());
    NumberGrid products = new NumberGrid(reading.product().get(), 3, area.width(), area.height());
    boolean beside = kernel.width() + GAP + products.width() <= area.width();
    int middle = beside ? 1 + kernel.height() : 2 + kernel.height() + products.height();
    int room = area.height() - middle - 2;
    int gap = input.rows() + output.rows() + 2 <= room ? 1 : 0;
    room -= 2 * gap;
    int share = Math.max(1, room * output.rows() / (input.rows() + output.rows()));
    int outputRows = Math.min(output.rows(), Math.max(room - input.rows(), share));
    int inputRows = Math.min(input.rows(), room - outputRows);
    if (kernel.cut() || products.cut() || inputRows < Math.min(input.rows(), 2)) {
      return false;
    }
    int y = input(input, inputRows, area.y()) + gap;
    title(area.x(), y, reading.kernel().get(), kernel);
    kernel.draw(pen, reading.frame(), area.x(), y + 1);
    int right = beside ? area.x() + kernel.width() + GAP : area.x();
    int below = beside ? y : y + 1 + kernel.height();
    title(right, below, reading.product().get(), products);
    products.draw(pen, reading.frame(), right, below + 1);
    output(output, outputRows, y + middle + gap);
    return true;
  }

  private int input(Block input, int rows, int y) {
    NumberGrid grid = new NumberGrid(input, 3, area.width(), rows);
    title(area.x(), y, input, grid);
    grid.draw(pen, reading.frame(), area.x(), y + 1);
    grid.patch(pen, area.x(), y + 1, Patch.of(reading, input));
    int right = area.x() + grid.width() + 1;
    if (grid.height() >= 6) {
      fraction(right, y + 2, area.x() + area.width() - right);
    }
    return y + 1 + grid.height();
  }

  /** The size formula as a fraction, where it has room beside the input. */
  private void fraction(int x, int y, int room) {
    Frame frame = reading.frame();
    var rows = frame.rows();
    int padding = rows.before() + rows.after();
    String above = rows.input() + (padding > 0 ? "+" + padding + "-" : " - ") + rows.effectiveKernel();
    String below = Integer.toString(rows.stride());
    if (above.length() + 4 > room || !sameFormula(frame)) {
      return;
    }
    pen.put(x, y, above, Tint.MID);
    pen.put(x, y + 1, "─".repeat(above.length()), Tint.MID);
    pen.put(x + above.length() + 1, y + 1, "+ 1", Tint.MID);
    pen.put(x + (above.length() - below.length()) / 2, y + 2, below, Tint.MID);
    pen.strong(x, y + 4, "= " + rows.output(), Tint.OUTPUT);
  }

  private static boolean sameFormula(Frame frame) {
    return frame.rows().equals(frame.columns());
  }

  private void output(Block output, int rows, int y) {
    NumberGrid grid = new NumberGrid(output, 4, area.width(), rows);
    title(area.x(), y, output, grid);
    grid.draw(pen, reading.frame(), area.x(), y + 1);
    int x = area.x() + grid.width() + 1;
    int room = area.x() + area.width() - x;
    String place = "[" + reading.frame().position().row() + "," + reading.frame().position().column() + "]";
    if (reading.sum().isEmpty() || room < place.length() + 2) {
      return;
    }
    Ledger.Sum sum = reading.sum().get();
    String total = sum.total().isEmpty() ? "·" : sum.total();
    if (room >= place.length() + 3 + total.length()) {
      pen.strong(pen.put(x, y + 1, place + " = ", Tint.MID), y + 1, total, Tint.OUTPUT);
    } else if (grid.height() > 2 && room >= total.length() + 2) {
      pen.put(x, y + 1, place, Tint.MID);
      pen.strong(pen.put(x, y + 2, "= ", Tint.MID), y + 2, total, Tint.OUTPUT);
      return;
    }
    String detail = reading.frame().position().detail();
    if (grid.height() > 1 && detail.length() <= room) {
      pen.put(x, y + 2, detail, Tint.LOW);
    }
  }

  private void title(int x, int y, Block block, NumberGrid grid) {
    int end = pen.strong(x, y, Names.of(reading, block), block.role().tint());
    String shape = Names.shape(reading, block) + (grid.cut() ? " …" : "");
    if (!shape.isBlank() && end + 1 + shape.length() <= area.x() + area.width()) {
      pen.put(end + 1, y, shape, Tint.MID);
    }
  }
}
