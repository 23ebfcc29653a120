package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * One half of a comparison of single planes: input and output without the products between them, the jumps of the
 * kernel above, and the window that does not fit any more.
 */
final class PairStage implements StageBuilder {

  private static final double TILE = 0.92;
  private static final double THICKNESS = 0.14;
  private static final double GAP = 2.3;
  private static final double HOP_FOOT = 0.25;
  private static final double HOP = 0.55;
  private static final int HOP_STEPS = 12;
  private static final int MOST_HOPS = 8;
  private static final Camera CAMERA = new Camera(-21, 13, 20);

  private final SceneModel model;
  private final boolean chips;

  /**
   * A stage.
   *
   * @param chips whether weights stand on the kernel, which they need only where they differ between the halves
   */
  PairStage(SceneModel model, boolean chips) {
    this.model = model;
    this.chips = chips;
  }

  /** Whether a frame shows one plane that comes to one plane, with tiles. */
  static boolean suits(Frame frame) {
    Stage stage = frame.stage();
    return stage.blocks(Role.INPUT).size() == 1 && stage.blocks(Role.OUTPUT).size() == 1
        && stage.blocks().stream().allMatch(Block::hasTiles);
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    Patch patch = Patch.of(model, moment);
    int rows = model.problem().rows().paddedInput();
    Block input = new InputPlane(model, patch)
        .block(0, new Block.Place(new Vec3(0, (rows - 1) / 2.0, 0), 1, 1, TILE, THICKNESS), true, true);
    KernelFrame kernel = new KernelFrame(model, moment, input, patch);
    int outputRows = model.problem().output().h();
    Vec3 origin = new Vec3(input.right() + GAP + 0.5, input.bottom() + outputRows - 0.5, 0);
    Block output =
        new OutputPlane(model, moment, cell).block(0, new Block.Place(origin, 1, 1, TILE, THICKNESS));
    List<Stroke> strokes = new ArrayList<>(chips ? kernel.strokes() : List.of(kernel.frame()));
    List<Vec3> rim = InputPlane.rim(model, input, patch);
    strokes.add(Stroke.solid(Stroke.Role.PATCH, rim, true, Tint.INPUT, 2.4, 1).drawn(patch.done(Phase.GATHER)));
    List<Vec3> corners = OutputPlane.corners(output, cell.row(), cell.column());
    double joined = Easing.cubicOut(patch.done(Phase.GATHER));
    for (int i = 0; i < corners.size() && joined > 0; i++) {
      strokes.add(Stroke.solid(Stroke.Role.SUM, List.of(rim.get(i), corners.get(i)), false, Tint.OUTPUT, 1.4, 0.9)
          .drawn(joined));
    }
    List<Label> labels = new ArrayList<>();
    if (chips) {
      labels.add(kernel.tag());
    }
    hops(input, strokes, labels);
    tooFar(model, input, patch, strokes, labels);
    List<Block> blocks = chips ? List.of(input, kernel.block(), output) : List.of(plain(input), output);
    List<Vec3> bounds = new ArrayList<>(Stage.corners(List.of(input, output), 0.15));
    bounds.add(new Vec3(input.left(), input.top() + HOP_FOOT + HOP, 0));
    return new Stage(List.of(), blocks, strokes, List.of(), labels,
        new Floor(input.bottom() - 0.06, input.left() - 0.4, output.right() + 0.7, -1, 0.8), bounds, CAMERA);
  }

  /** Without chips in front of them numbers stay in the middle of their tiles. */
  private static Block plain(Block input) {
    List<Tile> tiles = ((Surface.Tiles) input.surface()).tiles().stream()
        .map(t -> t.with(new Digit(t.digit().text(), t.digit().bold(), t.digit().opacity(), 0))).toList();
    return input.with(new Surface.Tiles(tiles));
  }

  /** Where the kernel stands in a row of positions, and how far it jumps. */
  private void hops(Block input, List<Stroke> strokes, List<Label> labels) {
    Axis axis = model.problem().columns();
    if (axis.stride() == 1 || axis.output() < 2 || axis.output() > MOST_HOPS) {
      return;
    }
    for (int q = 0; q + 1 < axis.output(); q++) {
      Vec3 from = foot(input, q * axis.stride());
      Vec3 to = foot(input, (q + 1) * axis.stride());
      List<Vec3> arc = new ArrayList<>();
      for (int i = 0; i <= HOP_STEPS; i++) {
        double t = (double) i / HOP_STEPS;
        arc.add(from.towards(to, t).plus(0, HOP * 4 * t * (1 - t), 0));
      }
      strokes.add(Stroke.solid(Stroke.Role.ARROW, arc, false, Tint.KERNEL, 1.6, 1).withArrow());
    }
    Vec3 middle = foot(input, axis.stride() / 2.0).plus(0, HOP + 0.35, 0);
    labels.add(new Label(middle, Label.Style.CENTRED, List.of(Span.mono("+" + axis.stride(), Tint.KERNEL)),
        Tint.KERNEL));
  }

  private static Vec3 foot(Block input, double column) {
    return input.centre(-0.5, column).plus(0, HOP_FOOT, 0);
  }

  /** The next window of the row, which lies beyond the input: the reason why the floor drops what is left. */
  static void tooFar(SceneModel model, Block input, Patch patch, List<Stroke> strokes, List<Label> labels) {
    Axis axis = model.problem().columns();
    if (axis.unused() == 0) {
      return;
    }
    double left = (double) axis.output() * axis.stride() - 0.5;
    double right = left + axis.effectiveKernel();
    double top = patch.row() + model.problem().padding().top() - 0.5;
    double bottom = top + patch.height();
    List<Vec3> window = List.of(input.centre(top, left), input.centre(top, right), input.centre(bottom, right),
        input.centre(bottom, left));
    strokes.add(Stroke.solid(Stroke.Role.WINDOW, window, true, Tint.KERNEL, 1.6, 1).dashed(Stroke.Dash.DASHED));
    labels.add(new Label(window.get(1), Label.Style.CROSS, List.of(), Tint.KERNEL));
  }
}
