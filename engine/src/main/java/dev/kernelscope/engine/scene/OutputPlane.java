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

  /** All cells of a map. */
  static Section whole(SceneModel model) {
    return new Section(0, 0, model.problem().output().h(), model.problem().output().w());
  }

  Block block(int filter, Block.Place place) {
    return block(filter, place, whole(model));
  }

  /** Some cells of a map, the first of them at that place. */
  Block block(int filter, Block.Place place, Section section) {
    var out = model.problem().output();
    List<Tile> tiles = new ArrayList<>();
    for (int r = 0; r < section.rows(); r++) {
      for (int c = 0; c < section.columns(); c++) {
        tiles.add(tile(filter, section.row() + r, section.column() + c).at(r, c));
      }
    }
    boolean single = out.c() == 1;
    boolean numbered = single || !section.equals(whole(model));
    boolean active = filter == cell.filter();
    return new Block(Role.OUTPUT, filter, model.words().map(filter, out.c()),
        (section.equals(whole(model)) ? "" : "part of ") + (single ? "1×" : "") + out.h() + "×" + out.w(), "",
        active ? Tint.OUTPUT : Tint.MID, section.rows(), section.columns(), place, model.ranges().signed(),
        new Surface.Tiles(tiles), numbered ? indices(section) : null);
  }

  private Block.Indices indices(Section section) {
    return new Block.Indices(section.row(), section.column(), cell.row(), cell.row() + 1, cell.column(),
        cell.column() + 1, true);
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
