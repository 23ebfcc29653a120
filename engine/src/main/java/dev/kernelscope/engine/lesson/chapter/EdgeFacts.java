package dev.kernelscope.engine.lesson.chapter;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/** How a scene's kernel answers to drawn edges from black (0) to white (255), at angles ten degrees apart. */
final class EdgeFacts {

  private static final int ANGLES = 36;
  private static final int SHIFTS = 4;
  private static final float WHITE = 255;

  private final EdgeResponse response;

  private EdgeFacts(EdgeResponse response) {
    this.response = response;
  }

  /** The answers of the first filter, which slides by one pixel, without padding and bias. */
  static EdgeFacts of(Tensor weights) {
    Shape s = weights.shape();
    int side = 2 * Math.max(s.h(), s.w()) + 4;
    Plan plan = Conv2d.of(weights).engine("reference").plan(Shape.of(s.c(), side, side));
    int cells = plan.problem().output().h() * plan.problem().output().w();
    return new EdgeFacts(EdgeResponse.of(edge -> {
      float[] sums = plan.run(edge.draw(s.c(), side, side)).data();
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < cells; i++) {
        most = Math.max(most, sums[i]);
      }
      return most;
    }, ANGLES, SHIFTS, 1, 0, WHITE));
  }

  /** A fact as text, or null where there is none of that name. */
  String value(String name) {
    return switch (name) {
      case "strongest" -> number(response.responses()[response.strongest()]);
      case "angle" -> number(response.degrees(response.strongest()));
      case "weakest" -> number(response.responses()[response.weakest()]);
      case "opposite" -> number(response.opposite());
      case "across" -> number(response.across());
      case "plain" -> number(response.plain());
      case "verdict" -> switch (response.verdict()) {
        case SILENT, NO_EDGES -> "no edge detector";
        case ANY_EDGE -> "a detector of edges at every angle";
        case BROAD -> "a detector of edges at many angles";
        case BOTH_WAYS -> "a detector of lines in one direction";
        case ONE_WAY -> "an edge detector";
      };
      default -> null;
    };
  }

  /** Sums of so many products are told to the nearest thousandth, which takes the rounding of float32 away. */
  private static String number(double value) {
    return Numbers.plain(Math.rint(value * 1000) / 1000);
  }
}
