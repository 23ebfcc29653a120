package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.FilmWalk;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Steps;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Targets;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The film of a training: its cells are steps, its rows epochs. A frame shows the kernels as they were at its moment;
 * those of a step change when its update is done. A moment that has not been computed yet shows the last one that has.
 */
public final class LearnedScene implements Scene {

  private final TrainingLog log;
  private final FilmWalk walk;
  private final boolean flows;

  private LearnedScene(TrainingLog log, FilmWalk walk, boolean flows) {
    this.log = log;
    this.walk = walk;
    this.flows = flows;
  }

  /** The film of what a log tells, as far as it goes. */
  public static LearnedScene of(TrainingLog log) {
    TrainingFacts facts = log.facts();
    return new LearnedScene(log, new FilmWalk(Timeline.ofTraining(facts.steps()), facts.stepsPerEpoch(), Steps.STEP,
        List.of(), "What kernels learn"), false);
  }

  /** What it tells of. */
  public TrainingLog log() {
    return log;
  }

  @Override
  public Timeline timeline() {
    return walk.timeline();
  }

  @Override
  public int terms() {
    return 1;
  }

  @Override
  public int cell(int filter, int row, int column) {
    return walk.cell(row, column);
  }

  /** The end of what is known. */
  @Override
  public Moment still() {
    return shown(new Moment(timeline().cells() - 1, Phase.UPDATE, 1));
  }

  /** What is shown where that moment is wanted: itself, or the last before it that is known. */
  public Moment shown(Moment wanted) {
    if (wanted.cell() < log.done()) {
      return wanted;
    }
    int perEpoch = log.facts().stepsPerEpoch();
    int steps = steps(wanted);
    int known = log.ahead().stream().mapToInt(e -> e.epoch() * perEpoch).filter(n -> n <= steps).max().orElse(0);
    return known > log.done() ? new Moment(known - 1, Phase.UPDATE, 1) : done();
  }

  private static int steps(Moment moment) {
    return moment.cell() + (moment.phase() == Phase.UPDATE && moment.fraction() == 1 ? 1 : 0);
  }

  private Moment done() {
    return log.done() == 0 ? new Moment(0, Phase.BATCH, 0) : new Moment(log.done() - 1, Phase.UPDATE, 1);
  }

  @Override
  public Targets targets() {
    TrainingFacts facts = log.facts();
    return new Targets(new Targets.Grid(Role.INPUT, 0, 0, 0, 0, 0),
        new Targets.Grid(Role.KERNEL, facts.filters(), 0, 0, facts.rows().kernel(), facts.columns().kernel()),
        new Targets.Grid(Role.OUTPUT, 0, 0, 0, 0, 0), 1);
  }

  /** One filter, and the gradient that flows back through it. */
  @Override
  public Scene tables() {
    return new LearnedScene(log, walk, true);
  }

  @Override
  public Frame frame(Moment wanted, Selection selection) {
    Moment moment = shown(wanted);
    int steps = steps(moment);
    // Nothing but weights is among them.
    Target.Weight at = (Target.Weight) selection.among(targets()).orElse(null);
    ValueRange range = Kernels.range(log.kernels(0), log.kernels(steps));
    LearnedWords words = new LearnedWords(log, moment, steps, range.limit());
    Optional<Tip> tip = Optional.ofNullable(at)
        .map(w -> LearnedTips.of(log, w, steps, moment.cell(), selection.pinned()));
    FilmWalk.Shown seen = flows ? flow(moment, steps, at, range, words)
        : new FilmWalk.Shown(words.title(), words.subtitle(),
            new KernelWalls(log.facts(), range).stage(log.kernels(0), log.kernels(steps), steps, at),
            legends(range, steps), new Charts(log, steps).ledger());
    return walk.frame(seen, moment, words.dock(), log.facts().rows(), log.facts().columns(), tip, samples(moment));
  }

  private FilmWalk.Shown flow(Moment moment, int steps, Target.Weight at, ValueRange range, LearnedWords words) {
    int filter = at == null ? 0 : at.filter();
    float[] kernel = Kernels.one(log.kernels(steps), filter, log.facts().weights());
    FlowStage stage = new FlowStage(log.facts(), range);
    boolean done = moment.cell() < log.done();
    Optional<Flow> flow = done ? log.flow(moment.cell(), filter) : Optional.empty();
    String title = "Filter " + filter + ": the gradient on its way back";
    if (flow.isEmpty()) {
      float[] gradient = done
          ? Kernels.one(log.step(moment.cell()).gradient(), filter, log.facts().weights()) : new float[0];
      return new FilmWalk.Shown(title, words.subtitle(), stage.alone(kernel, gradient, filter), legends(range, steps),
          new Charts(log, steps).ledger());
    }
    FlowStage.Scales scales = FlowStage.Scales.of(flow.get());
    return new FilmWalk.Shown(title, words.subtitle(),
        stage.stage(log.pictures(moment.cell()).getFirst(), kernel, filter, flow.get(), scales),
        FlowWords.legends(range, scales), FlowWords.ledger(flow.get(), log.facts()));
  }

  private List<Legend> legends(ValueRange range, int steps) {
    List<Legend> legends = new ArrayList<>(List.of(FlowWords.scale("weights", Tint.KERNEL, range),
        FlowWords.scale("pixels", Tint.INPUT, new ValueRange(ScaleKind.PIXELS, 1))));
    if (range.clipped()) {
      double extreme = Math.max(Kernels.largest(log.kernels(0)), Kernels.largest(log.kernels(steps)));
      legends.add(new Legend.Note("beyond ±" + Numbers.plain(range.limit()) + ": end colour, extreme "
          + Numbers.plain(extreme)));
    }
    return legends;
  }

  private Optional<Samples> samples(Moment moment) {
    if (moment.cell() >= log.done()) {
      return log.asked(moment.cell());
    }
    TrainingStep step = log.step(moment.cell());
    List<Samples.Picture> pictures = log.pictures(moment.cell());
    boolean answered = moment.phase().compareTo(Phase.LOSS) >= 0
        || moment.phase() == Phase.FORWARD && moment.fraction() == 1;
    List<String> classes = log.facts().classes();
    Samples asked = new Samples(pictures, step.batch(), 0, classes.get(step.label()), "", false,
        List.of(), classes);
    if (!answered) {
      return Optional.of(asked);
    }
    Samples known = new Samples(pictures, step.batch(), 0, asked.label(), "", false, step.odds(), classes);
    return Optional.of(new Samples(pictures, step.batch(), 0, asked.label(), classes.get(known.most()),
        known.most() == step.label(), step.odds(), classes));
  }
}
