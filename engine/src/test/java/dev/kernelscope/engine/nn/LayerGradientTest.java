package dev.kernelscope.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The backward pass of every layer, held to central differences of an independent forward pass in double: with a loss
 * that is a weighted sum of the outputs, the weights are the arriving gradient.
 */
class LayerGradientTest {

  private static final double STEP = 1e-4;
  private static final ConvSpec SAME = ConvSpec.DEFAULT.withPadding(PaddingRule.SAME);

  static Stream<Arguments> layers() {
    Shape image = new Shape(3, 2, 6, 5);
    return Stream.of(
        Arguments.of(new Convolution("c", new Shape(4, 2, 3, 3), SAME, true), image),
        Arguments.of(new Convolution("c", new Shape(4, 1, 3, 2),
            ConvSpec.DEFAULT.withStride(2, 1).withDilation(1, 2).withGroups(2).withPadding(new Padding(1, 0, 2, 1))
                .withPaddingMode(PaddingMode.REFLECT), false), image),
        Arguments.of(new Relu("r", Activation.RELU), image),
        Arguments.of(new Relu("r", Activation.RELU6), image),
        Arguments.of(new MaxPool("p", Window.of(2)), image),
        Arguments.of(new MaxPool("p", new Window(3, 2, ConvSpec.DEFAULT.withStride(2, 1).withPadding(1))), image),
        Arguments.of(new AveragePool("p", Window.of(2)), image),
        Arguments.of(new AveragePool("p", new Window(3, 3, SAME.withStride(2))), image),
        Arguments.of(new BatchNorm("b", 2), image),
        Arguments.of(new Flatten("f"), image),
        Arguments.of(new Linear("l", 21, 4), new Shape(3, 21, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void backwardIsTheSlopeOfForward(Layer layer, Shape shape) {
    SplitMix64 random = new SplitMix64(5);
    Tensor src = randomTensor(shape, random);
    for (Parameter parameter : layer.parameters()) {
      if (parameter.isLearned()) {
        fill(parameter.value(), random);
      }
    }
    Tensor dst = Tensor.zeros(layer.output(shape));
    Tensor arriving = randomTensor(dst.shape(), random);
    Tensor toSrc = Tensor.zeros(shape);
    LayerPass pass = layer.prepare(shape, new Compute("reference", 2));
    pass.forward(src, dst, true);
    pass.backward(src, dst, arriving, toSrc);

    DoubleLayer inDouble = new DoubleLayer(layer, shape, src);
    assertThat(inDouble.loss(arriving)).isCloseTo(DoubleLayer.weighted(dst, arriving), within(1e-4));
    check("input", toSrc, inDouble.input(), inDouble, arriving);
    for (Parameter parameter : layer.parameters()) {
      if (parameter.isLearned()) {
        check(parameter.name(), parameter.gradient(), inDouble.parameter(parameter.name()), inDouble, arriving);
      }
    }
  }

  private static void check(String what, Tensor gradient, double[] cells, DoubleLayer layer, Tensor arriving) {
    for (int i = 0; i < cells.length; i++) {
      double kept = cells[i];
      cells[i] = kept + STEP;
      double above = layer.loss(arriving);
      cells[i] = kept - STEP;
      double below = layer.loss(arriving);
      cells[i] = kept;
      assertThat((double) gradient.data()[i]).as(what + " " + i)
          .isCloseTo((above - below) / (2 * STEP), within(2e-4));
    }
  }

  static Tensor randomTensor(Shape shape, SplitMix64 random) {
    Tensor tensor = Tensor.zeros(shape);
    fill(tensor, random);
    return tensor;
  }

  private static void fill(Tensor tensor, SplitMix64 random) {
    for (int i = 0; i < tensor.shape().size(); i++) {
      tensor.data()[i] = (float) (3 * random.nextGaussian());
    }
  }
}
