package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Large inputs: pictures of the input's channels and of the maps, planes behind each other, and a card with the current
 * patch, the kernel and the output cell in numbers.
 */
final class PhotoStage implements StageBuilder {

  /** Height of the larger picture in world units: 50 pixels of a 300-row photograph a unit. */
  private static final double HEIGHT = 6;
  private static final double SLAB = 0.22;
  private static final double GAP = 1.6;
  private static final double DEPTH = 1.6;
  /** Slabs that touch would hide that they are several. */
  private static final double CLOSEST = 0.2;
  private static final Camera CAMERA = new Camera(-27, 14, 28);

  private final SceneModel model;
  private final double unit;
  private final double distance;
  /** The numbers of each picture: the same arrays in every frame, so that a renderer knows them again. */
  private final List<float[]> inputPlanes;
  private final List<float[]> outputPlanes;

  PhotoStage(SceneModel model) {
    this(model, 1);
  }

  private PhotoStage(SceneModel model, double distance) {
    this.model = model;
    this.distance = Math.max(CLOSEST, distance);
    int rows = Math.max(model.problem().input().h(), model.problem().output().h());
    int columns = Math.max(model.problem().input().w(), model.problem().output().w());
    this.unit = Math.min(HEIGHT / rows, 1.6 * HEIGHT / columns);
    this.inputPlanes = planes(model.trace().input());
    this.outputPlanes = planes(model.trace().output());
  }

  @Override
  public StageBuilder exploded(double times) {
    return new PhotoStage(model, times);
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    List<Block> inputs = inputs();
    List<Block> outputs = outputs(moment, cell, inputs.getFirst().right() + GAP);
    List<Block> blocks = new ArrayList<>(inputs);
    blocks.addAll(outputs);
    List<Stroke> strokes = new ArrayList<>();
    strokes.add(Stroke.solid(Stroke.Role.PATCH, patchRim(moment, inputs.getFirst()), true, Tint.KERNEL, 2, 1));
    Block map = outputs.get(cell.filter());
    strokes.add(Stroke.solid(Stroke.Role.WINDOW, square(map, cell.row(), cell.column(), 1, 1), true,
        Tint.OUTPUT, 2, 1));
    double floor = blocks.stream().mapToDouble(Block::bottom).min().orElse(0);
    return new Stage(List.of(), blocks, strokes, List.of(), List.of(),
        new Floor(floor - 0.06, inputs.getFirst().left() - 0.5, outputs.getFirst().right() + 0.5, -1, 0.8),
        Stage.corners(blocks, 0), CAMERA);
  }

  private List<Block> inputs() {
    var shape = model.problem().input();
    String name = shape.c() + "×" + shape.h() + "×" + shape.w()
        + (model.subject().photo() && shape.c() == 1 ? " grey" : "");
    List<Block> result = new ArrayList<>();
    for (int q = 0; q < shape.c(); q++) {
      result.add(picture(Role.INPUT, q, q == shape.c() - 1 ? model.words().input() : "", q == shape.c() - 1 ? name : "",
          0, shape.h(), shape.w(),
          shape.c(), model.ranges().input(),
          new Surface.Image(inputPlanes.get(q), shape.h() * shape.w())));
    }
    return result;
  }

  private List<Block> outputs(Moment moment, CellTrace cell, double left) {
    var shape = model.problem().output();
    int place = cell.row() * shape.w() + cell.column();
    List<Block> result = new ArrayList<>();
    for (int m = 0; m < shape.c(); m++) {
      boolean done = m < cell.filter() || m == cell.filter() && moment.phase() == Phase.WRITE;
      boolean named = m == shape.c() - 1;
      result.add(picture(Role.OUTPUT, m, named ? "feature map" : "",
          named ? shape.c() + "×" + shape.h() + "×" + shape.w() : "", left,
          shape.h(), shape.w(), shape.c(), model.ranges().signed(),
          new Surface.Image(outputPlanes.get(m), done ? place + 1 : place)));
    }
    return result;
  }

  private static List<float[]> planes(Tensor tensor) {
    int size = tensor.shape().h() * tensor.shape().w();
    List<float[]> planes = new ArrayList<>();
    for (int i = 0; i < tensor.shape().c(); i++) {
      planes.add(tensor.data().length == size ? tensor.data()
          : Arrays.copyOfRange(tensor.data(), i * size, (i + 1) * size));
    }
    return planes;
  }

  private Block picture(Role role, int plane, String name, String shape, double left, int rows, int columns, int planes,
      ValueRange range, Surface.Image image) {
    double z = ((planes - 1) / 2.0 - plane) * distance * DEPTH / Math.max(1, planes / 3.0);
    Vec3 origin = new Vec3(left + unit / 2, -HEIGHT / 2 + (rows - 0.5) * unit, z);
    Tint tint = role == Role.INPUT ? Channels.tint(planes, plane) : Tint.OUTPUT;
    String tag = role == Role.INPUT && planes == 3 ? Channels.letter(planes, plane) : "";
    return new Block(role, plane, name, shape, tag, tint, rows, columns,
        new Block.Place(origin, unit, unit, unit, SLAB), range, image,
        null);
  }

  /** The patch's rim, made larger where it would be too small to see. */
  private List<Vec3> patchRim(Moment moment, Block input) {
    Patch patch = Patch.of(model, moment);
    return square(input, patch.row() + (patch.height() - 1) / 2.0, patch.column() + (patch.width() - 1) / 2.0,
        patch.height(),
        patch.width());
  }

  private List<Vec3> square(Block block, double row, double column, double height, double width) {
    double least = 0.11 / unit;
    double h = Math.max(height / 2, least);
    double w = Math.max(width / 2, least);
    return List.of(block.centre(row - h, column - w), block.centre(row - h, column + w),
        block.centre(row + h, column + w),
        block.centre(row + h, column - w)).stream().map(p -> p.plus(0, 0, 0.01)).toList();
  }

  @Override
  public Optional<Inset> inset(Moment moment, CellTrace cell) {
    Block input = inputs().getFirst();
    Block map = outputs(moment, cell, input.right() + GAP).get(cell.filter());
    return Optional.of(new PatchCard(model, moment, cell)
        .inset(patchRim(moment, input).get(3), square(map, cell.row(), cell.column(), 1, 1).get(3)));
  }
}
