package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The film of two convolutions side by side. The one with more cells leads, the other one waits at its last cells. */
final class Comparison implements Scene {

  /** Longer sums have no room beside each other. */
  private static final int MOST_TERMS = 9;

  private final List<ConvolutionScene> sides;
  private final ComparisonWords words;
  private final boolean chips;
  private final boolean flat;

  Comparison(ConvolutionScene first, ConvolutionScene second, ComparisonWords words) {
    this(List.of(first, second), words, false);
  }

  private Comparison(List<ConvolutionScene> sides, ComparisonWords words, boolean flat) {
    this.sides = sides;
    this.words = words;
    this.flat = flat;
    this.chips = !sides.getFirst().model().trace().weights().contentEquals(sides.getLast().model().trace().weights());
  }

  private ConvolutionScene leader() {
    return sides.getLast().timeline().cells() > sides.getFirst().timeline().cells() ? sides.getLast()
        : sides.getFirst();
  }

  @Override
  public Timeline timeline() {
    return leader().timeline();
  }

  @Override
  public int terms() {
    return leader().terms();
  }

  @Override
  public int cell(int filter, int row, int column) {
    return leader().cell(filter, row, column);
  }

  @Override
  public Moment still() {
    return leader().still();
  }

  @Override
  public Targets targets() {
    return leader().targets().with((leader() == sides.getFirst() ? sides.getLast() : sides.getFirst()).targets());
  }

  @Override
  public Scene tables() {
    return new Comparison(sides, words, true);
  }

  @Override
  public Scene exploded(double distance) {
    return new Comparison(sides.stream().map(side -> side.exploded(distance)).toList(), words, flat);
  }

  @Override
  public boolean hasSheets() {
    return sides.stream().anyMatch(Scene::hasSheets);
  }

  @Override
  public Frame frame(Moment moment, Selection selection) {
    if (!selection.isNone()) {
      targets().require(selection.target());
    }
    Frame leading = leader().frame(moment, own(leader(), selection));
    List<Frame> halves = new ArrayList<>();
    List<Stage> stages = new ArrayList<>();
    List<Ledger.Formula> formulas = new ArrayList<>();
    Set<Legend> legends = new LinkedHashSet<>();
    for (int i = 0; i < sides.size(); i++) {
      ConvolutionScene side = sides.get(i);
      boolean leads = side == leader();
      Moment own = leads ? moment : follow(side, leading.position());
      Frame half = leads ? leading : side.frame(own, own(side, selection));
      halves.add(half.captioned(caption(i)));
      Stage stage = shown(side, half).frame(own, own(side, selection)).stage();
      stages.add(stage.captioned(caption(i)));
      formulas.add(formula(side.model(), own));
      legends.addAll(half.legends());
    }
    Optional<Tip> tip = tip(halves);
    String subtitle = tip.map(Tip::text).orElse(words.subtitle() + " " + leading.subtitle());
    return new Frame(leading.chapter(), words.title(), subtitle, stages, Optional.empty(), List.copyOf(legends),
        new Ledger.Formulas(formulas), leading.position(), leading.dock(), leading.rows(), leading.columns(),
        tip, halves);
  }

  /** What a side shows of a selection: nothing where it has no such cell. */
  private static Selection own(ConvolutionScene side, Selection selection) {
    return !selection.isNone() && side.targets().has(selection.target()) ? selection : Selection.NONE;
  }

  private static Optional<Tip> tip(List<Frame> halves) {
    return halves.stream().map(Frame::tip).flatMap(Optional::stream).reduce(Tip::beside);
  }

  /** The sizes where they differ, else the sums, where these can be read. */
  private Ledger.Formula formula(SceneModel model, Moment moment) {
    Ledger.Formula size = SizeFormula.of(model.problem());
    boolean differ = !sides.getFirst().model().problem().rows().equals(sides.getLast().model().problem().rows())
        || !sides.getFirst().model().problem().columns().equals(sides.getLast().model().problem().columns());
    CellTrace cell = model.trace(moment);
    if (differ || cell.taps().size() > MOST_TERMS) {
      return size;
    }
    List<Span> terms = List.of(Span.mono(new Narration(model, moment, cell).name() + " = ", Tint.OUTPUT),
        Span.strongMono(Numbers.plain(cell.output()), Tint.OUTPUT));
    return new Ledger.Formula(terms, Tips.sum(model, cell));
  }

  /** Single planes stand closer together here than alone; others stand as always. */
  private ConvolutionScene shown(ConvolutionScene side, Frame half) {
    if (flat) {
      return new ConvolutionScene(side.model(), new TableStage(side.model()));
    }
    return PairStage.suits(half) ? new ConvolutionScene(side.model(), new PairStage(side.model(), chips)) : side;
  }

  private List<Span> caption(int side) {
    return List.of(Span.strong(side == 0 ? "A " : "B ", Tint.LOW),
        Span.strong(side == 0 ? words.first() : words.second(), Tint.HIGH));
  }

  /** The same place in the other film, or its last one before that. */
  private static Moment follow(ConvolutionScene side, Position leader) {
    var out = side.model().problem().output();
    int row = Math.min(leader.row(), out.h() - 1);
    int column = Math.min(leader.column(), out.w() - 1);
    int filter = Math.min(leader.filter(), out.c() - 1);
    int cell = side.cell(filter, row, column);
    boolean same = row == leader.row() && column == leader.column() && filter == leader.filter();
    Moment moment = leader.moment();
    return same && side.timeline().has(moment.phase()) ? new Moment(cell, moment.phase(), moment.fraction())
        : new Moment(cell, Phase.WRITE, 1);
  }
}
