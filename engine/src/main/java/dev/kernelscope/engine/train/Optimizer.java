package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.Parameter;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes parameters by their gradients, and remembers what it has to from step to step. */
abstract class Optimizer {

  private final List<Parameter> parameters;
  private final double decay;
  private final Map<String, Tensor> memory = new LinkedHashMap<>();

  /**
   * An optimizer that has not begun.
   *
   * @param decay share of each weight that is added to its gradient, so that weights without use fade; not for biases
   * @param memories what it remembers of each parameter
   */
  Optimizer(List<Parameter> parameters, double decay, String... memories) {
    this.parameters = parameters.stream().filter(Parameter::isLearned).toList();
    this.decay = decay;
    for (Parameter parameter : this.parameters) {
      for (String what : memories) {
        memory.put(key(what, parameter), Tensor.zeros(parameter.value().shape()));
      }
    }
  }

  /** The one that settings name. */
  static Optimizer of(TrainingSettings settings, List<Parameter> parameters) {
    return switch (settings.method()) {
      case SGD -> new Momentum(parameters, settings.decay(), settings.momentum());
      case ADAM -> new Adam(parameters, settings.decay());
    };
  }

  /**
   * Does a step.
   *
   * @param number counts from 1
   * @param rate the learning rate
   */
  final void step(int number, double rate) {
    for (Parameter parameter : parameters) {
      boolean weights = parameter.name().endsWith(".weights");
      change(parameter, weights ? (float) decay : 0, number, rate);
    }
  }

  /** What it remembers, by names that begin with the kind of memory. */
  final Map<String, Tensor> memory() {
    return memory;
  }

  final float[] memory(String what, Parameter parameter) {
    return memory.get(key(what, parameter)).data();
  }

  private static String key(String what, Parameter parameter) {
    return what + "/" + parameter.name();
  }

  abstract void change(Parameter parameter, float fading, int number, double rate);

  /** Gradient descent with a velocity v ← m·v + g that outlives single steps: B. Polyak, 1964; w ← w − rate·v. */
  private static final class Momentum extends Optimizer {

    private static final String VELOCITY = "velocity";

    private final float momentum;

    Momentum(List<Parameter> parameters, double decay, double momentum) {
      super(parameters, decay, VELOCITY);
      this.momentum = (float) momentum;
    }

    @Override
    void change(Parameter parameter, float fading, int number, double rate) {
      float[] w = parameter.value().data();
      float[] g = parameter.gradient().data();
      float[] v = memory(VELOCITY, parameter);
      float step = (float) rate;
      for (int i = 0; i < v.length; i++) {
        v[i] = momentum * v[i] + (g[i] + fading * w[i]);
        w[i] -= step * v[i];
      }
    }
  }

  /** D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, with its constants. */
  private static final class Adam extends Optimizer {

    private static final String MEAN = "mean";
    private static final String SQUARE = "square";
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    Adam(List<Parameter> parameters, double decay) {
      super(parameters, decay, MEAN, SQUARE);
    }

    @Override
    void change(Parameter parameter, float fading, int number, double rate) {
      float[] w = parameter.value().data();
      float[] gradient = parameter.gradient().data();
      float[] m = memory(MEAN, parameter);
      float[] s = memory(SQUARE, parameter);
      float step = (float) (rate / (1 - StrictMath.pow(BETA_1, number)));
      float correction = (float) (1 / (1 - StrictMath.pow(BETA_2, number)));
      for (int i = 0; i < w.length; i++) {
        float g = gradient[i] + fading * w[i];
        m[i] += (float) (1 - BETA_1) * (g - m[i]);
        s[i] += (float) (1 - BETA_2) * (g * g - s[i]);
        w[i] -= step * m[i] / ((float) Math.sqrt(s[i] * correction) + EPSILON);
      }
    }
  }
}
