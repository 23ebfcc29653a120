package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * Several channels or filters: the input's planes one behind the other, the slices of each filter in a row, one row a
 * filter, and the maps at the end of their filters' rows. In the phases of multiplication and sum the current filter's
 * slices show the products.
 */
final class ChannelStage implements StageBuilder {

  private static final double TILE = 0.92;
  private static final double DEPTH = 4.3;
  private static final double SLICE_PITCH = 0.94;
  private static final double SLICE_TILE = 0.88;
  /** Products stand right before their weights, and take their place in the picture. */
  private static final double BEFORE_SLICE = 0.15;
  private static final double SLICE_GAP = 0.93;
  private static final double TO_SLICES = 4.1;
  private static final double TO_MAPS = 4.2;
  private static final double ROW_GAP = 1.1;
  private static final Camera CAMERA = new Camera(-38, 13, 24);

  private final SceneModel model;

  ChannelStage(SceneModel model) {
    this.model = model;
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    Patch patch = Patch.of(model, moment);
    List<Block> inputs = inputs(patch, cell);
    List<Block> blocks = new ArrayList<>(inputs);
    List<Stroke> strokes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (Block input : inputs) {
      if (input.tile(0, 0) != null && reads(cell.filter(), input.plane())) {
        strokes.add(Stroke.solid(Stroke.Role.PATCH, InputPlane.rim(model, input, patch), true, Tint.INPUT, 2.2, 1));
      }
    }
    double right = 0;
    List<Block> maps = new ArrayList<>();
    for (int m = 0; m < model.problem().output().c(); m++) {
      List<Block> slices = slices(m, moment, cell);
      blocks.addAll(slices);
      right = slices.getLast().right();
      labels.addAll(signs(m, slices, cell, moment));
      if (m == cell.filter()) {
        strokes.addAll(arrows(patch, inputs, slices, moment));
      }
    }
    for (int m = 0; m < model.problem().output().c(); m++) {
      maps.add(new OutputPlane(model, moment, cell).block(m, mapPlace(m, right)));
    }
    blocks.addAll(maps);
    strokes.add(toMap(cell, right, maps.get(cell.filter())));
    double floor = bottom(blocks);
    return new Stage(List.of(), blocks, strokes, List.of(), labels,
        new Floor(floor - 0.06, inputs.getFirst().left() - 0.6, maps.getFirst().right() + 0.7, -depth() - 1,
        depth() + 0.8),
        bounds(blocks), CAMERA);
  }

  private boolean reads(int filter, int channel) {
    return channel / model.problem().channelsPerGroup() == filter / model.problem().filtersPerGroup();
  }

  private double depth() {
    return (model.problem().input().c() - 1) / 2.0 * DEPTH;
  }

  private List<Block> inputs(Patch patch, CellTrace cell) {
    int channels = model.problem().input().c();
    int rows = model.problem().rows().paddedInput();
    List<Block> result = new ArrayList<>();
    for (int q = 0; q < channels; q++) {
      var place = new Block.Place(new Vec3(0, (rows - 1) / 2.0, depth() - q * DEPTH), 1, 1, TILE, 0.14);
      result.add(new InputPlane(model, patch).block(q, place, q == channels - 1, reads(cell.filter(), q)));
    }
    return result;
  }

  private double slicesLeft() {
    return model.problem().columns().paddedInput() - 0.5 + TO_SLICES;
  }

  private double rowHeight() {
    return Math.max(model.problem().weights().h() * SLICE_PITCH, model.problem().output().h()) + ROW_GAP;
  }

  /** Height of the middle of a filter's row. */
  private double rowMiddle(int filter) {
    int filters = model.problem().output().c();
    double all = filters * rowHeight() - ROW_GAP;
    double floor = -model.problem().rows().paddedInput() / 2.0;
    double lowest = Math.max(floor + rowHeight() / 2, floor + model.problem().rows().paddedInput() / 2.0
        - all / 2 + rowHeight() / 2);
    return lowest - ROW_GAP / 2 + (filters - 1 - filter) * rowHeight();
  }

  private List<Block> slices(int filter, Moment moment, CellTrace cell) {
    var k = model.problem().weights();
    boolean products = filter == cell.filter() && moment.phase().compareTo(Phase.MULTIPLY) >= 0;
    List<Block> result = new ArrayList<>();
    for (int q = 0; q < k.c(); q++) {
      double x = slicesLeft() + q * (k.w() * SLICE_PITCH + SLICE_GAP) + SLICE_PITCH / 2;
      double y = rowMiddle(filter) + (k.h() - 1) / 2.0 * SLICE_PITCH;
      result.add(kernel(filter, q, new Block.Place(new Vec3(x, y, 0), SLICE_PITCH, SLICE_PITCH, SLICE_TILE, 0.1),
          products, moment, cell));
    }
    if (products) {
      for (int q = 0; q < k.c(); q++) {
        Block slice = result.get(q);
        Vec3 before = slice.place().origin().plus(0, 0, BEFORE_SLICE);
        result.add(new ProductSheet(model, moment, cell).block(q,
            new Block.Place(before, SLICE_PITCH, SLICE_PITCH, SLICE_TILE, 0.1), q == 0));
      }
    }
    return result;
  }

  private Block kernel(int filter, int q, Block.Place place, boolean covered, Moment moment, CellTrace cell) {
    var k = model.problem().weights();
    boolean active = filter == cell.filter();
    List<Tile> tiles = new ArrayList<>();
    int term = moment.phase() == Phase.SUM && active ? moment.term(model.terms()) - q * k.h() * k.w() : -1;
    for (int i = 0; i < k.h(); i++) {
      for (int j = 0; j < k.w(); j++) {
        double w = model.trace().weights().get(filter, q, i, j);
        Digit digit = Digit.plain(Numbers.plain(w)).faded(active ? 1 : 0.7);
        Tile tile = Tile.data(i, j, w, covered ? digit.faded(0) : digit);
        tiles.add(i * k.w() + j == term ? tile.asCurrent() : tile);
      }
    }
    int input = filter / model.problem().filtersPerGroup() * k.c() + q;
    int channels = model.problem().input().c();
    boolean named = q == 0;
    String name = model.problem().output().c() == 1 ? "kernel" : "filter " + filter;
    return new Block(Role.KERNEL, filter * k.c() + q, named ? name : "", named ? k.c() + "×" + k.h() + "×" + k.w() : "",
        "",
        channels == 1 ? active ? Tint.KERNEL : Tint.LINE : Channels.tint(channels, input), k.h(), k.w(), place,
        model.ranges().weights(), new Surface.Tiles(tiles), null);
  }

  private List<Label> signs(int filter, List<Block> slices, CellTrace cell, Moment moment) {
    List<Label> labels = new ArrayList<>();
    int count = model.problem().channelsPerGroup();
    boolean active = filter == cell.filter();
    double middle = rowMiddle(filter);
    for (int q = 0; q + 1 < count; q++) {
      double x = (slices.get(q).right() + slices.get(q + 1).left()) / 2;
      labels.add(new Label(new Vec3(x, middle, 0), Label.Style.CENTRED,
          List.of(Span.mono("+", active ? Tint.MID : Tint.LOW)), Tint.MID));
    }
    if (active && moment.phase().compareTo(Phase.SUM) >= 0) {
      for (int q = 0; q < count; q++) {
        Block slice = slices.get(q);
        labels.add(new Label(new Vec3((slice.left() + slice.right()) / 2, slice.bottom() - 0.55, 0),
            Label.Style.CENTRED,
            List.of(Span.strongMono(Numbers.signed(cell.channelSum(q)), Tint.PRODUCT)), Tint.PRODUCT));
      }
    }
    if (model.hasBias()) {
      labels.add(new Label(new Vec3(slices.get(count - 1).right() + 1.1, middle, 0), Label.Style.CENTRED,
          List.of(Span.mono("+ ", Tint.MID), Span.mono(Numbers.plain(model.trace().bias(filter)), Tint.KERNEL)),
          Tint.KERNEL));
    }
    return labels;
  }

  private List<Stroke> arrows(Patch patch, List<Block> inputs, List<Block> slices, Moment moment) {
    List<Stroke> strokes = new ArrayList<>();
    double drawn = Easing.cubicOut(patch.done(Phase.GATHER));
    int count = model.problem().channelsPerGroup();
    for (int q = 0; q < count && drawn > 0; q++) {
      int channel = model.filter(moment.cell()) / model.problem().filtersPerGroup() * count + q;
      List<Vec3> rim = InputPlane.rim(model, inputs.get(channel), patch);
      Vec3 from = rim.get(0).towards(rim.get(1), 0.8);
      Block slice = slices.get(q);
      Vec3 to = new Vec3((slice.left() + slice.right()) / 2, slice.top() + 0.15, 0);
      strokes.add(Stroke.solid(Stroke.Role.ARROW, arc(from, to, 1.2 + 0.6 * q), false,
          Channels.tint(model.problem().input().c(), channel), 1.6, 1).drawn(drawn).withArrow());
    }
    return strokes;
  }

  private static List<Vec3> arc(Vec3 from, Vec3 to, double height) {
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i <= 24; i++) {
      double t = i / 24.0;
      points.add(from.towards(to, t).plus(0, height * 4 * t * (1 - t), 0));
    }
    return points;
  }

  private Stroke toMap(CellTrace cell, double right, Block map) {
    Vec3 from = new Vec3(right + (model.hasBias() ? 2.1 : 0.7), rowMiddle(cell.filter()), 0);
    Vec3 to = new Vec3(map.left() - 0.15, rowMiddle(cell.filter()), 0);
    return Stroke.solid(Stroke.Role.ARROW, List.of(from, to), false, Tint.OUTPUT, 2, 1).withArrow();
  }

  private Block.Place mapPlace(int filter, double right) {
    var out = model.problem().output();
    return new Block.Place(new Vec3(right + TO_MAPS + 0.5, rowMiddle(filter) + (out.h() - 1) / 2.0, 0),
        1, 1, TILE, 0.14);
  }

  private static double bottom(List<Block> blocks) {
    return blocks.stream().mapToDouble(Block::bottom).min().orElse(0);
  }

  private static List<Vec3> bounds(List<Block> blocks) {
    List<Vec3> points = new ArrayList<>();
    for (Block b : blocks) {
      double z = b.place().origin().z();
      points.add(new Vec3(b.left(), b.top(), z));
      points.add(new Vec3(b.right(), b.top(), z));
      points.add(new Vec3(b.right(), b.bottom(), z));
      points.add(new Vec3(b.left(), b.bottom(), z));
    }
    return points;
  }
}
