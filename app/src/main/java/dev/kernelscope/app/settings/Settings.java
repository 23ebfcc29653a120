package dev.kernelscope.app.settings;

import dev.kernelscope.engine.render.spi.LivePlace;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.Optional;

/**
 * What a window remembers; empty for what was never chosen.
 *
 * @param place where it stood
 * @param theme its colours
 * @param reducedMotion whether movements become cross-fades
 * @param speed film seconds a second
 */
public record Settings(Optional<LivePlace> place, Optional<Theme> theme, Optional<Boolean> reducedMotion,
    Optional<Double> speed) {

  /** Nothing was ever chosen. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * What is to be remembered: the new value of what was changed, of all else what was remembered before, for an option
   * of the command line is meant for one run.
   */
  public static <T> Optional<T> changed(T began, T ended, Optional<T> remembered) {
    return ended.equals(began) ? remembered : Optional.of(ended);
  }
}
