package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer large enough to be shared among threads, for which at least one implementation was made.
 *
 * @param problem in NCHW, with zeros around
 * @param separable whether every kernel is the product of a column and a row
 */
record AccuracyCase(ConvProblem problem, boolean separable) {

  private static final double WIDEST = 5;

  /** One of each kind: with large and small maps, strided, pointwise, first, depthwise, and image filters. */
  static List<AccuracyCase> all() {
    List<AccuracyCase> cases = new ArrayList<>();
    for (String text : List.of("ic64ih30oc64kh3ph1", "ic256ih14oc64kh3ph1", "ic128ih28oc64kh3sh2ph1",
        "ic512ih7oc64kh3ph1", "ic256ih28oc256kh1", "ic3ih112oc64kh7sh2ph3", "g128ic128ih56oc128kh3ph1",
        "g128ic128ih56oc128kh3sh2ph1", "ic1ih400iw600oc1kh7ph3", "ic1ih300iw400oc1kh15ph7",
        "ic1ih200iw320oc1kh31ph15")) {
      cases.add(new AccuracyCase(ProblemString.parse(text), false));
    }
    cases.add(new AccuracyCase(ProblemString.parse("ic1ih300iw400oc1kh15ph7"), true));
    return cases;
  }

  float[] input(HardNumbers numbers) {
    return numbers.input(problem.input().size());
  }

  float[] weights(HardNumbers numbers) {
    if (!separable) {
      return numbers.weights(problem.weights().size());
    }
    int h = problem.weights().h();
    int w = problem.weights().w();
    float[] weights = new float[h * w];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (bell(i / w, h) * bell(i % w, w));
    }
    return weights;
  }

  private static double bell(int place, int size) {
    double distance = (place - (size - 1) / 2.0) * WIDEST / size;
    return Math.exp(-distance * distance / 2);
  }

  /** What an implementation makes of them. */
  float[] output(String fullName, float[] input, float[] weights, int threads) {
    Plan plan = Conv2d.of(Tensor.of(problem.weights(), weights)).spec(problem.spec()).engine(fullName).threads(threads)
        .plan(problem.input(), problem.layout());
    return plan.run(Tensor.of(problem.input(), problem.layout(), input)).data();
  }

  /** Names it in reports. */
  @Override
  public String toString() {
    return problem + (separable ? ", separable" : "");
  }
}
