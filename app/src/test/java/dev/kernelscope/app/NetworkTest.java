package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kernelscope.engine.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  private static final String SMALL = "97x97";

  @TempDir
  private Path folder;

  @Test
  void listsLayersWithTheirSizes() {
    Runs.Result result = Runs.run("network", "mobilenet");
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).first().isEqualTo("mobilenet for an input of 3×385×385");
    assertThat(result.lines()).anySatisfy(line -> assertThat(line.split(" {2,}"))
        .contains("conv0", "conv 3×3, stride 2, relu6", "24×193×193", "3×3", "672"));
    // 24·27+24 for the first layer; 384·17+17 for the last.
    assertThat(result.lines()).anySatisfy(line -> assertThat(line.split(" {2,}"))
        .contains("heatmap", "conv 1×1", "17×25×25", "283×283", "6,545"));
    assertThat(result.out()).doesNotContain("\u001b");
  }

  @Test
  void listsThemAsJsonToo() {
    JsonObject json = json("network", "mobilenet.onnx", "--input", SMALL, "--format", "json");
    assertThat(json.getAsJsonArray("input").toString()).isEqualTo("[3,97,97]");
    JsonArray layers = json.getAsJsonArray("layers");
    assertThat(layers.size()).isEqualTo(28);
    JsonObject second = layers.get(1).getAsJsonObject();
    assertThat(second.get("layer").getAsString()).isEqualTo("depthwise1");
    assertThat(second.getAsJsonArray("output").toString()).isEqualTo("[24,49,49]");
    assertThat(second.getAsJsonArray("field").toString()).isEqualTo("[7,7]");
    assertThat(second.get("multiplyAdds").getAsLong()).isEqualTo(24L * 49 * 49 * 9);
  }

  /** The man's nose, seen from the side, lies at about row 125 and column 197 of 385; a cell is 16 pixels wide. */
  @Test
  void findsTheNoseOfTheManWithTheCamera() {
    JsonObject json = json("network", "mobilenet", "samples/camera.png", "--layer", "heatmap", "--channel", "0",
        "--format", "json");
    JsonArray cell = json.getAsJsonArray("cell");
    assertThat(cell.get(0).getAsInt() * 16).isBetween(125 - 16, 125 + 16);
    assertThat(cell.get(1).getAsInt() * 16).isBetween(197 - 16, 197 + 16);
  }

  @Test
  void drawsMapsOfAnImage() throws IOException {
    Path file = folder.resolve("maps.png");
    Runs.Result result = Runs.run("network", "mobilenet", "samples/chelsea.png", "--input", "65x97", "-o",
        file.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).hasSize(30);
    Picture picture = Samples.readImage(file);
    assertThat(picture.width()).isEqualTo(1920);
    assertThat(picture.height()).isEqualTo(1080);
    Runs.Result again = Runs.run("network", "mobilenet", "samples/chelsea.png", "-o", file.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.error()).contains("exists");
  }

  @Test
  void drawsTheOtherPictures() throws IOException {
    for (List<String> question : List.of(
        List.of("samples/chelsea.png", "--layer", "conv0"),
        List.of("samples/chelsea.png", "--layer", "pointwise2", "--channel", "5", "--unit", "3,4"),
        List.of("--layer", "2", "--channel", "1", "--patches", "samples/chelsea.png", "samples/camera.png"),
        List.of("--layer", "pointwise1", "--channel", "1", "--wants", "--steps", "3"),
        List.of("--layer", "conv0", "--channel", "10", "--edges"))) {
      Path file = Files.createTempDirectory(folder, "picture").resolve("p.png");
      List<String> command = new java.util.ArrayList<>(List.of("network", "mobilenet", "--input", SMALL));
      command.addAll(question);
      int at = command.indexOf("--patches");
      command.addAll(at < 0 ? command.size() : at, List.of("-o", file.toString()));
      Runs.Result result = Runs.run(command.toArray(String[]::new));
      assertThat(result.err()).as(question.toString()).isEmpty();
      assertThat(result.code()).isZero();
      assertThat(result.out()).isNotEmpty();
      assertThat(Samples.readImage(file).width()).isGreaterThan(500);
    }
  }

  @Test
  void knowsWhichEdgesAKernelAnswersTo() {
    JsonObject json = json("network", "mobilenet", "--layer", "conv0", "--channel", "10", "--edges", "--format",
        "json");
    assertThat(json.get("verdict").getAsString()).isEqualTo("one-way");
    assertThat(json.get("degrees").getAsDouble()).isBetween(255.0, 285.0);
    JsonArray responses = json.getAsJsonArray("responses");
    assertThat(responses.size()).isEqualTo(72);
    int best = (int) (json.get("degrees").getAsDouble() / 5);
    assertThat(json.get("strongest").getAsDouble()).isEqualTo(responses.get(best).getAsDouble());
    assertThat(json.get("opposite").getAsDouble()).isEqualTo(responses.get((best + 36) % 72).getAsDouble());
  }

  /** Channel 3 of the first layer gives the same negative sum for whatever it sees. */
  @Test
  void namesNoAngleWhereNoneIsTheStrongest() {
    String[] asked = {"network", "mobilenet", "--layer", "conv0", "--channel", "3", "--edges"};
    assertThat(Runs.run(asked).lines()).contains("strongest sum -1.64 at every angle, a plain image -1.64",
        "no edge detector: nothing, with an edge or without, brings its sum above zero");
    JsonObject json = json("network", "mobilenet", "--layer", "conv0", "--channel", "3", "--edges", "--format", "json");
    assertThat(json.get("verdict").getAsString()).isEqualTo("silent");
    assertThat(json.get("strongest").getAsDouble()).isNegative();
    assertThat(json.get("degrees").isJsonNull()).isTrue();
  }

  @Test
  void aPictureOnStandardOutputStandsAlone() {
    Runs.Bytes result = Runs.bytes("network", "mobilenet", "--layer", "conv0", "--channel", "3", "--edges", "-o", "-");
    assertThat(result.code()).isZero();
    assertThat(new String(result.out(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PNG");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "nothing.onnx | 1 | there is no such file; networks that come along: mobilenet",
      "mobilenet nothing.png | 1 | cannot read 'nothing.png'",
      "mobilenet --layer conv0 | 2 | --layer asks about an image",
      "mobilenet samples/chelsea.png --layer conv99 | 2 | --layer 'conv99' is not allowed: expected 0 to 27, or a name",
      "mobilenet samples/chelsea.png --layer conv0 --channel 24 | 2 | conv0 has channels 0 to 23",
      "mobilenet samples/chelsea.png --layer heatmap --channel 0 --unit 99,0 | 2 | rows 0 to 15 and columns 0 to 24",
      "mobilenet --edges | 2 | --layer and --channel are both needed",
      "mobilenet --layer 0 --channel 0 --edges --wants | 2 | --wants and --edges are both given",
      "mobilenet --layer 0 --channel 0 --edges --steps 3 | 2 | --steps goes with --wants only",
      "mobilenet samples/chelsea.png --layer 0 --channel 0 --edges | 2 | the image 'samples/chelsea.png' is not needed",
      "mobilenet a.png b.png | 2 | 'b.png' is one image too many: allowed is one, or any number with --patches",
      "mobilenet pom.xml | 1 | 'pom.xml'",
      "pom.xml | 1 | 'pom.xml': no ONNX model",
      "mobilenet samples/chelsea.png --layer 99 | 2 | --layer '99' is not allowed: expected 0 to 27, or a name",
      "mobilenet --wants | 2 | --wants asks one channel: --layer and --channel are both needed",
      "mobilenet ../samples/chelsea.png --layer conv0 --unit 1,1 | 2 | --unit asks one channel: --layer and --channel",
      "../samples/chelsea.png | 1 | is an image, and a network comes first: 'kernelscope network mobilenet ../samples/",
      "mobilenet --layer 0 --channel 99 --wants | 2 | --channel 99 is not allowed: conv0 has channels 0 to 23",
      "mobilenet --layer 0 --channel 0 --patches nothing | 1 | cannot read 'nothing'",
      "mobilenet --layer 0 --channel 0 --patches pom.xml | 1 | 'pom.xml'",
      "mobilenet samples/chelsea.png --layer 0 --channel 0 --unit 1 | 2 | --unit '1' is not allowed",
      "mobilenet samples/chelsea.png -o maps.pdf | 2 | --output 'maps.pdf': allowed are .png, .jpg, .gif and .bmp",
      "mobilenet samples/chelsea.png -o nowhere/maps.png | 1 | the directory",
      "mobilenet --range 1.. | 2 | --range '1..' is not allowed",
      "mobilenet --channel 1x | 2 | --channel '1x' is not allowed",
      "mobilenet --range 1..1 | 2 | --range '1..1' is not allowed",
      "mobilenet -o maps.png | 2 | --output writes a picture of an image's maps",
      "mobilenet samples/chelsea.png -o maps.tiff | 2 | allowed are .png, .jpg, .gif and .bmp",
      "mobilenet --input 99999x9 | 1 | too large"
  })
  void refusesWhatCannotBe(String arguments, int code, String words) {
    Runs.Result result = Runs.run(("network " + arguments).split(" +"));
    assertThat(result.error()).contains(words);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out()).isEmpty();
  }

  /** A shell leaves many names of {@code *.png}, and nobody minds on which side of the option the network stands. */
  @Test
  void patchesTakeImagesOnBothSides() {
    String[] around = {"network", "--layer", "2", "--channel", "1", "--input", SMALL, "--top", "3", "--patches",
        "samples/chelsea.png", "mobilenet", "samples/camera.png"};
    Runs.Result result = Runs.run(around);
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).hasSize(5).first().isEqualTo("channel 1 of pointwise1");
    assertThat(Runs.run("network", "mobilenet", "--layer", "2", "--channel", "1", "--input", SMALL, "--top", "3",
        "--patches", "samples/chelsea.png", "--patches", "samples/camera.png").out()).isEqualTo(result.out());
  }

  @Test
  void showsKernelsInHalfBlocksWhereATerminalHasColoursAndLetters() {
    String[] layers = {"network", "mobilenet", "--input", SMALL};
    Map<String, String> colours = Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8");
    Runs.Result shown = Runs.run(colours, true, layers);
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).startsWith("The 24 kernels of the first layer, 3×3×3:\n\n\u001b[38;5;");
    assertThat(shown.lines()).filteredOn(line -> line.contains("▀")).hasSize(9);
    String plain = Runs.run(layers).out();
    assertThat(plain).doesNotContain("\u001b", "▀");
    assertThat(shown.out()).endsWith(plain);
    assertThat(Runs.run(Map.of("TERM", "xterm-256color", "LANG", "C"), true, layers).out()).isEqualTo(plain);
    assertThat(Runs.run(Map.of("TERM", "dumb", "LANG", "C.UTF-8"), true, layers).out()).isEqualTo(plain);
    assertThat(Runs.run(colours, false, layers).out()).isEqualTo(plain);
  }

  /** Two rows of pixels in a line: as many half blocks as columns. */
  @Test
  void showsPicturesInHalfBlocks() {
    Runs.Result unit = Runs.run("network", "mobilenet", "samples/camera.png", "--input", SMALL, "--layer", "pointwise8",
        "--channel", "90", "--unit", "2,3", "--colors", "full");
    assertThat(unit.err()).isEmpty();
    assertThat(unit.lines().getFirst().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo("▀".repeat(38) + " " + "▀".repeat(38));
    assertThat(unit.lines()).filteredOn(line -> line.contains("▀")).hasSize(19).allMatch(line -> line.endsWith("[0m"));
    assertThat(unit.out()).contains("strongest hundredth");
    assertThat(unit.lines().getLast()).startsWith("channel 90 of pointwise8: cell 2,3 is ")
        .contains("before the cut at 6");
    assertThat(Runs.run("network", "mobilenet", "samples/chelsea.png", "--input", "65x97", "--colors", "full").out())
        .contains("conv0, conv 3×3, stride 2, relu6: 4 of 24 maps of 33×49, before the cut at 6", "0 nose");
  }

  @Test
  void refusesFilesThatAreNoNetworks() throws IOException {
    Path empty = Files.write(folder.resolve("empty.onnx"), new byte[0]);
    assertThat(Runs.run("network", empty.toString()).error()).contains("empty");
    Path text = Files.writeString(folder.resolve("text.onnx"), "hello, this is no network");
    assertThat(Runs.run("network", text.toString()).error()).contains("no ONNX model");
    byte[] whole = Files.readAllBytes(Path.of("../networks/mobilenet.onnx"));
    Path cut = Files.write(folder.resolve("cut.onnx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(Runs.run("network", cut.toString()).error()).contains("cut.onnx").contains("truncated");
    assertThat(Runs.run("network", folder.toString()).error()).contains("it is a directory");
    Path zip = Files.writeString(folder.resolve("zip.ks"), "PK but not really");
    assertThat(Runs.run("network", zip.toString()).code()).isEqualTo(1);
  }

  private static JsonObject json(String... command) {
    Runs.Result result = Runs.run(command);
    assertThat(result.err()).isEmpty();
    return JsonParser.parseString(result.out()).getAsJsonObject();
  }
}
