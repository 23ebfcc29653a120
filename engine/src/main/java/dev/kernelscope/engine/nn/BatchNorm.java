package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it by what is learned: S.
 * Ioffe, C. Szegedy, "Batch Normalization", ICML 2015. While it learns it uses the batch's own statistics, and lets
 * running ones follow; afterwards it uses those. Variances divide by the number of cells.
 */
public final class BatchNorm implements Layer {

  private static final double EPSILON = 1e-5;
  /** Share of a batch in the running statistics. */
  private static final double SHARE = 0.1;

  private final String name;
  private final int channels;
  private final Parameter scale;
  private final Parameter shift;
  private final Parameter mean;
  private final Parameter variance;

  /**
   * A layer with scale 1 and shift 0, which takes mean 0 and variance 1 for granted until it has learned.
   *
   * @throws IllegalArgumentException if there is no channel, or the name is none that {@link Layer#name} allows
   */
  public BatchNorm(String name, int channels) {
    this.name = Names.checked(name);
    this.channels = channels;
    Shape one = Shape.of(channels, 1, 1);
    this.scale = Parameter.learned(name + ".scale", one);
    this.shift = Parameter.learned(name + ".shift", one);
    this.mean = Parameter.kept(name + ".mean", one);
    this.variance = Parameter.kept(name + ".variance", one);
    initialize(null);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String describe() {
    return "batch-norm channels=" + channels;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(scale, shift, mean, variance);
  }

  @Override
  public void initialize(SplitMix64 random) {
    Arrays.fill(scale.value().data(), 1);
    Arrays.fill(shift.value().data(), 0);
    Arrays.fill(mean.value().data(), 0);
    Arrays.fill(variance.value().data(), 1);
  }

  @Override
  public Shape output(Shape input) {
    if (input.c() != channels) {
      throw new IllegalArgumentException(name + " has " + channels + " channels, but its input is " + input);
    }
    return input;
  }

  @Override
  public LayerPass prepare(Shape input, Compute compute) {
    return new BatchNormPass(output(input), compute.threads());
  }

  private final class BatchNormPass implements LayerPass {

    private final Shape shape;
    private final int threads;
    private final int plane;
    private final double cells;
    /** Of each channel, as the last forward pass used it. */
    private final double[] center;
    private final double[] factor;

    BatchNormPass(Shape shape, int threads) {
      this.shape = shape;
      this.threads = threads;
      this.plane = shape.h() * shape.w();
      this.cells = (double) shape.n() * plane;
      this.center = new double[channels];
      this.factor = new double[channels];
    }

    @Override
    public void forward(Tensor src, Tensor dst, boolean learning) {
      Each.run(threads, channels, c -> {
        if (learning) {
          measure(src, c);
        } else {
          center[c] = mean.value().data()[c];
          factor[c] = 1 / Math.sqrt(variance.value().data()[c] + EPSILON);
        }
        float gain = (float) (scale.value().data()[c] * factor[c]);
        float rest = (float) (shift.value().data()[c] - center[c] * scale.value().data()[c] * factor[c]);
        for (int n = 0; n < shape.n(); n++) {
          int from = src.offset() + at(n, c);
          int to = dst.offset() + at(n, c);
          for (int i = 0; i < plane; i++) {
            dst.data()[to + i] = src.data()[from + i] * gain + rest;
          }
        }
      });
    }

    private void measure(Tensor src, int c) {
      double sum = 0;
      for (int n = 0; n < shape.n(); n++) {
        int from = src.offset() + at(n, c);
        for (int i = 0; i < plane; i++) {
          sum += src.data()[from + i];
        }
      }
      double middle = sum / cells;
      double squares = 0;
      for (int n = 0; n < shape.n(); n++) {
        int from = src.offset() + at(n, c);
        for (int i = 0; i < plane; i++) {
          double distance = src.data()[from + i] - middle;
          squares += distance * distance;
        }
      }
      double spread = squares / cells;
      center[c] = middle;
      factor[c] = 1 / Math.sqrt(spread + EPSILON);
      follow(mean, c, middle);
      follow(variance, c, spread);
    }

    private static void follow(Parameter running, int c, double now) {
      float[] data = running.value().data();
      data[c] = (float) ((1 - SHARE) * data[c] + SHARE * now);
    }

    /** The derivative of the paper, with both sums over the batch in double. */
    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      Each.run(threads, channels, c -> {
        double sum = 0;
        double product = 0;
        for (int n = 0; n < shape.n(); n++) {
          int a = arriving.offset() + at(n, c);
          int b = src.offset() + at(n, c);
          for (int i = 0; i < plane; i++) {
            double gradient = arriving.data()[a + i];
            sum += gradient;
            product += gradient * (src.data()[b + i] - center[c]);
          }
        }
        product *= factor[c];
        scale.gradient().data()[c] = (float) product;
        shift.gradient().data()[c] = (float) sum;
        if (toSrc != null) {
          toSrc(src, arriving, toSrc, c, sum / cells, product / cells);
        }
      });
    }

    private void toSrc(Tensor src, Tensor arriving, Tensor toSrc, int c, double meanGradient, double meanProduct) {
      double gain = scale.value().data()[c] * factor[c];
      for (int n = 0; n < shape.n(); n++) {
        int a = arriving.offset() + at(n, c);
        int b = src.offset() + at(n, c);
        int to = toSrc.offset() + at(n, c);
        for (int i = 0; i < plane; i++) {
          double normal = (src.data()[b + i] - center[c]) * factor[c];
          toSrc.data()[to + i] = (float) (gain * (arriving.data()[a + i] - meanGradient - normal * meanProduct));
        }
      }
    }

    private int at(int n, int c) {
      return (n * channels + c) * plane;
    }
  }
}
