package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the kernel stands in the first row: a window for each place, numbered dots with the jumps between them over the
 * input, and the same numbers in the output. For questions about sizes; nothing moves.
 */
final class WindowStage implements StageBuilder {

  private static final double TILE = 0.92;
  private static final double THICKNESS = 0.14;
  private static final double GAP = 1.9;
  private static final double PALE = 0.55;
  private static final double BEFORE = 0.15;
  private static final double INSET = 0.1;
  private static final double DOT = 0.52;
  /** Of a jump's arc: where it leaves a dot, and how high it goes. */
  private static final double FOOT = 0.36;
  private static final double HOP = 0.45;
  /** Room for a jump's length over its arc. */
  private static final double WORDS = 0.6;
  private static final int HOP_STEPS = 12;
  private static final int MOST_WINDOWS = 10;
  private static final Camera CAMERA = new Camera(-25, 15, 28);

  private final SceneModel model;
  private final Axis axis;

  WindowStage(SceneModel model) {
    this.model = model;
    this.axis = model.problem().columns();
  }

  /** Whether a frame shows single planes of tiles, and few enough windows to tell them apart. */
  static boolean suits(Frame frame, Axis columns) {
    return PairStage.suits(frame) && columns.output() <= MOST_WINDOWS;
  }

  /** The key without weights, which are not shown, and with what the amber rims are. */
  static List<Legend> legends(List<Legend> usual) {
    List<Legend> legends = new ArrayList<>(usual);
    legends.removeIf(l -> l instanceof Legend.Scale scale && scale.tint() == Tint.KERNEL);
    legends.add(new Legend.Note("amber: places of the kernel"));
    return legends;
  }

  /** {@code Three jumps, four windows}. */
  String title() {
    int jumps = axis.output() - 1;
    String text = Narration.word(jumps) + (jumps == 1 ? " jump, " : " jumps, ") + Narration.word(axis.output())
        + (axis.output() == 1 ? " window" : " windows");
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  String subtitle() {
    String dropped = axis.unused() == 0 ? "" : " The next window would leave the input, so "
        + (axis.unused() == 1 ? "one column is" : Narration.word(axis.unused()) + " columns are") + " never read.";
    return "The numbers on the amber dots count positions." + dropped;
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    Patch patch = Patch.of(model, moment);
    Block input = input(patch);
    Block output = output(input);
    List<Stroke> strokes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int q = 0; q < axis.output(); q++) {
      strokes.add(window(input, q));
      labels.add(new Label(dot(input, q), Label.Style.BADGE, List.of(Span.strongMono(Integer.toString(q + 1),
          Tint.KERNEL)), Tint.KERNEL));
      if (q > 0) {
        jump(dot(input, q - 1), dot(input, q), strokes, labels);
      }
    }
    PairStage.tooFar(model, input, patch, strokes, labels);
    List<Vec3> bounds = new ArrayList<>(Stage.corners(List.of(input, output), BEFORE));
    bounds.add(new Vec3(input.left(), input.top() + DOT + HOP + WORDS, 0));
    return new Stage(List.of(), List.of(input, output), strokes, List.of(), labels,
        new Floor(input.bottom() - 0.06, input.left() - 0.4, output.right() + 0.7, -1, 0.8), bounds, CAMERA);
  }

  private Block input(Patch patch) {
    int rows = model.problem().rows().paddedInput();
    Block block = new InputPlane(model, patch)
        .block(0, new Block.Place(new Vec3(0, (rows - 1) / 2.0, 0), 1, 1, TILE, THICKNESS), true, true);
    List<Tile> tiles = new ArrayList<>();
    for (Tile tile : ((Surface.Tiles) block.surface()).tiles()) {
      boolean read = tile.row() < model.problem().rows().effectiveKernel();
      Tile plain = new Tile(tile.row(), tile.column(), tile.value(), tile.state(), Digit.NONE, null, 0, 1, false);
      tiles.add(plain.with(Digit.plain(tile.digit().text()).faded(read ? 1 : PALE)));
    }
    Block.Indices all = block.indices();
    return new Block(block.role(), 0, block.name(), block.shape(), "", block.tint(), block.rows(), block.columns(),
        block.place(), block.range(), new Surface.Tiles(tiles),
        new Block.Indices(all.firstRow(), all.firstColumn(), 0, 0, 0, 0, false));
  }

  /** Nothing is computed yet, but the cells of the first row have their windows' numbers. */
  private Block output(Block input) {
    var shape = model.problem().output();
    List<Tile> tiles = new ArrayList<>();
    for (int r = 0; r < shape.h(); r++) {
      for (int c = 0; c < shape.w(); c++) {
        Tile empty = Tile.empty(r, c);
        tiles.add(r > 0 ? empty : empty.with(Digit.current(Integer.toString(c + 1)))
            .outlined(new Outline(Tint.KERNEL, 1.8)));
      }
    }
    Vec3 origin = new Vec3(input.right() + GAP + 0.5, input.bottom() + shape.h() - 0.5, 0);
    return new Block(Role.OUTPUT, 0, model.words().map(0, 1), "1×" + shape.h() + "×" + shape.w(), "", Tint.OUTPUT,
        shape.h(), shape.w(), new Block.Place(origin, 1, 1, TILE, THICKNESS), model.ranges().signed(),
        new Surface.Tiles(tiles), null);
  }

  /** Every second window is broken and a little smaller, so that both are seen where they overlap. */
  private Stroke window(Block input, int position) {
    boolean second = position % 2 == 1;
    double less = second ? INSET : 0;
    double left = position * axis.stride() - 0.5 + less;
    double right = position * axis.stride() + axis.effectiveKernel() - 0.5 - less;
    double top = -0.5 + less;
    double bottom = model.problem().rows().effectiveKernel() - 0.5 - less;
    List<Vec3> corners = List.of(input.centre(top, left), input.centre(top, right), input.centre(bottom, right),
        input.centre(bottom, left)).stream().map(p -> p.plus(0, 0, BEFORE)).toList();
    Stroke rim = Stroke.solid(Stroke.Role.WINDOW, corners, true, Tint.KERNEL, second ? 1.3 : 2, 1);
    return second ? rim.dashed(Stroke.Dash.DASHED) : rim;
  }

  private Vec3 dot(Block input, int position) {
    return input.centre(-0.5, position * axis.stride() + (axis.effectiveKernel() - 1) / 2.0).plus(0, DOT, 0);
  }

  private void jump(Vec3 from, Vec3 to, List<Stroke> strokes, List<Label> labels) {
    Vec3 start = from.plus(FOOT, 0, 0);
    Vec3 end = to.plus(-FOOT, 0, 0);
    if (end.x() - start.x() <= FOOT) {
      return;
    }
    List<Vec3> arc = new ArrayList<>();
    for (int i = 0; i <= HOP_STEPS; i++) {
      double t = (double) i / HOP_STEPS;
      arc.add(start.towards(end, t).plus(0, HOP * 4 * t * (1 - t), 0));
    }
    strokes.add(Stroke.solid(Stroke.Role.ARROW, arc, false, Tint.MID, 1.3, 1).withArrow());
    labels.add(new Label(from.towards(to, 0.5).plus(0, HOP + WORDS / 2, 0), Label.Style.CENTRED,
        List.of(Span.mono("+" + axis.stride(), Tint.MID)), Tint.MID));
  }
}
