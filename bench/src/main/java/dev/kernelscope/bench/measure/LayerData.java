package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.SplittableRandom;

/**
 * Random numbers for a problem, between −1 and 1, the same in every run.
 *
 * @param problem what they are for
 * @param src the input in NCHW
 * @param parameters weights and bias
 */
record LayerData(ConvProblem problem, float[] src, Parameters parameters) {

  private static final long SEED = 20_240_917;

  /** The numbers of a problem. */
  static LayerData of(ConvProblem problem) {
    SplittableRandom random = new SplittableRandom(SEED);
    float[] src = uniform(random, problem.input().size());
    float[] weights = uniform(random, problem.weights().size());
    float[] bias = problem.hasBias() ? uniform(random, problem.weights().n()) : null;
    return new LayerData(problem, src, new Parameters(weights, bias));
  }

  private static float[] uniform(SplittableRandom random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
