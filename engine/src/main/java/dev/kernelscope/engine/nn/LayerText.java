package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Locale;

/** Layers as words, and back. */
final class LayerText {

  private LayerText() {}

  static String convolution(Shape weights, ConvSpec spec, boolean bias) {
    return "convolution filters=" + weights.n() + " channels=" + weights.c()
        + " kernel=" + pair(weights.h(), weights.w()) + sliding(spec)
        + " dilation=" + pair(spec.dilationH(), spec.dilationW()) + " groups=" + spec.groups() + " bias=" + bias;
  }

  static String pool(String kind, Window window) {
    return kind + " window=" + pair(window.height(), window.width()) + sliding(window.spec());
  }

  private static String sliding(ConvSpec spec) {
    return " stride=" + pair(spec.strideH(), spec.strideW()) + " padding=" + padding(spec.padding()) + " pad-mode="
        + spec.paddingMode().name().toLowerCase(Locale.ROOT);
  }

  private static String pair(int h, int w) {
    return h + "x" + w;
  }

  private static String padding(PaddingRule rule) {
    return switch (rule) {
      case PaddingRule.Same() -> "same";
      case PaddingRule.Explicit(Padding p) -> p.top() + "," + p.left() + "," + p.bottom() + "," + p.right();
    };
  }

  /**
   * The layer that {@link Layer#describe} described.
   *
   * @param most how many weights it may have: nothing is allocated on the word of a text alone
   * @throws IllegalArgumentException if there is no such layer, or a value is missing or out of its range
   */
  static Layer parse(String name, Words words, long most) {
    Layer layer = switch (words.kind()) {
      case "convolution" -> convolution(name, words, most);
      case "relu" -> new Relu(name, Activation.RELU);
      case "relu6" -> new Relu(name, Activation.RELU6);
      case "max-pool" -> new MaxPool(name, window(words));
      case "average-pool" -> new AveragePool(name, window(words));
      case "batch-norm" -> new BatchNorm(name, limited(words.number("channels"), most));
      case "flatten" -> new Flatten(name);
      case "linear" -> linear(name, words, most);
      default -> throw new IllegalArgumentException("a layer of the kind '" + words.kind() + "' is unknown: allowed are"
          + " convolution, relu, relu6, max-pool, average-pool, batch-norm, flatten and linear");
    };
    words.end();
    return layer;
  }

  private static Layer convolution(String name, Words words, long most) {
    int[] kernel = words.sizes("kernel", 2);
    int filters = words.number("filters");
    int channels = words.number("channels");
    limited((double) filters * channels * kernel[0] * kernel[1], most);
    int[] dilation = words.sizes("dilation", 2);
    ConvSpec spec = sliding(words).withDilation(dilation[0], dilation[1]).withGroups(words.number("groups"));
    return new Convolution(name, new Shape(filters, channels, kernel[0], kernel[1]), spec, words.flag("bias"));
  }

  private static Layer linear(String name, Words words, long most) {
    int inputs = words.number("inputs");
    int outputs = words.number("outputs");
    limited((double) inputs * outputs, most);
    return new Linear(name, inputs, outputs);
  }

  private static Window window(Words words) {
    int[] size = words.sizes("window", 2);
    return new Window(size[0], size[1], sliding(words));
  }

  private static ConvSpec sliding(Words words) {
    int[] stride = words.sizes("stride", 2);
    return ConvSpec.DEFAULT.withStride(stride[0], stride[1]).withPadding(padding(words))
        .withPaddingMode(words.oneOf("pad-mode", PaddingMode.class));
  }

  private static PaddingRule padding(Words words) {
    String text = words.text("padding");
    if (text.equals("same")) {
      return PaddingRule.SAME;
    }
    String[] sides = text.split(",", -1);
    if (sides.length != 4) {
      throw new IllegalArgumentException("padding=" + text + " is not allowed: expected same or T,L,B,R");
    }
    int[] cells = new int[4];
    for (int i = 0; i < 4; i++) {
      cells[i] = Words.number("padding", sides[i], 0);
    }
    return PaddingRule.explicit(new Padding(cells[0], cells[1], cells[2], cells[3]));
  }

  private static int limited(double weights, long most) {
    if (weights > most) {
      throw new IllegalArgumentException("a layer of " + (long) weights + " weights is claimed, but there are only "
          + most + " numbers");
    }
    return (int) weights;
  }
}
