package dev.kernelscope.engine.conv.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear map of a few values to a few others as a program of steps {@code a + factor · b}, each fused: fewer steps
 * than the matrix has cells, because intermediate results are shared.
 *
 * @param inputs number of values that go in; they are the values 0 to {@code inputs − 1}
 * @param steps what is computed from them; step {@code n} makes the value {@code inputs + n}
 * @param outputs which values come out, in order
 */
record Transform(int inputs, List<Step> steps, List<Integer> outputs) {

  /** {@code a + factor · b}. */
  record Step(int a, float factor, int b) {}

  /** Checks that no step reads what is not there yet. */
  Transform {
    steps = List.copyOf(steps);
    outputs = List.copyOf(outputs);
    for (int n = 0; n < steps.size(); n++) {
      if (Math.max(steps.get(n).a, steps.get(n).b) >= inputs + n) {
        throw new IllegalArgumentException("step " + n + " reads a value that comes later");
      }
    }
  }

  /** What comes out, computed step by step. */
  double[] apply(double... values) {
    double[] all = new double[inputs + steps.size()];
    System.arraycopy(values, 0, all, 0, inputs);
    for (int n = 0; n < steps.size(); n++) {
      Step step = steps.get(n);
      all[inputs + n] = all[step.a] + step.factor * all[step.b];
    }
    return outputs.stream().mapToDouble(value -> all[value]).toArray();
  }

  /** Collects steps. */
  static final class Builder {

    private final int inputs;
    private final List<Step> steps = new ArrayList<>();

    Builder(int inputs) {
      this.inputs = inputs;
    }

    /** Adds {@code a + factor · b} and tells which value it is. */
    int plus(int a, float factor, int b) {
      steps.add(new Step(a, factor, b));
      return inputs + steps.size() - 1;
    }

    Transform of(Integer... outputs) {
      return new Transform(inputs, steps, List.of(outputs));
    }
  }
}
