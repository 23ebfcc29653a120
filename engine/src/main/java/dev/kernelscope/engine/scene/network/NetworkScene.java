package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.FilmWalk;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Steps;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Targets;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.Optional;

/**
 * The film of a walk through a trained network: its first cell shows the kernels of the first layer, each other one a
 * layer and what it makes of the photograph.
 */
public final class NetworkScene implements Scene {

  private final NetworkLog log;
  private final NetworkFacts facts;
  private final FilmWalk walk;
  private final NetworkWords words;
  private final NetworkCharts charts;
  private final Pictures pictures;
  private final WallStage walls;
  private final boolean single;

  private NetworkScene(NetworkLog log, Pictures pictures, boolean single) {
    this.log = log;
    this.facts = log.facts();
    int cells = first() + facts.layers().size();
    this.walk = new FilmWalk(Timeline.ofNetwork(cells), NetworkWords.perPart(cells), Steps.LAYER,
        NetworkWords.parts(cells), "What a network sees");
    this.words = new NetworkWords(log);
    this.charts = new NetworkCharts(log);
    this.pictures = pictures;
    this.walls = new WallStage(log, pictures);
    this.single = single;
  }

  /** The film of what a log tells. */
  public static NetworkScene of(NetworkLog log) {
    return new NetworkScene(log, new Pictures(log.facts()), false);
  }

  /** One kernel and its answers to edges, and of each layer one map. */
  @Override
  public Scene tables() {
    return new NetworkScene(log, pictures, true);
  }

  /** What it tells of. */
  public NetworkLog log() {
    return log;
  }

  /** The cell that shows the maps of a layer, by its index among those that are shown. */
  public int cellOf(int layer) {
    return first() + layer;
  }

  /** The film's first cell with maps. */
  private int first() {
    return facts.kernels().isPresent() ? 1 : 0;
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

  /** A layer that is early enough to know the photograph again, and deep enough to wonder. */
  @Override
  public Moment still() {
    return new Moment(timeline().cells() / 3, Phase.LOOK, 1);
  }

  /** All that can be pointed at in any layer. */
  @Override
  public Targets targets() {
    return targets(facts.kernels().map(FirstKernels::count).orElse(0),
        facts.layers().stream().mapToInt(l -> Math.min(LayerMaps.MOST, l.channels())).max().orElse(0),
        facts.layers().stream().mapToInt(LayerFacts::rows).max().orElse(0),
        facts.layers().stream().mapToInt(LayerFacts::columns).max().orElse(0));
  }

  @Override
  public Targets targets(Moment moment) {
    int layer = moment.cell() - first();
    if (layer < 0) {
      return targets(facts.kernels().orElseThrow().count(), 0, 0, 0);
    }
    LayerFacts l = facts.layers().get(layer);
    return targets(0, log.maps(layer).map(m -> m.maps().size()).orElse(0), l.rows(), l.columns());
  }

  private Targets targets(int kernels, int maps, int rows, int columns) {
    FirstKernels k = facts.kernels().orElse(null);
    return new Targets(new Targets.Grid(Role.INPUT, 1, 0, 0, facts.photo().rows(), facts.photo().columns()),
        new Targets.Grid(Role.KERNEL, kernels, 0, 0, k == null ? 0 : k.rows(), k == null ? 0 : k.columns()),
        new Targets.Grid(Role.OUTPUT, maps, 0, 0, rows, columns), 1);
  }

  @Override
  public Frame frame(Moment moment, Selection selection) {
    int layer = moment.cell() - first();
    Target at = selection.among(targets(moment)).orElse(null);
    Optional<Tip> tip = Optional.ofNullable(at).map(t -> new NetworkTips(log).of(t, layer, selection.pinned()));
    Axis rows = new Axis(facts.photo().rows(), 1, 1, 1);
    Axis columns = new Axis(facts.photo().columns(), 1, 1, 1);
    return walk.frame(layer < 0 ? kernels(at) : maps(layer, moment, at), moment,
        words.dock(moment.cell(), timeline().cells(), moment.phase()), rows, columns, tip, Optional.empty());
  }

  private FilmWalk.Shown kernels(Target at) {
    int kernel = at instanceof Target.Weight w ? w.filter() : telling();
    EdgeAnswers edges = single ? log.edges(kernel).orElse(null) : null;
    if (edges != null) {
      return new FilmWalk.Shown(words.edgesTitle(kernel, edges), words.edgesSubtitle(edges),
          new PolarStage(facts.kernels().orElseThrow(), pictures).stage(kernel, edges), words.edgesLegends(),
          words.ledger(edges));
    }
    return new FilmWalk.Shown(words.kernelsTitle(), words.kernelsSubtitle(), walls.kernels(at),
        words.kernelsLegends(), charts.ledger(0));
  }

  /** The kernel that is the clearest edge detector; the first where there is none. */
  private int telling() {
    int best = 0;
    double most = 0;
    for (int k = 0; k < facts.kernels().orElseThrow().count(); k++) {
      double clear = log.edges(k).filter(EdgeAnswers::detector)
          .map(e -> (e.best() - e.plain()) / e.most()).orElse(0.0);
      best = clear > most ? k : best;
      most = Math.max(most, clear);
    }
    return best;
  }

  private FilmWalk.Shown maps(int layer, Moment moment, Target at) {
    double computed = moment.phase() == Phase.FORWARD ? moment.fraction() : 1;
    if (single && log.maps(layer).isPresent()) {
      Target.OutputCell cell = at instanceof Target.OutputCell c ? c : peak(layer);
      return new FilmWalk.Shown(words.mapTitle(layer, cell.filter()), words.mapSubtitle(layer, cell),
          new ChannelStage(log, pictures).stage(layer, cell, computed), words.legends(layer, true),
          charts.ledger(layer));
    }
    return new FilmWalk.Shown(words.title(layer), words.subtitle(layer), walls.maps(layer, computed, at),
        words.legends(layer, at instanceof Target.OutputCell), charts.ledger(layer));
  }

  /** The cell of a layer's first map with the largest number. */
  private Target.OutputCell peak(int layer) {
    int peak = log.maps(layer).orElseThrow().maps().getFirst().peak();
    int columns = facts.layers().get(layer).columns();
    return new Target.OutputCell(0, peak / columns, peak % columns);
  }
}
