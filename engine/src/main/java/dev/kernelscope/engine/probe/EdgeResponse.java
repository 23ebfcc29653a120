package dev.kernelscope.engine.probe;

import java.util.Arrays;

/**
 * How strongly something answers to edges at every angle, the answer to "how do you know that it is an edge detector?".
 *
 * @param responses the strongest answer to an edge at each angle, at equal steps around from 0 degrees on; see {@link
 *     DrawnEdge#degrees} for what an angle means
 * @param plain the strongest answer to an image without any edge, all dark, all bright, or half way between
 */
public record EdgeResponse(double[] responses, double plain) {

  /** What answers twice as much as something else answers clearly more. */
  private static final double CLEAR = 2;
  /** Answers that differ by less, as a share of their range, are alike. */
  private static final double ALIKE = 1e-3;
  /** Where all answers differ by less, as a share of the largest among them, no angle is told from the others. */
  private static final double EVEN = 0.01;

  /** Copies the responses. */
  public EdgeResponse {
    responses = responses.clone();
    if (responses.length < 4) {
      throw new IllegalArgumentException(responses.length + " angles: at least 4 are allowed");
    }
  }

  /** What answers to one drawn edge. */
  @FunctionalInterface
  public interface Unit {

    /** The strongest answer anywhere in an image with that edge. */
    double answer(DrawnEdge edge);
  }

  /**
   * Asks for every angle and keeps the strongest answer among edges at several offsets, as an edge may lie between two
   * positions.
   *
   * @param unit what is asked
   * @param angles how many angles, at least 4
   * @param shifts how many offsets a pixel of {@code span}
   * @param span pixels between two positions of the unit
   * @param dark of the edges
   * @param bright of the edges
   */
  public static EdgeResponse of(Unit unit, int angles, int shifts, double span, float dark, float bright) {
    double[] responses = new double[angles];
    for (int i = 0; i < angles; i++) {
      responses[i] = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < shifts; k++) {
        DrawnEdge edge = new DrawnEdge(360.0 * i / angles, span * k / shifts, dark, bright);
        responses[i] = Math.max(responses[i], unit.answer(edge));
      }
    }
    double plain = Double.NEGATIVE_INFINITY;
    for (float level : new float[] {dark, (dark + bright) / 2, bright}) {
      plain = Math.max(plain, unit.answer(new DrawnEdge(0, 0, level, level)));
    }
    return new EdgeResponse(responses, plain);
  }

  /** Number of angles. */
  public int angles() {
    return responses.length;
  }

  /** The angle of that index in degrees. */
  public double degrees(int index) {
    return 360.0 * index / responses.length;
  }

  /** Index of the angle with the strongest answer; of neighbours that answer alike the one in the middle. */
  public int strongest() {
    return extreme(1);
  }

  /** Index of the angle with the weakest answer; of neighbours that answer alike the one in the middle. */
  public int weakest() {
    return extreme(-1);
  }

  /** Whether every angle gives about the same, so that {@link #strongest()} says nothing. */
  public boolean isEven() {
    double most = responses[strongest()];
    double least = responses[weakest()];
    return most - least <= EVEN * Math.max(Math.abs(most), Math.abs(least));
  }

  /** The answer to an edge with the same line as the strongest one, but dark where that is bright. */
  public double opposite() {
    return responses[(strongest() + responses.length / 2) % responses.length];
  }

  /** The answer to an edge across the strongest one, the larger of the two. */
  public double across() {
    int quarter = responses.length / 4;
    int best = strongest();
    return Math.max(responses[(best + quarter) % responses.length],
        responses[(best + responses.length - quarter) % responses.length]);
  }

  /** The strongest answer, above what a plain image gives. */
  public double gain() {
    return responses[strongest()] - plain;
  }

  /**
   * How much the angle of an edge's line matters: 0 where every angle gives the same, 1 where only one line gives
   * anything. |Σ r·e^(2iθ)| / Σ r with r the answer above the weakest one, as in R. Swindale, "Orientation tuning
   * curves: empirical description and estimation of parameters" (1998), section 2.
   */
  public double selectivity() {
    double least = responses[weakest()];
    double sum = 0;
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < responses.length; i++) {
      double r = responses[i] - least;
      double angle = 2 * Math.toRadians(degrees(i));
      sum += r;
      real += r * Math.cos(angle);
      imaginary += r * Math.sin(angle);
    }
    return sum > 0 ? Math.hypot(real, imaginary) / sum : 0;
  }

  /** What the answers say, in words. */
  public Verdict verdict() {
    double most = responses[strongest()];
    double range = most - responses[weakest()];
    if (most <= 0 && plain <= 0) {
      return Verdict.SILENT;
    }
    if (!(most > 0 && gain() > 0.1 * most && most > CLEAR * plain)) {
      return Verdict.NO_EDGES;
    }
    if (range < 0.5 * gain()) {
      return Verdict.ANY_EDGE;
    }
    double other = Math.max(opposite() - plain, 0);
    double side = Math.max(across() - plain, 0);
    if (gain() < CLEAR * side) {
      return Verdict.BROAD;
    }
    return gain() > CLEAR * other ? Verdict.ONE_WAY : Verdict.BOTH_WAYS;
  }

  private int extreme(int sign) {
    int best = 0;
    double least = responses[0];
    double most = responses[0];
    for (int i = 1; i < responses.length; i++) {
      best = sign * responses[i] > sign * responses[best] ? i : best;
      least = Math.min(least, responses[i]);
      most = Math.max(most, responses[i]);
    }
    double alike = ALIKE * (most - least);
    int before = 0;
    int after = 0;
    while (before < responses.length / 2 && near(best, best - before - 1, alike)) {
      before++;
    }
    while (after < responses.length / 2 && near(best, best + after + 1, alike)) {
      after++;
    }
    return Math.floorMod(best + Math.floorDiv(after - before, 2), responses.length);
  }

  private boolean near(int best, int other, double alike) {
    return Math.abs(responses[best] - responses[Math.floorMod(other, responses.length)]) <= alike;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdgeResponse(double[] values, double level) && Arrays.equals(values, responses)
        && level == plain;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(responses) * 31 + Double.hashCode(plain);
  }

  @Override
  public String toString() {
    return "EdgeResponse " + Arrays.toString(responses) + ", plain " + plain;
  }

  /** What something is that answers so. */
  public enum Verdict {
    /** No edge and no plain image brings it above zero. */
    SILENT,
    /** It answers to an edge not clearly more than to a plain image. */
    NO_EDGES,
    /** It answers to every edge alike. */
    ANY_EDGE,
    /** It answers to edges of many angles, to some of them more. */
    BROAD,
    /** It answers to edges along one line, whichever side is bright. */
    BOTH_WAYS,
    /** It answers to edges along one line with one certain side bright. */
    ONE_WAY
  }
}
