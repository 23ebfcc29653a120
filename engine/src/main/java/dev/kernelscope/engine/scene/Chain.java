package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The film of several layers: the cells of the last one come one by one, with all that each depends on. */
final class Chain implements Scene {

  private final List<SceneModel> layers;

  private Chain(List<SceneModel> layers) {
    this.layers = List.copyOf(layers);
  }

  static Chain of(SceneSubject subject, int count) {
    List<SceneModel> layers = new ArrayList<>();
    SceneSubject next = subject;
    while (layers.size() < count) {
      SceneModel layer;
      try {
        layer = new SceneModel(next);
      } catch (NoOutputException e) {
        if (layers.isEmpty()) {
          throw e;
        }
        break;
      }
      check(layer);
      layers.add(layer);
      next = new SceneSubject(layer.trace().output(), subject.weights(), subject.bias(), subject.spec(),
          subject.chapter(), subject.kernelName(), false);
    }
    Ranges ranges = layers.stream().map(SceneModel::ranges).reduce(Chain::signed).orElseThrow();
    return new Chain(layers.stream().map(layer -> layer.with(ranges)).toList());
  }

  /** The first layer's input keeps its own scale; all outputs share one. */
  private static Ranges signed(Ranges first, Ranges next) {
    Ranges both = first.with(next);
    return new Ranges(first.input(), first.weights(), both.signed());
  }

  private static void check(SceneModel layer) {
    var problem = layer.problem();
    if (problem.input().c() > 1 || problem.output().c() > 1) {
      throw new IllegalArgumentException("several layers are shown for 1 channel and 1 filter, not "
          + problem.input().c() + " and " + problem.output().c());
    }
    int side = Math.max(Math.max(problem.input().h(), problem.input().w()),
        Math.max(problem.output().h(), problem.output().w()));
    if (side > Scenes.MOST_TILES) {
      throw new IllegalArgumentException("several layers are shown for at most " + Scenes.MOST_TILES + "×"
          + Scenes.MOST_TILES + " cells, not for " + side + " on a side");
    }
  }

  private SceneModel last() {
    return layers.getLast();
  }

  @Override
  public Timeline timeline() {
    return last().timeline();
  }

  @Override
  public int terms() {
    return last().terms();
  }

  @Override
  public int cell(int filter, int row, int column) {
    var out = last().problem().output();
    return last().cell(0, Math.min(row, out.h() - 1), Math.min(column, out.w() - 1));
  }

  @Override
  public Moment still() {
    var out = last().problem().output();
    return new Moment(cell(0, out.h() / 2, out.w() / 2), Phase.WRITE, 1);
  }

  @Override
  public Targets targets() {
    var first = layers.getFirst().problem().input();
    return new Targets(new Targets.Grid(Role.INPUT, 1, 0, 0, first.h(), first.w()),
        Targets.of(last().problem()).weights(),
        Targets.Grid.of(Role.OUTPUT, layers.stream().map(layer -> layer.problem().output()).toList()), 1);
  }

  @Override
  public Frame frame(Moment moment, Selection selection) {
    if (!selection.isNone()) {
      targets().require(selection.target());
    }
    boolean weight = selection.target() instanceof Target.Weight;
    Frame end = new ConvolutionScene(last(), new TileStage(last())).frame(moment, weight ? selection : Selection.NONE);
    CellTrace cell = last().trace(moment);
    ReceptiveFields fields = ReceptiveFields.of(layers, cell.row(), cell.column());
    ChainStage stage = new ChainStage(layers, fields);
    ChainWords words = new ChainWords(layers, fields, cell);
    Optional<ChainMarking> marking = selection.isNone() || weight ? Optional.empty()
        : Optional.of(new ChainMarking(layers, selection));
    Stage plain = stage.stage(moment, cell);
    Stage whole = marking.map(m -> m.of(plain)).orElse(plain);
    List<Frame> planes = new ArrayList<>();
    for (int i = 0; i <= layers.size(); i++) {
      Stage alone = stage.alone(whole.blocks().get(i)).captioned(words.caption(i));
      planes.add(new Frame(end.chapter(), words.title(), "", List.of(alone), Optional.empty(), end.legends(),
          new Ledger.Formulas(List.of(words.plane(i))), seen(fields, i, whole.blocks().get(i), moment), end.dock(),
          seen(fields.rows().get(i), whole.blocks().get(i).rows()),
          seen(fields.columns().get(i), whole.blocks().get(i).columns())));
    }
    SceneModel first = layers.getFirst();
    Optional<Tip> tip = marking.map(ChainMarking::tip).or(end::tip);
    String subtitle = tip.map(Tip::text).orElse(words.subtitle());
    return new Frame(end.chapter(), words.title(), subtitle, List.of(whole), Optional.empty(), Legends.of(first, false),
        new Ledger.Formulas(List.of(words.formula())), end.position(), Marking.pinned(end.dock(), selection),
        first.problem().rows(), first.problem().columns(), tip, planes);
  }

  /** In a plane alone the cells that are seen are what a kernel covers elsewhere. */
  private Position seen(ReceptiveFields fields, int plane, Block block, Moment moment) {
    Axis rows = seen(fields.rows().get(plane), block.rows());
    Axis columns = seen(fields.columns().get(plane), block.columns());
    int row = fields.isEmpty(plane) ? 0 : fields.rows().get(plane).first();
    int column = fields.isEmpty(plane) ? 0 : fields.columns().get(plane).first();
    return new Position(new Moment(moment.cell(), Phase.WRITE, 1), timeline(), 0, 1, row, column, rows.output(),
        columns.output(), "");
  }

  private static Axis seen(SortedSet<Integer> places, int cells) {
    return new Axis(cells, places.isEmpty() ? 1 : places.last() - places.first() + 1, 1, 1);
  }
}
