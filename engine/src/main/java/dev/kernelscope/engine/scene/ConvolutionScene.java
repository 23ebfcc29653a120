package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.List;
import java.util.Optional;

/** The film of one convolution: a stage, and around it words, key, ledger and timeline. */
final class ConvolutionScene implements Scene {

  private static final int LESSON_ROW = 2;
  private static final int LESSON_COLUMN = 1;
  private static final double LESSON_TERMS = 5.6;

  private final SceneModel model;
  private final StageBuilder builder;

  ConvolutionScene(SceneModel model, StageBuilder builder) {
    this.model = model;
    this.builder = builder;
  }

  @Override
  public Timeline timeline() {
    return model.timeline();
  }

  @Override
  public int terms() {
    return model.terms();
  }

  @Override
  public int cell(int filter, int row, int column) {
    return model.cell(filter, row, column);
  }

  @Override
  public Moment still() {
    var out = model.problem().output();
    if (model.subject().isLesson() && out.h() > LESSON_ROW && out.w() > LESSON_COLUMN && model.terms() == 9) {
      return new Moment(model.cell(0, LESSON_ROW, LESSON_COLUMN), Phase.SUM, LESSON_TERMS / 9);
    }
    return new Moment(model.cell(0, out.h() / 2, out.w() / 2), Phase.WRITE, 1);
  }

  @Override
  public Targets targets() {
    return Targets.of(model.problem());
  }

  @Override
  public Scene tables() {
    return new ConvolutionScene(model, new TableStage(model));
  }

  @Override
  public ConvolutionScene exploded(double distance) {
    return new ConvolutionScene(model, builder.exploded(distance));
  }

  @Override
  public boolean hasSheets() {
    return Math.max(model.problem().input().c(), model.problem().output().c()) > 1;
  }

  @Override
  public Optional<Frame> windows() {
    Moment first = new Moment(0, Phase.SLIDE, 0);
    if (!WindowStage.suits(plain(first), model.problem().columns())) {
      return Optional.empty();
    }
    WindowStage row = new WindowStage(model);
    Frame frame = new ConvolutionScene(model, row).plain(first);
    return Optional.of(frame.keyed(WindowStage.legends(frame.legends()))
        .titled(model.subject().chapter(), row.title(), row.subtitle()));
  }

  @Override
  public Frame frame(Moment moment, Selection selection) {
    Frame frame = plain(moment);
    return selection.isNone() ? frame : new Marking(model, selection).of(frame);
  }

  SceneModel model() {
    return model;
  }

  private Frame plain(Moment moment) {
    if (moment.cell() >= timeline().cells()) {
      throw new IllegalArgumentException("cell " + moment.cell() + " is not there: the film has cells 0 to "
          + (timeline().cells() - 1));
    }
    if (!timeline().has(moment.phase())) {
      throw new IllegalArgumentException("phase " + moment.phase().label() + " is not there"
          + (moment.phase() == Phase.BIAS ? ": this convolution has no bias" : ""));
    }
    CellTrace cell = model.trace(moment);
    Narration words = new Narration(model, moment, cell);
    Optional<Inset> inset = builder.inset(moment, cell);
    return new Frame(model.subject().chapter(), words.title(), words.subtitle(),
        List.of(builder.stage(moment, cell)),
        inset, Legends.of(model, inset.isPresent()), SumLedger.of(model, moment, cell), position(moment, words),
        Docks.of(model, moment, words), model.problem().rows(), model.problem().columns());
  }

  private Position position(Moment moment, Narration words) {
    var out = model.problem().output();
    int cell = moment.cell();
    return new Position(moment, timeline(), model.filter(cell), out.c(), model.row(cell), model.column(cell),
        out.h(), out.w(),
        words.detail());
  }
}
