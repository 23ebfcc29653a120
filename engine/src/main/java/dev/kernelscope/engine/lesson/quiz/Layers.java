package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.MadeUp;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;

/** The convolutions that questions are about, with digits where a question names sizes only. */
final class Layers {

  private static final long SEED = 1;
  private static final int SOBEL = 3;

  private Layers() {}

  /** One channel, one filter. */
  static Demonstration plane(Sides sides) {
    return Demonstration.of(() -> layer(sides, 1, 1, false));
  }

  /** Several channels and filters. */
  static Demonstration volume(Sides sides, int channels, int filters, boolean bias) {
    return Demonstration.of(() -> layer(sides, channels, filters, bias));
  }

  /** The transposed convolution. */
  static Demonstration transposed(Sides sides) {
    return Demonstration.of(() -> layer(sides, 1, 1, false).withKind(Experiment.Kind.TRANSPOSED));
  }

  /** A patch under a kernel: one output cell. */
  static Demonstration patch(Table patch, Table weights, int bias, String kernelName) {
    return Demonstration.of(() -> Experiment.lesson().withInput(tensor(patch), false)
        .withWeights(tensor(weights), kernelName).withBias(bias == 0 ? null : new float[] {bias}));
  }

  private static Experiment layer(Sides sides, int channels, int filters, boolean bias) {
    Axis rows = sides.rows();
    Axis columns = sides.columns();
    Shape input = Shape.of(channels, rows.input(), columns.input());
    ConvSpec spec = ConvSpec.DEFAULT.withStride(rows.stride(), columns.stride())
        .withDilation(rows.dilation(), columns.dilation())
        .withPadding(new Padding(rows.before(), columns.before(), rows.after(), columns.after()));
    boolean sobel = rows.kernel() == SOBEL && columns.kernel() == SOBEL;
    Tensor weights = sobel ? MadeUp.layer(NamedKernel.SOBEL_X, filters, channels)
        : MadeUp.weights(Shape.of(filters, channels, rows.kernel(), columns.kernel()), SEED);
    float[] biases = new float[filters];
    Arrays.fill(biases, 1);
    return Experiment.lesson().withInput(MadeUp.input(input, SEED), false)
        .withWeights(weights, sobel ? NamedKernel.SOBEL_X.id() : "").withBias(bias ? biases : null).withSpec(spec);
  }

  /** A table as a tensor of one channel. */
  static Tensor tensor(Table table) {
    Tensor result = Tensor.zeros(Shape.of(table.side(), table.side()));
    for (int i = 0; i < table.side(); i++) {
      for (int j = 0; j < table.side(); j++) {
        result.set(0, 0, i, j, table.at(i, j));
      }
    }
    return result;
  }
}
