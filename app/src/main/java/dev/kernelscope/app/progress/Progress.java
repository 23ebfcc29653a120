package dev.kernelscope.app.progress;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often questions of each kind were answered right and wrong. Immutable.
 *
 * @param kinds the scores by kind, kinds of other versions of this program included
 */
public record Progress(Map<String, Score> kinds) {

  /** Nothing answered yet. */
  public static final Progress NONE = new Progress(Map.of());

  /**
   * Answers to the questions of a kind.
   *
   * @param right how many were right, at least 0
   * @param wrong how many were wrong, at least 0
   */
  public record Score(long right, long wrong) {

    /** Checks that neither is negative. */
    public Score {
      if (right < 0 || wrong < 0) {
        throw new IllegalArgumentException("a score of " + right + " right and " + wrong + " wrong is negative");
      }
    }

    private Score and(boolean correct) {
      return correct ? new Score(more(right), wrong) : new Score(right, more(wrong));
    }

    private static long more(long count) {
      return count == Long.MAX_VALUE ? count : count + 1;
    }
  }

  /** Copies the map, in the order of the names. */
  public Progress {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
  }

  /** The score of a kind. */
  public Score of(String kind) {
    return kinds.getOrDefault(kind, new Score(0, 0));
  }

  /** This progress and one more answer. */
  public Progress with(String kind, boolean right) {
    Map<String, Score> more = new TreeMap<>(kinds);
    more.put(kind, of(kind).and(right));
    return new Progress(more);
  }
}
