package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.Optional;

/** Arranges the blocks of a convolution in space; each kind of scene has its own arrangement. */
interface StageBuilder {

  /** The 3D view of a moment. */
  Stage stage(Moment moment, CellTrace cell);

  /** The same arrangement with its sheets that many times as far apart; itself where there is one of each kind. */
  default StageBuilder exploded(double distance) {
    return this;
  }

  /** The enlarged patch, where the arrangement has one. */
  default Optional<Inset> inset(Moment moment, CellTrace cell) {
    return Optional.empty();
  }
}
