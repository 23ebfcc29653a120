package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.ArrayList;
import java.util.List;

/** The card that enlarges the current patch of a picture: patch, kernel and output cell as flat blocks. */
final class PatchCard {

  private static final Block.Place FLAT = new Block.Place(Vec3.ZERO, 1, 1, 0.96, 0);

  private final SceneModel model;
  private final Moment moment;
  private final CellTrace cell;
  private final int term;
  private final int slice;

  PatchCard(SceneModel model, Moment moment, CellTrace cell) {
    this.model = model;
    this.moment = moment;
    this.cell = cell;
    this.term = moment.phase() == Phase.SUM ? moment.term(cell.taps().size()) : -1;
    this.slice = Math.max(0, term) / sliceSize();
  }

  private int sliceSize() {
    return model.problem().weights().h() * model.problem().weights().w();
  }

  /**
   * The card.
   *
   * @param patch the place in the input that it enlarges
   * @param output the place in the map that it enlarges
   */
  Inset inset(Vec3 patch, Vec3 output) {
    List<Tile> values = new ArrayList<>();
    List<Tile> weights = new ArrayList<>();
    List<Target> cells = new ArrayList<>();
    List<Target> taps = new ArrayList<>();
    for (int n = slice * sliceSize(); n < (slice + 1) * sliceSize(); n++) {
      Tap tap = cell.taps().get(n);
      cells.add(new Target.InputCell(tap.inputChannel(), tap.inputRow(), tap.inputColumn()));
      taps.add(new Target.Weight(cell.filter(), tap.channel(), tap.kernelRow(), tap.kernelColumn()));
      Tile value = tile(tap, tap.value()).with(tap.padding() ? TileState.PADDING : TileState.DATA);
      Tile weight = tile(tap, tap.weight());
      values.add(n == term ? value.asCurrent() : value);
      weights.add(n == term ? weight.outlined(new Outline(Tint.OUTPUT, 2)).asCurrent() : weight);
    }
    Patch at = Patch.of(model, moment);
    var k = model.problem().weights();
    List<Block> parts = List.of(
        part(Role.INPUT, "patch", at.row() + "," + at.column(), k.h(), k.w(), model.ranges().input(), values),
        part(Role.KERNEL, "kernel", "", k.h(), k.w(), model.ranges().weights(), weights),
        part(Role.OUTPUT, "output", "", 1, 1, model.ranges().signed(), List.of(result())));
    Target result = new Target.OutputCell(cell.filter(), cell.row(), cell.column());
    return new Inset(parts, List.of("·", "="), List.of(new Inset.Leader(patch, 0), new Inset.Leader(output, 2)),
        List.of(cells, taps, List.of(result)));
  }

  private static Tile tile(Tap tap, float value) {
    return Tile.data(tap.kernelRow(), tap.kernelColumn(), value, Digit.plain(Numbers.plain(value)));
  }

  private Tile result() {
    double total = model.total(moment, cell);
    Tile tile = moment.phase().compareTo(Phase.SUM) < 0
        ? Tile.empty(0, 0) : Tile.data(0, 0, total, Digit.current(Numbers.plain(total)));
    return tile.outlined(new Outline(Tint.OUTPUT, 2)).asCurrent();
  }

  private Block part(Role role, String name, String shape, int rows, int columns, ValueRange range, List<Tile> tiles) {
    int plane = role == Role.OUTPUT ? cell.filter() : slice;
    return new Block(role, plane, name, shape, "", role.tint(), rows, columns, FLAT, range, new Surface.Tiles(tiles),
        null);
  }
}
