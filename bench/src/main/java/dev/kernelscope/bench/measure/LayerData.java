package dev.kernelscope.bench.measure;

import dev.kernelscope.bench.suite.Gaussian;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.SplittableRandom;

/**
 * Numbers for a problem, random ones between −1 and 1, the same in every run.
 *
 * @param problem what they are for
 * @param src the input in NCHW
 * @param parameters weights and bias
 */
record LayerData(ConvProblem problem, float[] src, Parameters parameters) {

  private static final long SEED = 20_240_917;

  /** Random numbers for a problem. */
  static LayerData of(ConvProblem problem) {
    return of(new Layer(problem, 1));
  }

  /** The numbers of a layer. */
  static LayerData of(Layer layer) {
    ConvProblem problem = layer.problem();
    SplittableRandom random = new SplittableRandom(SEED);
    float[] src = uniform(random, problem.input().size());
    float[] weights = layer.gaussian() ? Gaussian.kernel(problem.weights().h(), problem.weights().w())
        : uniform(random, problem.weights().size());
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
