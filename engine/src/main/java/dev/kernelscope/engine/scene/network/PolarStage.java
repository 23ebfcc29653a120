package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.scene.Digit;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/**
 * How a kernel answers to edges: the kernel and its slices at the left, and at the right its answers around a circle,
 * the farther out the stronger, with the edges drawn around it.
 */
final class PolarStage {

  private static final double KERNEL = 3;
  private static final double SLICE = 1.8;
  private static final double ONLY_SLICE = 2.4;
  private static final double GAP = 0.5;
  private static final double RADIUS = 2.5;
  private static final double EDGES = 3.15;
  private static final double EDGE = 0.75;
  private static final int EDGE_CELLS = 24;
  private static final int RINGS = 4;
  private static final int RING_POINTS = 72;
  private static final double TILE = 0.96;
  private static final double NEAR = 0.02;
  private static final ValueRange GREY = new ValueRange(ScaleKind.PHOTO, 255);

  private final FirstKernels kernels;
  private final Pictures pictures;
  /** The drawn edges: the same numbers in every frame. */
  private final List<Surface.Image> edges = new ArrayList<>();

  PolarStage(FirstKernels kernels, Pictures pictures) {
    this.kernels = kernels;
    this.pictures = pictures;
    for (int degrees = 0; degrees < 360; degrees += 45) {
      edges.add(edge(degrees));
    }
  }

  /** A kernel, and its answers. */
  Stage stage(int kernel, EdgeAnswers answers) {
    List<Block> blocks = new ArrayList<>();
    double width = kernels.inColor() ? 3 * SLICE + 2 * GAP : KERNEL;
    double height = KERNEL * kernels.rows() / kernels.columns();
    blocks.add(pictures.kernel(kernel, new Vec3((width - KERNEL) / 2, 2.6, 0), KERNEL));
    double below = 2.6 - height - 1;
    for (int channel = 0; kernels.inColor() && channel < Colors.NAMES.size(); channel++) {
      blocks.add(slice(kernel, channel, new Vec3(channel * (SLICE + GAP), below, 0), SLICE,
          Colors.NAMES.get(channel), Colors.TINTS.get(channel)));
    }
    if (kernels.channels() == 1) {
      blocks.add(slice(kernel, 0, new Vec3((width - ONLY_SLICE) / 2, below, 0), ONLY_SLICE, "weights", Tint.KERNEL));
    }
    Vec3 middle = new Vec3(width + 1.6 + EDGES, 0, 0);
    List<Stroke> strokes = new ArrayList<>();
    List<Label> labels = new ArrayList<>(List.of(label(new Vec3(width / 2, 2.6 + 0.3, 0), "kernel " + kernel,
        Tint.KERNEL)));
    rings(strokes, labels, middle, answers);
    around(blocks, labels, middle);
    strokes.add(curve(middle, answers));
    if (answers.plain() > 0) {
      strokes.add(ring(middle, RADIUS * answers.plain() / answers.most(), Tint.KERNEL, 2.4)
          .dashed(Stroke.Dash.DOTS));
    }
    List<Vec3> bounds = new ArrayList<>(Stage.corners(blocks, 0));
    bounds.add(middle.plus(EDGES, -EDGES - EDGE, 0));
    return new Stage(List.of(), blocks, strokes, List.of(), labels, null, bounds, Camera.faceOn());
  }

  private Block slice(int kernel, int channel, Vec3 corner, double width, String name, Tint tint) {
    double pitch = width / kernels.columns();
    float[] weights = kernels.slice(kernel, channel);
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      tiles.add(Tile.data(i / kernels.columns(), i % kernels.columns(), weights[i],
          Digit.plain(Numbers.plain(Math.round(weights[i] * 100) / 100.0))));
    }
    return new Block(Role.KERNEL, kernel, name, "", "", tint, kernels.rows(), kernels.columns(),
        Block.Place.at(corner, pitch, pitch, TILE, 0),
        new ValueRange(ScaleKind.WEIGHTS, kernels.largest(kernel)), new Surface.Tiles(tiles), null);
  }

  private static void rings(List<Stroke> strokes, List<Label> labels, Vec3 middle, EdgeAnswers answers) {
    for (int i = 1; i <= RINGS; i++) {
      strokes.add(ring(middle, RADIUS * i / RINGS, Tint.LINE, 1));
    }
    for (int degrees = 0; degrees < 360; degrees += 45) {
      strokes.add(Stroke.solid(Stroke.Role.SHEET, List.of(middle, at(middle, degrees, RADIUS)), false, Tint.LINE, 1,
          1));
    }
    if (!answers.isSilent()) {
      labels.add(label(at(middle, 67.5, RADIUS + 0.12), Numbers.plain(Math.round(answers.most() * 100) / 100.0),
          Tint.LOW));
    }
  }

  private static Stroke ring(Vec3 middle, double radius, Tint tint, double width) {
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i < RING_POINTS; i++) {
      points.add(at(middle, 360.0 * i / RING_POINTS, radius));
    }
    return Stroke.solid(Stroke.Role.WINDOW, points, true, tint, width, 1);
  }

  /** What is below zero is drawn as zero. */
  private static Stroke curve(Vec3 middle, EdgeAnswers answers) {
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i < answers.answers().size(); i++) {
      points.add(at(middle, answers.degrees(i), RADIUS * Math.max(0, answers.answers().get(i)) / answers.most())
          .plus(0, 0, NEAR));
    }
    return Stroke.solid(Stroke.Role.PATCH, points, true, Tint.OUTPUT, 3, 1);
  }

  /** The edges themselves, each where it gets brighter outwards. */
  private void around(List<Block> blocks, List<Label> labels, Vec3 middle) {
    double pitch = EDGE / EDGE_CELLS;
    for (int i = 0; i < edges.size(); i++) {
      Vec3 at = at(middle, 45.0 * i, EDGES);
      // No slice of a kernel has such a number: nobody points at a weight here.
      blocks.add(new Block(Role.PRODUCTS, i + 1, "", "", "", Tint.LINE, EDGE_CELLS, EDGE_CELLS,
          Block.Place.at(at.plus(-EDGE / 2, EDGE / 2, 0), pitch, pitch, 1, 0), GREY, edges.get(i), null));
      labels.add(label(at.plus(0, -EDGE / 2 - 0.2, 0), 45 * i + "°", Tint.LOW));
    }
  }

  private static Label label(Vec3 at, String text, Tint tint) {
    return new Label(at, Label.Style.CENTRED, List.of(Span.words(text, tint)), tint);
  }

  private static Vec3 at(Vec3 middle, double degrees, double radius) {
    return middle.plus(radius * Math.cos(Math.toRadians(degrees)), radius * Math.sin(Math.toRadians(degrees)), 0);
  }

  private static Surface.Image edge(int degrees) {
    float[] values = new float[EDGE_CELLS * EDGE_CELLS];
    for (int i = 0; i < values.length; i++) {
      double x = i % EDGE_CELLS - (EDGE_CELLS - 1) / 2.0;
      double y = (EDGE_CELLS - 1) / 2.0 - i / EDGE_CELLS;
      double out = x * Math.cos(Math.toRadians(degrees)) + y * Math.sin(Math.toRadians(degrees));
      values[i] = (float) (40 + 185 * Math.clamp(0.5 + out, 0, 1));
    }
    return new Surface.Image(values, values.length);
  }
}
