package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.ArrayList;
import java.util.List;

/** The products of one slice: blank, then turned over one by one, then added in turn. */
final class ProductSheet {

  private static final double LIFT = 0.35;
  private static final double ADDED = 0.6;
  private static final double TURN_DELAY = 0.06 / 0.9;

  private final SceneModel model;
  private final Moment moment;
  private final CellTrace cell;

  ProductSheet(SceneModel model, Moment moment, CellTrace cell) {
    this.model = model;
    this.moment = moment;
    this.cell = cell;
  }

  Block block(int slice, Block.Place place, boolean named) {
    var k = model.problem().weights();
    int size = k.h() * k.w();
    List<Tile> tiles = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      tiles.add(tile(cell.taps().get(slice * size + n), slice * size + n, n, size));
    }
    return new Block(Role.PRODUCTS, slice, named ? "products" : "", named ? k.h() + "×" + k.w() : "",
        "", Tint.PRODUCT, k.h(), k.w(),
        place, model.ranges().signed(), new Surface.Tiles(tiles), null);
  }

  private Tile tile(Tap tap, int term, int n, int size) {
    if (moment.phase().compareTo(Phase.MULTIPLY) < 0) {
      return Tile.empty(tap.kernelRow(), tap.kernelColumn());
    }
    Tile tile =
        Tile.data(tap.kernelRow(), tap.kernelColumn(), tap.product(), Digit.plain(Numbers.signed(tap.product())));
    if (moment.phase() == Phase.MULTIPLY) {
      double shown = Easing.backOut(Easing.stagger(moment.fraction(), n, size, TURN_DELAY));
      return tile.turned(Math.max(0, shown)).outlined(new Outline(Tint.PRODUCT, 1.4));
    }
    int current = moment.phase() == Phase.SUM ? moment.term(cell.taps().size()) : Integer.MAX_VALUE;
    if (term < current) {
      return tile.with(tile.digit().faded(ADDED));
    }
    return term > current ? tile.outlined(new Outline(Tint.PRODUCT, 1.4)) : rising(tile);
  }

  private Tile rising(Tile tile) {
    double within = moment.fraction() * cell.taps().size() % 1;
    double up = moment.fraction() == 1 ? 1 : Easing.cubicOut(Math.min(1, within * 3));
    return tile.with(Digit.current(tile.digit().text())).lifted(LIFT * up).outlined(new Outline(Tint.OUTPUT, 2.6))
        .asCurrent();
  }
}
