package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code Conv}: images by constant weights M×C/groups×kH×kW, plus a constant bias. Under the name {@link #FUSED} the
 * node has an attribute {@code activation}.
 */
final class ConvOperator implements Operator {

  /** The name of a convolution that a later activation has been taken into. */
  static final String FUSED = "kernelscope:Conv";
  static final String ACTIVATION = "activation";

  private final String name;

  ConvOperator(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(2, 3);
    Attributes attributes = node.attributes();
    Stream<String> more = name.equals(FUSED) ? Stream.of("group", ACTIVATION) : Stream.of("group");
    attributes.allow(Stream.concat(Stream.of(Window.NAMES), more).toArray(String[]::new));
    Shape input = operands.images(0);
    Shape shape = operands.images(1);
    Constant.Floats weights = operands.floats(1);
    Window window = Window.of(attributes, input, shape.h(), shape.w());
    try {
      ConvSpec spec = ConvSpec.DEFAULT.withStride(window.rows().stride(), window.columns().stride())
          .withDilation(window.rows().dilation(), window.columns().dilation()).withPadding(window.padding())
          .withGroups(group(attributes))
          .withActivation(Activation.valueOf(attributes.text(ACTIVATION, "NONE").toUpperCase(Locale.ROOT)));
      float[] bias = operands.has(2) ? operands.floats(2).values() : null;
      Convolving computation = new Convolving(input, Tensor.of(shape, weights.values()), bias, spec);
      computation.problem();
      return computation;
    } catch (GraphException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new GraphException(e.getMessage());
    }
  }

  /** The attribute {@code group}. */
  static int group(Attributes attributes) {
    long groups = attributes.integer("group", 1);
    if (groups < 1 || groups > Integer.MAX_VALUE) {
      throw new GraphException("group " + groups + " is not allowed: it must be 1 or more");
    }
    return (int) groups;
  }
}
