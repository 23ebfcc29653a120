package dev.kernelscope.engine.scene.network;

import java.util.List;

/**
 * How strongly a channel answers to edges at every angle.
 *
 * @param answers the strongest sum for an edge that gets brighter in a direction: at equal steps around, from 0 degrees
 *     (to the right) counter-clockwise
 * @param plain the strongest sum for an image without any edge
 * @param strongest index of the strongest answer
 * @param even whether every angle gives about the same, so that none is the strongest
 * @param verdict what it is that answers so: what stands behind "it is", without a point
 * @param detector whether that makes it an edge detector: it answers to edges of one line
 */
public record EdgeAnswers(List<Double> answers, double plain, int strongest, boolean even, String verdict,
    boolean detector) {

  /** Copies the list. */
  public EdgeAnswers {
    answers = List.copyOf(answers);
  }

  /** The strongest answer. */
  double best() {
    return answers.get(strongest);
  }

  /** The answer to the strongest edge with its sides swapped. */
  double opposite() {
    return answers.get((strongest + answers.size() / 2) % answers.size());
  }

  /** The larger one of the answers to edges across the strongest one. */
  double across() {
    int quarter = answers.size() / 4;
    return Math.max(answers.get((strongest + quarter) % answers.size()),
        answers.get((strongest + answers.size() - quarter) % answers.size()));
  }

  /** The angle of an index in degrees. */
  double degrees(int index) {
    return 360.0 * index / answers.size();
  }

  /** Whether there is anything above zero to draw. */
  boolean isSilent() {
    return best() <= 0 && plain <= 0;
  }

  /** The largest number there is to draw, above zero. */
  double most() {
    return Math.max(1e-9, Math.max(best(), plain));
  }
}
