package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.SelectionReport.Candidate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says once in the life of the program that a whole engine was passed over, because a user would wonder about the
 * speed.
 */
final class Fallback {

  private static final AtomicBoolean SAID = new AtomicBoolean();

  private Fallback() {}

  static void sayOnce(boolean auto, List<Candidate> candidates) {
    if (!auto) {
      return;
    }
    for (Candidate candidate : candidates) {
      if (candidate.implementation().equals("*") && !SAID.getAndSet(true)) {
        System.getLogger("dev.kernelscope.engine").log(System.Logger.Level.WARNING, "engine '" + candidate.engine()
            + "' is not used: " + candidate.support().reason() + "; '" + candidates.getLast().engine()
            + "' computes instead");
      }
    }
  }
}
