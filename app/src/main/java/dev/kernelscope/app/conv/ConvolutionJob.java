package dev.kernelscope.app.conv;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.conv.TransposedConvolution;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * One convolution, ready to run.
 *
 * @param plan the layer, prepared
 * @param src its input; for a transposed convolution the spread one
 */
public record ConvolutionJob(Plan plan, Tensor src) {

  /**
   * Who computes.
   *
   * @param engine name, or null for the default
   * @param threads the most threads
   */
  public record Engine(String engine, int threads) {

    Conv2d applyTo(Conv2d layer) {
      Conv2d threaded = layer.threads(threads);
      return engine == null ? threaded : threaded.engine(engine);
    }
  }

  /**
   * Prepares.
   *
   * @param input N×C×H×W
   * @param weights M×C/groups×kH×kW
   * @param bias one value a filter, or null
   * @param spec stride, padding, dilation, groups, padding mode
   * @throws Failure if the sizes do not fit or the engine refuses
   */
  public static ConvolutionJob of(Tensor input, Tensor weights, float[] bias, ConvSpec spec, boolean transposed,
      Engine engine) {
    try {
      Tensor src = input;
      Conv2d layer;
      if (transposed) {
        TransposedConvolution convolution = TransposedConvolution.of(weights, spec);
        layer = convolution.layer();
        src = convolution.spread(input);
      } else {
        layer = Conv2d.of(weights).spec(spec);
      }
      layer = engine.applyTo(bias == null ? layer : layer.bias(bias));
      return new ConvolutionJob(layer.plan(src.shape(), src.layout()), src);
    } catch (EngineUnavailableException e) {
      throw e.getMessage().startsWith("unknown") ? Failure.usage(e.getMessage()) : Failure.failed(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw Failure.failed(e.getMessage(), e);
    }
  }

  /** Computes the output. */
  public Tensor run() {
    return plan.run(src);
  }
}
