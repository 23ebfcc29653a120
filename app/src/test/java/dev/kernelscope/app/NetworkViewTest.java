package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkViewTest {

  @TempDir
  private Path home;

  private Runs.Result run(String... args) {
    return Runs.run(Map.of("XDG_DATA_HOME", home.toString(), "HOME", home.toString()), false, args);
  }

  @Test
  void showsALayerOfTheNetworkThatComesAlong() {
    Runs.Result shown = run("view", "mobilenet", "--layer", "heatmap", "--select", "output:0,6,11");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("Layer #27 of 28, heatmap: 17 maps of 25x25")
        .contains("heatmap nose[6,11] = 8.63").contains("sees rows -45..237, columns 35..317").contains("left eye");
  }

  @Test
  void aLayersNumberIsThatOfTheList() {
    assertThat(run("view", "mobilenet", "--layer", "27", "--select", "output:0,6,11").out())
        .contains("Layer #27 of 28, heatmap: 17 maps of 25x25").contains("heatmap nose[6,11]");
  }

  @Test
  void writesPictures() {
    Path file = home.resolve("kernels.png");
    Runs.Result result = run("view", "mobilenet", "--photo", "samples/chelsea.png", "--cell", "0,0", "--renderer",
        "ascii", "--output", file.toString());
    assertThat(result.err()).isEmpty();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void whatDoesNotGoTogetherIsSaidInOneLine() {
    assertThat(run("view", "mobilenet", "--stride", "2").err().lines()).singleElement().asString()
        .contains("does not go with 'mobilenet', which is a trained network");
    assertThat(run("view", "--photo", "samples/chelsea.png").err().lines()).singleElement().asString()
        .contains("--photo goes with a trained network");
    assertThat(run("view", "mobilenet", "--layer", "nosuch").err().lines()).singleElement().asString()
        .contains("--layer 'nosuch' is not allowed: expected a name or a number of conv0 #0, pointwise1 #2, ");
    assertThat(run("view", "mobilenet", "--layer", "conv0", "--select", "output:30,0,0").err().lines())
        .singleElement().asString().contains("output cell 0,0 of filter 30 is not there");
    assertThat(run("view", "mobilenet", "--save", "x.json").err().lines()).singleElement().asString()
        .contains("--save keeps a convolution");
  }

  @Test
  void aFileThatIsNoNetworkIsRefused() throws java.io.IOException {
    Path file = home.resolve("broken.onnx");
    Files.writeString(file, "no model");
    Runs.Result result = run("view", file.toString());
    assertThat(result.code()).isNotZero();
    assertThat(result.err().lines()).singleElement().asString().contains("broken.onnx");
  }
}
