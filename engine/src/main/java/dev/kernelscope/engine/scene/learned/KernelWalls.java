package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.scene.Floor;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Rims;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** Two walls of kernels: those that the training began with, and those that it has made of them. */
final class KernelWalls {

  private static final double SIDE = 2.1;
  private static final double GAP = 0.42;
  private static final double BETWEEN = 4.6;
  private static final double THICKNESS = 0.1;
  private static final double FRAME = 0.08;
  /** How high over a wall its name stands. */
  private static final double OVER = 0.45;
  private static final Camera CAMERA = new Camera(-22, 12, 26);

  private final TrainingFacts facts;
  private final ValueRange range;
  private final int across;

  KernelWalls(TrainingFacts facts, ValueRange range) {
    this.facts = facts;
    this.range = range;
    this.across = (int) Math.ceil(Math.sqrt(facts.filters()));
  }

  /** The walls after so many steps; {@code selected} is null or what is pointed at. */
  Stage stage(float[] start, float[] now, int steps, Target selected) {
    double second = width() + BETWEEN;
    List<Block> blocks = new ArrayList<>(wall(start, 0));
    blocks.addAll(wall(now, second));
    List<Stroke> strokes = new ArrayList<>();
    double middle = -height() / 2;
    strokes.add(Stroke.solid(Stroke.Role.ARROW, List.of(new Vec3(width() + 0.7, middle, 0),
        new Vec3(second - 0.7, middle, 0)), false, Tint.OUTPUT, 2, 1).withArrow());
    if (selected instanceof Target.Weight weight) {
      strokes.addAll(rims(blocks, weight));
    }
    String count = Numbers.count(steps) + (steps == 1 ? " step" : " steps");
    Label label = new Label(new Vec3(width() + BETWEEN / 2, middle + 0.8, 0), Label.Style.CENTRED,
        List.of(Span.strong(count, Tint.OUTPUT)), Tint.OUTPUT);
    List<Label> labels = List.of(name("at the start", width()), name("now", second + width()), label);
    Floor floor = new Floor(-height() - 0.1, -0.6, second + width() + 0.6, -0.9, 0.9);
    return new Stage(List.of(), blocks, strokes, List.of(), labels, floor, bounds(blocks, second + width()), CAMERA);
  }

  /** What stands over the right end of a wall. */
  private Label name(String name, double right) {
    String shape = facts.filters() + " filters 1×" + facts.rows().kernel() + "×" + facts.columns().kernel();
    return new Label(new Vec3(right, OVER, 0), Label.Style.ENDING, List.of(Span.strong(name + " ", Tint.KERNEL),
        Span.mono(shape, Tint.MID)), Tint.KERNEL);
  }

  private static List<Vec3> bounds(List<Block> blocks, double right) {
    List<Vec3> bounds = new ArrayList<>(Stage.corners(blocks, 0));
    bounds.add(new Vec3(right, OVER, 0));
    return bounds;
  }

  private double width() {
    return across * SIDE + (across - 1) * GAP;
  }

  private double height() {
    int down = Math.ceilDiv(facts.filters(), across);
    return down * SIDE + (down - 1) * GAP;
  }

  private List<Block> wall(float[] weights, double left) {
    List<Block> wall = new ArrayList<>();
    int rows = facts.rows().kernel();
    int columns = facts.columns().kernel();
    double pitch = SIDE / Math.max(rows, columns);
    for (int f = 0; f < facts.filters(); f++) {
      Vec3 corner = new Vec3(left + f % across * (SIDE + GAP), -(f / across) * (SIDE + GAP), 0);
      Block.Place place = Block.Place.at(corner, pitch, pitch, 1, THICKNESS);
      float[] values = Kernels.one(weights, f, facts.weights());
      wall.add(new Block(Role.KERNEL, f, "", "", "", Tint.KERNEL, rows, columns, place,
          range, new Surface.Image(values, values.length), null));
    }
    return wall;
  }

  /** A rim around the kernel that is pointed at, on both walls, and around the weight. */
  private static List<Stroke> rims(List<Block> blocks, Target.Weight weight) {
    List<Stroke> rims = new ArrayList<>();
    for (Block block : blocks) {
      if (block.plane() == weight.filter()) {
        rims.add(Rims.around(Stroke.Role.KERNEL, block, FRAME, Tint.KERNEL, 2.6));
        rims.add(Rims.cells(Stroke.Role.KERNEL, block, weight.row(), weight.column(), 1, 1, Tint.HIGH, 1.4));
      }
    }
    return rims;
  }
}
