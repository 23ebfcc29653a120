package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;

/**
 * How a session is looked at and what keys mean.
 *
 * @param view from where the scene is seen
 * @param mode what keys mean
 * @param helpFrom what they meant before the help was opened
 * @param panel what stands beside the scene
 * @param control the control that the arrow keys change, from 0
 * @param choosing the chapter that is about to be opened, from 0
 * @param scroll lines that text is scrolled by
 * @param hand what the pointer does
 * @param shell the window itself
 */
record Desk(View view, Mode mode, Mode helpFrom, Panel panel, int control, int choosing, int scroll, Hand hand,
    Shell shell) {

  /** The scene is watched, its numbers beside it. */
  static Desk of(View view) {
    return new Desk(view, Mode.WATCH, Mode.WATCH, Panel.NUMBERS, 0, 0, 0, Hand.EMPTY, Shell.PLAIN);
  }

  Desk with(View other) {
    return new Desk(other, mode, helpFrom, panel, control, choosing, scroll, hand, shell);
  }

  Desk with(Mode other) {
    return new Desk(view, other, other == Mode.HELP ? mode : helpFrom, panel, control, choosing, scroll, hand, shell);
  }

  /** Another panel begins with its first line. */
  Desk with(Panel other) {
    return new Desk(view, mode, helpFrom, other, control, choosing, 0, hand, shell);
  }

  Desk controlling(int index) {
    return new Desk(view, mode, helpFrom, panel, index, choosing, scroll, hand, shell);
  }

  Desk choosing(int chapter) {
    return new Desk(view, mode, helpFrom, panel, control, chapter, scroll, hand, shell);
  }

  Desk scrolled(int lines) {
    return new Desk(view, mode, helpFrom, panel, control, choosing, Math.max(0, lines), hand, shell);
  }

  Desk with(Hand other) {
    return new Desk(view, mode, helpFrom, panel, control, choosing, scroll, other, shell);
  }

  Desk with(Shell other) {
    return new Desk(view, mode, helpFrom, panel, control, choosing, scroll, hand, other);
  }
}
