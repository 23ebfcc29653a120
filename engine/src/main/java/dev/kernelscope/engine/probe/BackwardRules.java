package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.model.Dims;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How gradients go back through each operation: the derivative of its output to its operands, times what arrives. */
final class BackwardRules {

  private static final float LEAK = 0.01f;
  private static final Map<String, Rule> RULES = rules();

  private BackwardRules() {}

  /** Takes what arrives at a step's output on to its operands. */
  @FunctionalInterface
  interface Rule {

    void back(BackwardPass.Step step);
  }

  /** The slope of a function of one cell. */
  @FunctionalInterface
  private interface Slope {

    float at(float before, float after);
  }

  static boolean knows(String operator) {
    return RULES.containsKey(operator);
  }

  static Rule named(String operator) {
    return RULES.get(operator);
  }

  static Set<String> names() {
    return RULES.keySet();
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new TreeMap<>();
    rules.put("Conv", step -> step.add(0, step.throughConvolution()));
    rules.put("Relu", step -> sloped(step, (before, after) -> before > 0 ? 1 : 0));
    rules.put("Clip", BackwardRules::clip);
    rules.put("LeakyRelu", BackwardRules::leaky);
    rules.put("Sigmoid", step -> sloped(step, (before, after) -> after * (1 - after)));
    for (String same : new String[] {"Identity", "Dropout", "Flatten", "Reshape", "Squeeze", "Unsqueeze"}) {
      rules.put(same, step -> step.add(0, step.arriving()));
    }
    rules.put("Add", BackwardRules::sum);
    rules.put("Mul", BackwardRules::product);
    rules.put("Concat", BackwardRules::concat);
    rules.put("BatchNormalization", BackwardRules::normalization);
    rules.put("MaxPool", PoolBackward::largest);
    rules.put("AveragePool", PoolBackward::average);
    rules.put("GlobalAveragePool", PoolBackward::wholeAverage);
    rules.put("Gemm", MatrixBackward::gemm);
    return rules;
  }

  private static void sloped(BackwardPass.Step step, Slope slope) {
    float[] before = step.cells(0);
    float[] after = step.result();
    float[] gradient = new float[before.length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = step.arriving()[i] * slope.at(before[i], after[i]);
    }
    step.add(0, gradient);
  }

  private static void clip(BackwardPass.Step step) {
    float[] limits = step.limits();
    sloped(step, (before, after) -> before > limits[0] && before < limits[1] ? 1 : 0);
  }

  private static void leaky(BackwardPass.Step step) {
    float slope = step.node().attributes().real("alpha", LEAK);
    sloped(step, (before, after) -> before > 0 ? 1 : slope);
  }

  private static void sum(BackwardPass.Step step) {
    for (int operand = 0; operand < step.operands(); operand++) {
      if (step.isLive(operand)) {
        step.add(operand, Spreading.of(step.dims(operand), step.output()).gathered(step.arriving()));
      }
    }
  }

  private static void product(BackwardPass.Step step) {
    for (int operand = 0; operand < 2; operand++) {
      if (step.isLive(operand)) {
        float[] other = step.cells(1 - operand);
        Spreading spread = Spreading.of(step.dims(1 - operand), step.output());
        float[] scaled = new float[step.arriving().length];
        for (int i = 0; i < scaled.length; i++) {
          scaled[i] = step.arriving()[i] * other[spread.source(i)];
        }
        step.add(operand, Spreading.of(step.dims(operand), step.output()).gathered(scaled));
      }
    }
  }

  private static void concat(BackwardPass.Step step) {
    Dims output = step.output();
    int axis = output.axis(step.node().attributes().integer("axis", 1));
    int rows = output.size(0, axis);
    int length = output.size(axis, output.rank());
    int from = 0;
    for (int operand = 0; operand < step.operands(); operand++) {
      int share = step.dims(operand).size(axis, output.rank());
      float[] gradient = new float[rows * share];
      for (int row = 0; row < rows; row++) {
        System.arraycopy(step.arriving(), row * length + from, gradient, row * share, share);
      }
      step.add(operand, gradient);
      from += share;
    }
  }

  /** Fixed means and variances, as in inference: a scale for each channel. */
  private static void normalization(BackwardPass.Step step) {
    float[] scale = step.cells(1);
    float[] variance = step.cells(4);
    double epsilon = step.node().attributes().real("epsilon", 1e-5f);
    int plane = step.output().size(2, step.output().rank());
    float[] gradient = new float[step.arriving().length];
    for (int i = 0; i < gradient.length; i++) {
      int channel = i / plane % scale.length;
      gradient[i] = (float) (step.arriving()[i] * scale[channel] / Math.sqrt(variance[channel] + epsilon));
    }
    step.add(0, gradient);
  }
}
