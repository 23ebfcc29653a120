package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.ConvolutionTrace;

/**
 * What all parts of a scene need: the subject, its trace, the colour ranges, and the order of the film: position by
 * position in rows, and at each position filter by filter.
 */
final class SceneModel {

  private final SceneSubject subject;
  private final ConvolutionTrace trace;
  private final Ranges ranges;
  private final Timeline timeline;

  SceneModel(SceneSubject subject) {
    this(subject, ConvolutionTrace.of(subject.input(), subject.weights(), subject.bias(), subject.spec()), null);
  }

  private SceneModel(SceneSubject subject, ConvolutionTrace trace, Ranges ranges) {
    this.subject = subject;
    this.trace = trace;
    this.ranges = ranges == null ? Ranges.of(subject, trace) : ranges;
    var out = trace.problem().output();
    this.timeline = new Timeline(out.c() * out.h() * out.w(), subject.bias() != null);
  }

  /** The same with other colour ranges, so that two scenes can share theirs. */
  SceneModel with(Ranges other) {
    return new SceneModel(subject, trace, other);
  }

  SceneSubject subject() {
    return subject;
  }

  Wording words() {
    return subject.words();
  }

  ConvolutionTrace trace() {
    return trace;
  }

  ConvProblem problem() {
    return trace.problem();
  }

  Ranges ranges() {
    return ranges;
  }

  Timeline timeline() {
    return timeline;
  }

  boolean hasBias() {
    return subject.bias() != null;
  }

  /** Products of one output cell. */
  int terms() {
    var k = problem().weights();
    return k.c() * k.h() * k.w();
  }

  int cell(int filter, int row, int column) {
    var out = problem().output();
    return (row * out.w() + column) * out.c() + filter;
  }

  int filter(int cell) {
    return cell % problem().output().c();
  }

  int row(int cell) {
    return cell / problem().output().c() / problem().output().w();
  }

  int column(int cell) {
    return cell / problem().output().c() % problem().output().w();
  }

  CellTrace trace(Moment moment) {
    return trace.cell(filter(moment.cell()), row(moment.cell()), column(moment.cell()));
  }

  /** The first input row, relative to the input, that the kernel covers at an output row. */
  int patchRow(int row) {
    return row * problem().spec().strideH() - problem().padding().top();
  }

  /** The first input column, relative to the input, that the kernel covers at an output column. */
  int patchColumn(int column) {
    return column * problem().spec().strideW() - problem().padding().left();
  }

  /** What the running total shows at a moment; NaN before the first product. */
  double total(Moment moment, CellTrace cell) {
    int term = moment.term(cell.taps().size());
    if (term < 0) {
      return Double.NaN;
    }
    return switch (moment.phase()) {
      case SUM -> cell.taps().get(term).runningSum();
      case BIAS -> cell.total();
      default -> moment.phase() == Phase.WRITE ? cell.output() : Double.NaN;
    };
  }
}
