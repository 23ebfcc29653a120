package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * One filter as a row of slices, one a channel, with plus signs and the bias behind them. From the multiplication on
 * the current filter's products stand before its slices.
 */
final class FilterRow {

  static final double PITCH = 0.94;

  private static final double TILE = 0.88;
  private static final double GAP = 0.93;
  /** Products stand right before their weights, and take their place in the picture. */
  private static final double BEFORE = 0.15;
  private static final double PALE = 0.7;

  private final SceneModel model;
  private final Moment moment;
  private final CellTrace cell;
  private final int filter;
  private final double left;
  private final double middle;
  private final double gap;

  /**
   * A row.
   *
   * @param filter which filter
   * @param left world x of its left edge
   * @param middle world y of its middle
   * @param distance times the usual gap between slices
   */
  FilterRow(SceneModel model, Moment moment, CellTrace cell, int filter, double left, double middle,
      double distance) {
    this.model = model;
    this.moment = moment;
    this.cell = cell;
    this.filter = filter;
    this.left = left;
    this.middle = middle;
    this.gap = distance * GAP;
  }

  private boolean active() {
    return filter == cell.filter();
  }

  private boolean multiplied() {
    return active() && moment.phase().compareTo(Phase.MULTIPLY) >= 0;
  }

  /** World x of the right edge. */
  double right() {
    var k = model.problem().weights();
    return left + k.c() * k.w() * PITCH + (k.c() - 1) * gap;
  }

  /** World y of the middle. */
  double middle() {
    return middle;
  }

  /** Slices, and the products before them. */
  List<Block> blocks() {
    int slices = model.problem().channelsPerGroup();
    List<Block> blocks = new ArrayList<>();
    for (int q = 0; q < slices; q++) {
      blocks.add(slice(q));
    }
    for (int q = 0; q < slices && multiplied(); q++) {
      var place = new Block.Place(origin(q).plus(0, 0, BEFORE), PITCH, PITCH, TILE, 0.1);
      blocks.add(new ProductSheet(model, moment, cell).block(q, place, q == 0));
    }
    return blocks;
  }

  /** Centre of a slice's first tile. */
  private Vec3 origin(int q) {
    var k = model.problem().weights();
    return new Vec3(left + q * (k.w() * PITCH + gap) + PITCH / 2, middle + (k.h() - 1) / 2.0 * PITCH, 0);
  }

  /** Centre of a slice's upper edge. */
  Vec3 head(int q) {
    return origin(q).plus((model.problem().weights().w() - 1) / 2.0 * PITCH, PITCH / 2, 0);
  }

  private Block slice(int q) {
    var k = model.problem().weights();
    List<Tile> tiles = new ArrayList<>();
    int term = moment.phase() == Phase.SUM && active() ? moment.term(model.terms()) - q * k.h() * k.w() : -1;
    for (int i = 0; i < k.h(); i++) {
      for (int j = 0; j < k.w(); j++) {
        double w = model.trace().weights().get(filter, q, i, j);
        Digit digit = Digit.plain(Numbers.plain(w));
        Tile tile = Tile.data(i, j, w, multiplied() ? Digit.NONE : digit.faded(active() ? 1 : PALE));
        tiles.add(i * k.w() + j == term ? tile.asCurrent() : tile);
      }
    }
    boolean named = q == 0;
    String name = model.words().kernel(filter, model.problem().output().c());
    return new Block(Role.KERNEL, filter * k.c() + q, named ? name : "", named ? k.c() + "×" + k.h() + "×" + k.w() : "",
        "",
        tint(q), k.h(), k.w(), new Block.Place(origin(q), PITCH, PITCH, TILE, 0.1), model.ranges().weights(),
        new Surface.Tiles(tiles), null);
  }

  private Tint tint(int q) {
    int channels = model.problem().input().c();
    if (channels == 1) {
      return active() ? Tint.KERNEL : Tint.LINE;
    }
    return Channels.tint(channels, filter / model.problem().filtersPerGroup() * model.problem().channelsPerGroup() + q);
  }

  /** Plus signs between the slices, the sums under them, and the bias. */
  List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    int slices = model.problem().channelsPerGroup();
    double half = model.problem().weights().w() * PITCH / 2;
    double below = -model.problem().weights().h() * PITCH - 0.55;
    for (int q = 0; q < slices; q++) {
      if (q + 1 < slices) {
        labels.add(text(head(q).plus(half + gap / 2, middle - head(q).y(), 0),
            Span.mono("+", active() ? Tint.MID : Tint.LOW)));
      }
      if (active() && moment.phase().compareTo(Phase.SUM) >= 0) {
        labels.add(text(head(q).plus(0, below, 0), Span.strongMono(Numbers.signed(cell.channelSum(q)), Tint.PRODUCT)));
      }
    }
    if (model.hasBias()) {
      labels.add(text(new Vec3(right() + 1.1, middle, 0), Span.mono("+ ", Tint.MID),
          Span.mono(Numbers.plain(model.trace().bias(filter)), Tint.KERNEL)));
    }
    return labels;
  }

  private static Label text(Vec3 at, Span... spans) {
    return new Label(at, Label.Style.CENTRED, List.of(spans), Tint.MID);
  }
}
