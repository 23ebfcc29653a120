package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.style.Theme;
import java.util.Optional;

/**
 * What a session asks of the window that it runs in, beyond the scene and what stands around it.
 *
 * @param theme its colours; empty leaves them to the window
 * @param calm whether the camera cross-fades instead of moving
 * @param drawer whether the panel is to be seen where there is not room for it beside the scene
 * @param menu the menu that is open
 * @param path the path that is typed, while a file is to be opened
 * @param task work that goes on meanwhile
 */
public record LiveShell(Optional<Theme> theme, boolean calm, boolean drawer, Optional<LiveMenu> menu,
    Optional<LivePath> path, Optional<LiveTask> task) {

  /** Nothing is asked of the window. */
  public static final LiveShell NONE =
      new LiveShell(Optional.empty(), false, false, Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether something that is laid over the scene takes all keys. */
  public boolean takesKeys() {
    return menu.isPresent() || path.isPresent();
  }
}
