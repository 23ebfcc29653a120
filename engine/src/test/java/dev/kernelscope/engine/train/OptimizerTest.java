package dev.kernelscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Linear;
import dev.kernelscope.engine.nn.Parameter;
import dev.kernelscope.engine.train.TrainingSettings.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Held to the papers' recurrences, computed here in double for one weight and one bias. */
class OptimizerTest {

  private static final double[] GRADIENTS = {0.5, -0.25, 2, 0, -1};
  private static final double DECAY = 0.1;

  private final List<Parameter> parameters = new Linear("l", 1, 1).parameters();
  private final float[] weight = parameters.get(0).value().data();
  private final float[] bias = parameters.get(1).value().data();

  private Optimizer optimizer(Method method) {
    weight[0] = 1;
    bias[0] = 1;
    return Optimizer.of(new TrainingSettings(1, 1, 1, method, 0.1, 0.9, DECAY, 0, false, Compute.usual()), parameters);
  }

  private void step(Optimizer optimizer, int i) {
    parameters.forEach(p -> p.gradient().data()[0] = (float) GRADIENTS[i]);
    optimizer.step(i + 1, 0.1);
  }

  @Test
  void momentumKeepsAVelocity() {
    Optimizer optimizer = optimizer(Method.SGD);
    double w = 1;
    double v = 0;
    double b = 1;
    double vb = 0;
    for (int i = 0; i < GRADIENTS.length; i++) {
      step(optimizer, i);
      v = 0.9 * v + GRADIENTS[i] + DECAY * w;
      w -= 0.1 * v;
      vb = 0.9 * vb + GRADIENTS[i];
      b -= 0.1 * vb;
      assertThat((double) weight[0]).isCloseTo(w, within(1e-6));
      assertThat((double) bias[0]).isCloseTo(b, within(1e-6));
    }
  }

  @Test
  void adamDividesByTheRootOfTheMeanSquare() {
    Optimizer optimizer = optimizer(Method.ADAM);
    double b = 1;
    double m = 0;
    double s = 0;
    for (int i = 0; i < GRADIENTS.length; i++) {
      step(optimizer, i);
      m = 0.9 * m + 0.1 * GRADIENTS[i];
      s = 0.999 * s + 0.001 * GRADIENTS[i] * GRADIENTS[i];
      double unbiasedM = m / (1 - Math.pow(0.9, i + 1));
      double unbiasedS = s / (1 - Math.pow(0.999, i + 1));
      b -= 0.1 * unbiasedM / (Math.sqrt(unbiasedS) + 1e-8);
      assertThat((double) bias[0]).isCloseTo(b, within(2e-6));
    }
  }
}
