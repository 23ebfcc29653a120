package dev.kernelscope.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpzReader;
import dev.kernelscope.engine.npy.NpzWriter;
import dev.kernelscope.engine.tensor.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFileTest {

  @TempDir
  Path folder;

  static Network everyKind() {
    ConvSpec odd = ConvSpec.DEFAULT.withStride(2, 1).withDilation(1, 2).withGroups(2)
        .withPadding(new Padding(1, 2, 0, 1)).withPaddingMode(PaddingMode.REPLICATE);
    Network network = new Network(Shape.of(2, 9, 8), List.of(
        new Convolution("conv1", new Shape(4, 1, 3, 2), odd, false),
        new BatchNorm("norm", 4),
        new Relu("relu6", Activation.RELU6),
        new MaxPool("largest", new Window(2, 3, ConvSpec.DEFAULT.withPadding(1))),
        new AveragePool("mean", new Window(2, 2, ConvSpec.DEFAULT.withPadding(PaddingRule.SAME).withStride(2))),
        new Relu("relu", Activation.RELU),
        new Flatten("flat"),
        new Linear("out", 60, 3)));
    network.initialize(3);
    return network;
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Network network = everyKind();
    Network read = NetworkFile.read(saved(network));
    assertThat(NetworkText.write(read)).isEqualTo(NetworkText.write(network));
    assertThat(read.parameters()).hasSameSizeAs(network.parameters()).allSatisfy(parameter ->
        assertThat(parameter.value().contentEquals(network.parameter(parameter.name()).value())).isTrue());
  }

  @Test
  void theSameNetworkGivesTheSameBytes() throws IOException {
    assertThat(bytes(everyKind())).isEqualTo(bytes(everyKind()));
  }

  @Test
  void aCopyIsAnotherNetworkWithTheSameNumbers() {
    Network network = everyKind();
    Network copy = network.copy();
    float before = copy.parameter("conv1.weights").value().data()[0];
    network.parameter("conv1.weights").value().data()[0] = 100;
    assertThat(copy.parameter("conv1.weights").value().data()[0]).isEqualTo(before).isNotEqualTo(100f);
  }

  @Test
  void weightsAloneAreArraysByName() throws IOException {
    Path file = folder.resolve("w.npz");
    Files.write(file, written(out -> NetworkFile.writeWeights(everyKind(), out)));
    Map<String, NpyArray> arrays = NpzReader.read(file);
    assertThat(arrays.keySet()).containsExactly("conv1.weights", "norm.scale", "norm.shift", "norm.mean",
        "norm.variance", "out.weights", "out.bias");
    assertThat(arrays.get("out.weights").shape()).containsExactly(3, 60, 1, 1);
  }

  @Test
  void truncatedAtAnyByteIsRefusedInOneLine() throws IOException {
    byte[] whole = bytes(everyKind());
    Path file = folder.resolve("n.ks");
    for (int length = 0; length < whole.length - 800; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> NetworkFile.read(file)).isInstanceOf(NetworkFormatException.class)
          .message().isNotBlank().doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "kernelscope-network 2                               | begins with 'kernelscope-network 1'",
      "kernelscope-network 1                               | line 2: expected is the image's size",
      "kernelscope-network 1~image 1x4                     | line 2: size=1x4 is not allowed",
      "kernelscope-network 1~image 1x4x4                   | line 2: a network without layers",
      "kernelscope-network 1~image 1x4x4~a gelu            | line 3: a layer of the kind 'gelu' is unknown",
      "kernelscope-network 1~image 1x4x4~a relu~a relu     | two layers are called 'a'",
      "kernelscope-network 1~image 1x4x4~../a relu         | line 3: a layer cannot be called '../a'",
      "kernelscope-network 1~image 1x4x4~a relu x=1        | line 3: relu does not know 'x'",
      "kernelscope-network 1~image 1x4x4~a linear inputs=9 outputs=99999999 | line 3: a layer of 899999991 weights",
      "kernelscope-network 1~image 1x4x4~a linear inputs=1 outputs=2 | a takes N×1×1×1, not 1×1×4×4",
      "kernelscope-network 1~image 99999x99999x9           | line 2: an image of more than",
      "kernelscope-network 1~image 1x4x4~a max-pool window=5x5 stride=1x1 padding=0,0,0,0 pad-mode=zeros | line 3"
  })
  void hostileTextIsRefusedInOneLine(String text, String complaint) throws IOException {
    Path file = folder.resolve("n.ks");
    Files.write(file, written(out -> {
      try (NpzWriter archive = new NpzWriter(out)) {
        archive.add("network.txt", text.strip().replace('~', '\n').getBytes(StandardCharsets.UTF_8));
        archive.add("x", new NpyArray(new int[] {10}, new float[10]));
      }
    }));
    assertThatThrownBy(() -> NetworkFile.read(file)).isInstanceOf(NetworkFormatException.class)
        .message().contains(complaint).doesNotContain("\n");
  }

  @Test
  void arraysThatDoNotFitAreNamed() throws IOException {
    Map<String, NpyArray> arrays = NpzReader.arrays(NpzReader.entries(saved(everyKind())));
    Network network = everyKind();
    arrays.put("out.bias", new NpyArray(new int[] {3}, new float[3]));
    assertThatThrownBy(() -> NetworkFile.readParameters(network, "", arrays))
        .hasMessage("the array 'out.bias' is 3, but the layer has 1×3×1×1");
    arrays.put("out.bias", new NpyArray(new int[] {1, 3, 1, 1}, new float[] {0, Float.NaN, 0}));
    assertThatThrownBy(() -> NetworkFile.readParameters(network, "", arrays))
        .hasMessageContaining("'out.bias' holds NaN");
    arrays.remove("out.bias");
    assertThatThrownBy(() -> NetworkFile.readParameters(network, "", arrays))
        .hasMessageContaining("'out.bias' of 1×3×1×1 is missing");
  }

  private Path saved(Network network) throws IOException {
    return Files.write(folder.resolve("n.ks"), bytes(network));
  }

  private static byte[] bytes(Network network) throws IOException {
    return written(out -> NetworkFile.write(network, out));
  }

  private static byte[] written(Writing content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.to(out);
    return out.toByteArray();
  }

  @FunctionalInterface
  private interface Writing {

    void to(ByteArrayOutputStream out) throws IOException;
  }
}
