package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveTask;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.Map;
import java.util.Optional;

/**
 * The window itself, as far as a session decides about it.
 *
 * @param theme its colours
 * @param drawer whether the panel is open where there is not room for it beside the scene
 * @param menu the open menu
 * @param path the path that is typed
 * @param task work that goes on meanwhile
 * @param refusals why files of a kind cannot be made here; nothing about the others
 * @param wanted the file that is wished for
 */
record Shell(Theme theme, boolean drawer, Optional<OpenMenu> menu, Optional<PathField> path, Optional<LiveTask> task,
    Map<Export, String> refusals, Export wanted) {

  /** Nothing lies over the scene. */
  static final Shell PLAIN = new Shell(Theme.DARK, false, Optional.empty(), Optional.empty(), Optional.empty(),
      Map.of(), Export.PICTURE);

  Shell {
    refusals = Map.copyOf(refusals);
  }

  /**
   * A menu that is open.
   *
   * @param which which one
   * @param marked the entry that Enter would take, from 0; -1 for none
   * @param from what keys meant before
   */
  record OpenMenu(Menu which, int marked, Mode from) {}

  Shell in(Theme other) {
    return new Shell(other, drawer, menu, path, task, refusals, wanted);
  }

  Shell drawn(boolean open) {
    return new Shell(theme, open, menu, path, task, refusals, wanted);
  }

  Shell with(OpenMenu open) {
    return new Shell(theme, drawer, Optional.of(open), Optional.empty(), task, refusals, wanted);
  }

  Shell with(PathField field) {
    return new Shell(theme, drawer, Optional.empty(), Optional.of(field), task, refusals, wanted);
  }

  /** Nothing lies over the scene. */
  Shell clear() {
    return new Shell(theme, drawer, Optional.empty(), Optional.empty(), task, refusals, wanted);
  }

  Shell doing(Optional<LiveTask> work) {
    return new Shell(theme, drawer, menu, path, work, refusals, wanted);
  }

  Shell refusing(Map<Export, String> reasons) {
    return new Shell(theme, drawer, menu, path, task, reasons, wanted);
  }

  Shell wanting(Export kind) {
    return new Shell(theme, drawer, menu, path, task, refusals, kind);
  }
}
