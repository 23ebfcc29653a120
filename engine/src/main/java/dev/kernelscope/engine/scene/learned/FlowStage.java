package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.scene.Digit;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Samples.Picture;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/**
 * One filter of the first layer and the gradient that flows back through it, flat: above what the weights get, from the
 * picture and what arrives; below what the picture gets, from the weights and what arrives.
 */
final class FlowStage {

  private static final double SIDE = 8;
  private static final double ACROSS = 4;
  private static final double DOWN = 2.6;
  private static final double TILE = 0.96;

  private final TrainingFacts facts;
  private final ValueRange weights;

  FlowStage(TrainingFacts facts, ValueRange weights) {
    this.facts = facts;
    this.weights = weights;
  }

  /** The gradient's ranges: what arrives, what weights get, what the picture gets. */
  record Scales(ValueRange arriving, ValueRange toWeights, ValueRange toInput) {
    static Scales of(Flow flow) {
      return new Scales(Kernels.range(flow.arriving()), Kernels.range(flow.toWeights()), Kernels.range(flow.toInput()));
    }
  }

  /** The flow through a filter. */
  Stage stage(Picture picture, float[] kernel, int filter, Flow flow, Scales scales) {
    Axis rows = facts.rows();
    Axis columns = facts.columns();
    List<Block> blocks = new ArrayList<>();
    blocks.add(image(Role.INPUT, 0, "picture", Tint.INPUT, picture.rows(), picture.columns(), picture.values(),
        picture.range(), 0, 0));
    blocks.add(tiles(filter, "gradient to weights", flow.toWeights(), scales.toWeights(), 2, 0));
    blocks.add(image(Role.OUTPUT, filter, "what arrives", Tint.OUTPUT, rows.output(), columns.output(), flow.arriving(),
        scales.arriving(), 1, 0.5));
    blocks.add(tiles(filter, "filter " + filter, kernel, weights, 0, 1));
    blocks.add(image(Role.INPUT, 1, "gradient to picture", Tint.PRODUCT, rows.input(), columns.input(), flow.toInput(),
        scales.toInput(), 2, 1));
    List<Stroke> arrows = List.of(arrow(1, 0.5, 2, 0), arrow(1, 0.5, 2, 1), arrow(0, 0, 1, 0.25), arrow(0, 1, 1, 0.75));
    return new Stage(List.of(), blocks, arrows, List.of(), List.of(), null, Stage.corners(blocks, 0),
        Camera.faceOn());
  }

  /** Where that filter's gradient is not kept any more. */
  Stage alone(float[] kernel, float[] gradient, int filter) {
    List<Block> blocks = new ArrayList<>(List.of(tiles(filter, "filter " + filter, kernel, weights, 0, 0)));
    if (gradient.length > 0) {
      blocks.add(tiles(filter, "gradient to weights", gradient, Kernels.range(gradient), 1, 0));
    }
    return new Stage(List.of(), blocks, List.of(), List.of(), List.of(), null, Stage.corners(blocks, 0),
        Camera.faceOn());
  }

  private static Vec3 corner(double column, double row) {
    return new Vec3(column * (SIDE + ACROSS), -row * (SIDE + DOWN), 0);
  }

  private static Stroke arrow(double column, double row, double toColumn, double toRow) {
    Vec3 from = corner(column, row).plus(SIDE + 0.5, -SIDE / 2, 0);
    Vec3 to = corner(toColumn, toRow).plus(-0.5, -SIDE / 2, 0);
    return Stroke.solid(Stroke.Role.ARROW, List.of(from, to), false, Tint.PRODUCT, 1.6, 0.9).withArrow();
  }

  private static Block image(Role role, int plane, String name, Tint tint, int rows, int columns, float[] values,
      ValueRange range, double column, double row) {
    double pitch = SIDE / Math.max(rows, columns);
    return new Block(role, plane, name, rows + "×" + columns, "", tint, rows, columns,
        Block.Place.at(corner(column, row), pitch, pitch, 1, 0), range,
        new Surface.Image(values, values.length), null);
  }

  private Block tiles(int filter, String name, float[] values, ValueRange range, double column, double row) {
    int rows = facts.rows().kernel();
    int columns = facts.columns().kernel();
    double pitch = SIDE / Math.max(rows, columns);
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      tiles.add(Tile.data(i / columns, i % columns, values[i], Digit.plain(Numbers.plain(values[i]))));
    }
    return new Block(Role.KERNEL, filter, name, rows + "×" + columns, "", Tint.KERNEL, rows, columns,
        Block.Place.at(corner(column, row), pitch, pitch, TILE, 0), range,
        new Surface.Tiles(tiles), null);
  }
}
