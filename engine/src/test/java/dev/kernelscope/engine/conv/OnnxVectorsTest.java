package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others publish as the result of a convolution; see the README beside the data. */
class OnnxVectorsTest {

  /** Of one and of the value; the values are of the size of one or small integers. */
  private static final float TOLERANCE = 2e-6f;

  private static final List<String> CASES = List.of("basic_conv_with_padding", "basic_conv_without_padding",
      "conv_with_autopad_same", "conv_with_strides_and_asymmetric_padding", "conv_with_strides_no_padding",
      "conv_with_strides_padding", "Conv2d", "Conv2d_depthwise", "Conv2d_depthwise_padded", "Conv2d_depthwise_strided",
      "Conv2d_depthwise_with_multiplier", "Conv2d_dilated", "Conv2d_groups", "Conv2d_groups_thnn", "Conv2d_no_bias",
      "Conv2d_padding", "Conv2d_strided");

  static Stream<Arguments> cases() {
    List<String> engines = Engines.installed().providers().stream().filter(p -> p.availability().isSupported())
        .map(ConvolutionProvider::name).toList();
    return CASES.stream().flatMap(name -> engines.stream().flatMap(engine ->
        Stream.of(Layout.values()).map(layout -> Arguments.of(name, engine, layout))));
  }

  @ParameterizedTest(name = "{0} by {1} in {2}")
  @MethodSource("cases")
  void givesThePublishedOutput(String name, String engine, Layout layout) throws IOException {
    Vector vector = Vector.read(name);
    Conv2d layer = Conv2d.of(Tensor.of(vector.shape("w"), vector.values("w"))).spec(vector.spec()).engine(engine);
    if (vector.has("b")) {
      layer = layer.bias(vector.values("b"));
    }

    Tensor actual = layer.apply(Tensor.of(vector.shape("x"), vector.values("x")).to(layout)).to(Layout.NCHW);

    assertThat(actual.shape()).isEqualTo(vector.shape("y"));
    float[] expected = vector.values("y");
    for (int i = 0; i < expected.length; i++) {
      Offset<Float> tolerance = Offset.offset(TOLERANCE * (1 + Math.abs(expected[i])));
      assertThat(actual.data()[i]).as("cell %d", i).isCloseTo(expected[i], tolerance);
    }
  }

  /** One file: a name and integers in a line, for tensors followed by as many values as these integers say. */
  private record Vector(Map<String, int[]> numbers, Map<String, float[]> tensors, String autoPad) {

    static Vector read(String name) throws IOException {
      Map<String, int[]> numbers = new HashMap<>();
      Map<String, float[]> tensors = new HashMap<>();
      String autoPad = null;
      try (InputStream in = OnnxVectorsTest.class.getResourceAsStream("onnx/" + name + ".txt");
          Scanner scanner = new Scanner(in, StandardCharsets.US_ASCII)) {
        while (scanner.hasNextLine()) {
          String[] line = scanner.nextLine().split(" ");
          if (line[0].equals("auto_pad")) {
            autoPad = line[1];
            continue;
          }
          int[] values = Stream.of(line).skip(1).mapToInt(Integer::parseInt).toArray();
          numbers.put(line[0], values);
          if (line[0].length() == 1) {
            tensors.put(line[0], cells(scanner, values));
            scanner.nextLine();
          }
        }
      }
      return new Vector(numbers, tensors, autoPad);
    }

    private static float[] cells(Scanner scanner, int[] extents) {
      int size = 1;
      for (int extent : extents) {
        size *= extent;
      }
      float[] cells = new float[size];
      for (int i = 0; i < size; i++) {
        cells[i] = Float.parseFloat(scanner.next());
      }
      return cells;
    }

    boolean has(String name) {
      return tensors.containsKey(name);
    }

    Shape shape(String name) {
      int[] s = numbers.get(name);
      return new Shape(s[0], s[1], s[2], s[3]);
    }

    float[] values(String name) {
      return tensors.get(name);
    }

    /** SAME_LOWER puts an odd cell before the input, ours behind it; the one case that says it has an even number. */
    ConvSpec spec() {
      int[] strides = numbers.get("strides");
      int[] dilations = numbers.get("dilations");
      PaddingRule padding = PaddingRule.SAME;
      if (autoPad == null) {
        int[] p = numbers.get("pads");
        padding = PaddingRule.explicit(new Padding(p[0], p[1], p[2], p[3]));
      }
      return ConvSpec.DEFAULT.withStride(strides[0], strides[1]).withDilation(dilations[0], dilations[1])
          .withGroups(numbers.get("group")[0]).withPadding(padding);
    }
  }
}
