package dev.kernelscope.engine.scene;

import java.util.Optional;

/**
 * What the user points at.
 *
 * @param target the cell; null for nothing
 * @param pinned whether it stays until it is released, wherever the pointer goes
 */
public record Selection(Target target, boolean pinned) {

  /** Nothing is pointed at. */
  public static final Selection NONE = new Selection(null, false);

  /** Checks that only what is there is pinned. */
  public Selection {
    if (target == null && pinned) {
      throw new IllegalArgumentException("nothing cannot be pinned");
    }
  }

  /** Pointing at a cell. */
  public static Selection at(Target target) {
    return new Selection(target, false);
  }

  /** The same cell, pinned; nothing stays nothing. */
  public Selection pin() {
    return target == null ? this : new Selection(target, true);
  }

  /** What is pointed at, where it is among those cells. */
  public Optional<Target> among(Targets targets) {
    return Optional.ofNullable(target).filter(targets::has);
  }

  /** Whether nothing is pointed at. */
  public boolean isNone() {
    return target == null;
  }
}
