package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;

/**
 * Where the kernel stands at a moment, in rows and columns relative to the input's first cell.
 *
 * @param row first row that it covers
 * @param column first column that it covers
 * @param model sizes
 * @param moment when
 */
record Patch(int row, int column, SceneModel model, Moment moment) {

  static Patch of(SceneModel model, Moment moment) {
    return new Patch(model.patchRow(model.row(moment.cell())), model.patchColumn(model.column(moment.cell())),
        model, moment);
  }

  int height() {
    return model.problem().rows().effectiveKernel();
  }

  int width() {
    return model.problem().columns().effectiveKernel();
  }

  /** The number of the tap that reads this input cell, or -1 where none does. */
  int tap(int inputRow, int inputColumn) {
    int dr = inputRow - row;
    int dc = inputColumn - column;
    var spec = model.problem().spec();
    if (dr < 0 || dr >= height() || dc < 0 || dc >= width() || dr % spec.dilationH() != 0
        || dc % spec.dilationW() != 0) {
      return -1;
    }
    return dr / spec.dilationH() * model.problem().weights().w() + dc / spec.dilationW();
  }

  /** How much of a phase is over: 0 before it, 1 after it. */
  double done(Phase phase) {
    int order = moment.phase().compareTo(phase);
    return order < 0 ? 0 : order > 0 ? 1 : moment.fraction();
  }

  /** How far the sliding kernel is from the patch: 0 there, 1 where it comes from. */
  double away() {
    return moment.phase() == Phase.SLIDE && moment.cell() > 0 ? 1 - Easing.cubicInOut(moment.fraction()) : 0;
  }

  /** The patch before this one; this one at the start of the film. */
  Patch before() {
    int position = moment.cell() / model.problem().output().c() - 1;
    if (position < 0 || model.filter(moment.cell()) > 0) {
      return this;
    }
    return of(model, new Moment(position * model.problem().output().c(), Phase.WRITE, 1));
  }
}
