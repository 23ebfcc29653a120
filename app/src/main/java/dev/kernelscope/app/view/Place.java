package dev.kernelscope.app.view;

import dev.kernelscope.app.session.Session;

/** Where sessions run. */
@FunctionalInterface
interface Place {

  /**
   * Runs a session until its user quits.
   *
   * @param times is told by the session how long frames took
   * @return whether it ran; false where it cannot be here
   */
  boolean run(Session session, FrameTimes times);
}
