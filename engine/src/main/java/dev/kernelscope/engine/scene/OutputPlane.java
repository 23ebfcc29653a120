package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/** One feature map as tiles: what is computed so far, and the cell that is being computed. */
final class OutputPlane {

  private static final double CURRENT_RIM = 2.6;

  private final SceneModel model;
  private final Moment moment;
  private final CellTrace cell;

  OutputPlane(SceneModel model, Moment moment, CellTrace cell) {
    this.model = model;
    this.moment = moment;
    this.cell = cell;
  }

  Block block(int filter, Block.Place place) {
    var out = model.problem().output();
    List<Tile> tiles = new ArrayList<>();
    for (int r = 0; r < out.h(); r++) {
      for (int c = 0; c < out.w(); c++) {
        tiles.add(tile(filter, r, c));
      }
    }
    boolean single = out.c() == 1;
    boolean active = filter == cell.filter();
    return new Block(Role.OUTPUT, filter, model.words().map(filter, out.c()),
        (single ? "1×" : "") + out.h() + "×" + out.w(), "",
        active ? Tint.OUTPUT : Tint.MID, out.h(), out.w(), place, model.ranges().signed(), new Surface.Tiles(tiles),
        single ? new Block.Indices(0, 0, cell.row(), cell.row() + 1, cell.column(), cell.column() + 1, true) : null);
  }

  private Tile tile(int filter, int r, int c) {
    int index = model.cell(filter, r, c);
    if (index == moment.cell()) {
      return current(r, c);
    }
    if (index < moment.cell()) {
      double value = model.trace().output().get(0, filter, r, c);
      return Tile.data(r, c, value, Digit.plain(Numbers.plain(value)));
    }
    return Tile.empty(r, c);
  }

  private Tile current(int r, int c) {
    double total = model.total(moment, cell);
    if (moment.phase().compareTo(Phase.SUM) < 0) {
      return Tile.empty(r, c).outlined(new Outline(Tint.OUTPUT, 1.5, true)).asCurrent();
    }
    double rim = moment.phase() == Phase.WRITE ? CURRENT_RIM - (CURRENT_RIM - 1) * Easing.quintOut(moment.fraction())
        : CURRENT_RIM;
    return Tile.data(r, c, total, Digit.current(Numbers.plain(total))).outlined(new Outline(Tint.OUTPUT, rim))
        .asCurrent();
  }

  /** The corners of the current cell's tile, from the upper left clockwise. */
  static List<Vec3> corners(Block output, int row, int column) {
    Vec3 c = output.centre(row, column);
    double h = output.place().tile() / 2;
    return List.of(c.plus(-h, h, 0), c.plus(h, h, 0), c.plus(h, -h, 0), c.plus(-h, -h, 0));
  }
}
