package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * Several channels or filters: the input's planes one behind the other, the slices of each filter in a row, one row a
 * filter, and the maps at the end of their filters' rows.
 */
final class ChannelStage implements StageBuilder {

  private static final double TILE = 0.92;
  private static final double THICKNESS = 0.14;
  private static final double DEPTH = 4.3;
  /** More planes stand closer, so that they do not push all else into the distance. */
  private static final double DEEPEST = 8.6;
  private static final double TO_SLICES = 4.1;
  private static final double LEAST_TO_SLICES = 2.6;
  /** Names of filters are as wide as ever where a larger input makes all else smaller. */
  private static final int USUAL_COLUMNS = 7;
  private static final double NAMES = 0.7;
  /** How far aside a plane is seen for each unit that it is nearer. */
  private static final double ASIDE = 0.78;
  private static final double TO_MAPS = 4.2;
  private static final double ROW_GAP = 1.1;
  /** Between maps that stand beside each other because their rows are closer than they are high. */
  private static final double MAP_GAP = 1.2;
  /** Rows move together only where that gains much: the usual picture has its maps under each other. */
  private static final double WORTH = 0.9;
  private static final int ARC_STEPS = 24;
  private static final Camera CAMERA = new Camera(-38, 13, 24);

  /** Sheets that are close together still show that they are several. */
  private static final double CLOSEST = 0.12;

  private final SceneModel model;
  private final double distance;

  ChannelStage(SceneModel model) {
    this(model, 1);
  }

  private ChannelStage(SceneModel model, double distance) {
    this.model = model;
    this.distance = Math.max(CLOSEST, distance);
  }

  @Override
  public StageBuilder exploded(double times) {
    return new ChannelStage(model, times);
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    Patch patch = Patch.of(model, moment);
    List<Block> inputs = inputs(patch, cell);
    List<FilterRow> rows = rows(moment, cell);
    List<Block> maps = maps(moment, cell, rows);
    List<Block> blocks = new ArrayList<>(inputs);
    List<Label> labels = new ArrayList<>();
    for (FilterRow row : rows) {
      blocks.addAll(row.blocks());
      labels.addAll(row.labels());
    }
    blocks.addAll(maps);
    FilterRow active = rows.get(cell.filter());
    List<Stroke> strokes = patches(patch, inputs, cell);
    strokes.addAll(arrows(patch, inputs, cell, active));
    strokes.add(toMap(active, maps.get(cell.filter())));
    double floor = blocks.stream().mapToDouble(Block::bottom).min().orElseThrow();
    double right = maps.stream().mapToDouble(Block::right).max().orElseThrow();
    return new Stage(List.of(), blocks, strokes, List.of(), labels,
        new Floor(floor - 0.06, inputs.getFirst().left() - 0.6, right + 0.7, -depth() - 1, depth() + 0.8),
        Stage.corners(blocks, 0), CAMERA);
  }

  private boolean reads(int filter, int channel) {
    return channel / model.problem().channelsPerGroup() == filter / model.problem().filtersPerGroup();
  }

  private double depth() {
    return (model.problem().input().c() - 1) / 2.0 * planeDistance();
  }

  private double planeDistance() {
    return distance * Math.min(DEPTH, DEEPEST / Math.max(1, model.problem().input().c() - 1));
  }

  private List<Block> inputs(Patch patch, CellTrace cell) {
    int channels = model.problem().input().c();
    int rows = model.problem().rows().paddedInput();
    List<Block> result = new ArrayList<>();
    for (int q = 0; q < channels; q++) {
      var place = new Block.Place(new Vec3(0, (rows - 1) / 2.0, depth() - q * planeDistance()), 1, 1, TILE, THICKNESS);
      result.add(new InputPlane(model, patch).block(q, place, q == channels - 1, reads(cell.filter(), q)));
    }
    return result;
  }

  /** Farther away where planes are farther apart, for the nearest of them is seen farther to the right. */
  private double toSlices() {
    double names = NAMES * Math.max(0, model.problem().columns().paddedInput() - USUAL_COLUMNS);
    return Math.max(LEAST_TO_SLICES, TO_SLICES + (1 - 1 / distance) * depth() * ASIDE) + names;
  }

  private List<FilterRow> rows(Moment moment, CellTrace cell) {
    double left = model.problem().columns().paddedInput() - 0.5 + toSlices();
    List<FilterRow> rows = new ArrayList<>();
    for (int m = 0; m < model.problem().output().c(); m++) {
      rows.add(new FilterRow(model, moment, cell, m, left, rowMiddle(m), distance));
    }
    return rows;
  }

  /** Rows are centred on the input's height; where they are higher than that, the lowest one stands on the floor. */
  private double rowMiddle(int filter) {
    int filters = model.problem().output().c();
    double height = Math.max(sliceHeight(), model.problem().output().h());
    double pitch = besideEachOther() ? closePitch(distance) : height + distance * ROW_GAP;
    double floor = -model.problem().rows().paddedInput() / 2.0;
    double lowest = Math.max(floor + height / 2, -(filters - 1) * pitch / 2);
    return lowest + (filters - 1 - filter) * pitch;
  }

  private double sliceHeight() {
    return model.problem().weights().h() * FilterRow.PITCH;
  }

  /** The distance of rows where every second map stands further to the right. */
  private double closePitch(double times) {
    return Math.max(sliceHeight() + times * ROW_GAP, (model.problem().output().h() + times * ROW_GAP) / 2);
  }

  /**
   * Whether high maps would keep rows apart that could else stand closer, and larger in the picture; at their usual
   * distance, so that nothing jumps when that changes.
   */
  private boolean besideEachOther() {
    return model.problem().output().c() > 1
        && closePitch(1) < WORTH * (Math.max(sliceHeight(), model.problem().output().h()) + ROW_GAP);
  }

  private List<Block> maps(Moment moment, CellTrace cell, List<FilterRow> rows) {
    var out = model.problem().output();
    List<Block> maps = new ArrayList<>();
    for (int m = 0; m < out.c(); m++) {
      double further = besideEachOther() ? m % 2 * (out.w() + MAP_GAP) : 0;
      Vec3 origin = new Vec3(rows.get(m).right() + TO_MAPS + 0.5 + further,
          rows.get(m).middle() + (out.h() - 1) / 2.0, 0);
      maps.add(new OutputPlane(model, moment, cell).block(m, new Block.Place(origin, 1, 1, TILE, THICKNESS)));
    }
    return maps;
  }

  private List<Stroke> patches(Patch patch, List<Block> inputs, CellTrace cell) {
    List<Stroke> strokes = new ArrayList<>();
    for (Block input : inputs) {
      if (reads(cell.filter(), input.plane())) {
        strokes.add(Stroke.solid(Stroke.Role.PATCH, InputPlane.rim(model, input, patch), true, Tint.INPUT, 2.2, 1));
      }
    }
    return strokes;
  }

  /** From each channel's patch to its slice of the current filter. */
  private List<Stroke> arrows(Patch patch, List<Block> inputs, CellTrace cell, FilterRow row) {
    List<Stroke> strokes = new ArrayList<>();
    double drawn = Easing.cubicOut(patch.done(Phase.GATHER));
    int slices = model.problem().channelsPerGroup();
    for (int q = 0; q < slices && drawn > 0; q++) {
      int channel = cell.filter() / model.problem().filtersPerGroup() * slices + q;
      List<Vec3> rim = InputPlane.rim(model, inputs.get(channel), patch);
      List<Vec3> arc = arc(rim.get(0).towards(rim.get(1), 0.8), row.head(q).plus(0, 0.15, 0), 1.2 + 0.6 * q);
      Tint tint = Channels.tint(model.problem().input().c(), channel);
      strokes.add(Stroke.solid(Stroke.Role.ARROW, arc, false, tint, 1.6, 1).drawn(drawn).withArrow());
    }
    return strokes;
  }

  private static List<Vec3> arc(Vec3 from, Vec3 to, double height) {
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i <= ARC_STEPS; i++) {
      double t = (double) i / ARC_STEPS;
      points.add(from.towards(to, t).plus(0, height * 4 * t * (1 - t), 0));
    }
    return points;
  }

  private Stroke toMap(FilterRow row, Block map) {
    Vec3 from = new Vec3(row.right() + (model.hasBias() ? 2.1 : 0.7), row.middle(), 0);
    Vec3 to = new Vec3(map.left() - 0.15, row.middle(), 0);
    return Stroke.solid(Stroke.Role.ARROW, List.of(from, to), false, Tint.OUTPUT, 2, 1).withArrow();
  }
}
