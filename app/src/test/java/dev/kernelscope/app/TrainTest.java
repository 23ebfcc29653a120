package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.NetworkFile;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpzReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainTest {

  @TempDir
  private Path folder;

  private Map<String, String> environment;

  @BeforeEach
  void ownHome() {
    environment = Map.of("XDG_DATA_HOME", folder.resolve("home").toString(), "TERM", "xterm-256color");
  }

  private Runs.Result train(String... options) {
    return train(false, options);
  }

  /** A short training of some images. */
  private Runs.Result train(boolean terminal, String... options) {
    List<String> args = new ArrayList<>(List.of("train", "--examples", "60", "--batch", "20"));
    Collections.addAll(args, options);
    return Runs.run(environment, terminal, args.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aStepTakesNoMoreImagesThanThereAre() {
    Runs.Result result = Runs.run(environment, false, "train", "--examples", "60", "--batch", "61", "--output",
        path("net.ks"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString()
        .endsWith("--batch '61' is not allowed: there are 60 images to learn from");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void printsATableAndWritesTheSameFiguresAsJson() throws IOException {
    Runs.Result result = train("--epochs", "2", "--seed", "5", "--json", path("run.json"));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.lines()).hasSize(3);
    assertThat(result.lines().getFirst()).isEqualTo("epoch    loss   train    test  seconds");
    String text = Files.readString(folder.resolve("run.json"));
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    assertThat(text).endsWith("}\n").startsWith("{\"seed\":5,\"epochs\":[{\"epoch\":1,\"loss\":");
    assertThat(json.getAsJsonArray("epochs")).hasSize(2);
    for (int i = 0; i < 2; i++) {
      JsonObject epoch = json.getAsJsonArray("epochs").get(i).getAsJsonObject();
      assertThat(epoch.keySet()).containsExactly("epoch", "loss", "trainAccuracy", "testAccuracy", "seconds");
      String[] cells = result.lines().get(i + 1).strip().split("\\s+");
      assertThat(cells[0]).isEqualTo(Integer.toString(i + 1)).isEqualTo(epoch.get("epoch").getAsString());
      assertThat(Double.parseDouble(cells[1])).isBetween(loss(epoch) - 5e-5, loss(epoch) + 5e-5);
      assertThat(cells[2]).endsWith("%");
      double share = epoch.get("testAccuracy").getAsDouble() * 60;
      assertThat(share).isBetween(Math.rint(share) - 1e-9, Math.rint(share) + 1e-9);
    }
  }

  private static double loss(JsonElement epoch) {
    return epoch.getAsJsonObject().get("loss").getAsDouble();
  }

  @Test
  void theSameSeedGivesTheSameBytesForAnyNumberOfThreads() throws IOException {
    train("--epochs", "1", "--threads", "1", "-o", path("a.npz"));
    train("--epochs", "1", "--threads", "3", "-o", path("b.npz"));
    train("--epochs", "1", "--seed", "2", "-o", path("c.npz"));
    assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    assertThat(Files.readAllBytes(folder.resolve("c.npz"))).isNotEqualTo(Files.readAllBytes(folder.resolve("a.npz")));
    Map<String, NpyArray> weights = NpzReader.read(folder.resolve("a.npz"));
    assertThat(weights.keySet()).startsWith("conv1.weights", "conv1.bias");
    assertThat(weights.get("conv1.weights").shape()).containsExactly(16, 1, 7, 7);
  }

  @Test
  void theNetworkIsWrittenAndRemembered() throws IOException {
    train("--epochs", "1", "-o", path("net.ks"));
    Network network = NetworkFile.read(folder.resolve("net.ks"));
    Network learned = NetworkFile.read(folder.resolve("home/kernelscope/learned.ks"));
    assertThat(learned.parameter("linear.weights").value().contentEquals(network.parameter("linear.weights").value()))
        .isTrue();
    assertThat(NpzReader.read(folder.resolve("home/kernelscope/learned.ks"))).containsKeys("kernels/0", "kernels/1");
    assertThat(folder.resolve("net.ks.checkpoint")).doesNotExist();
  }

  @Test
  void picturesShowTheKernelsBeforeAndAfter() throws IOException {
    train("--epochs", "2", "--pictures", path("k.png"));
    train("--epochs", "2", "--pictures", path("k.gif"));
    BufferedImage picture = ImageIO.read(folder.resolve("k.png").toFile());
    // Sixteen kernels of 7×7 cells of 8 pixels; three times.
    assertThat(picture.getWidth()).isEqualTo(16 * 66 + 10);
    assertThat(picture.getHeight()).isEqualTo(3 * 76 + 10);
    assertThat(picture.getRGB(5, 5)).isNotEqualTo(picture.getRGB(14, 14));
    try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("k.gif").toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
    }
  }

  @Test
  void aTerminalShowsTheKernelsInColourOrInSigns() {
    Runs.Result colours = train(true, "--epochs", "1");
    assertThat(colours.out()).contains("The first layer's kernels before:", "Now, after epoch 1:", "\u001b[38;5;", "▀");
    Runs.Result plain = train(true, "--epochs", "1", "--colors", "none");
    assertThat(plain.out()).contains("Now, after epoch 1:").doesNotContain("\u001b");
    assertThat(plain.lines()).anyMatch(line -> line.matches("[-=.+# ]{70,80}"));
    assertThat(train(true, "--epochs", "1", "--quiet").lines()).hasSize(2);
  }

  @Test
  void aResultOnStandardOutputStandsAlone() {
    Runs.Result result = train("--epochs", "1", "--json", "-");
    assertThat(result.lines()).hasSize(1);
    assertThat(JsonParser.parseString(result.out()).getAsJsonObject().get("seed").getAsInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--epochs 0                  | 2 | --epochs '0' is not allowed: expected a whole number from 1 on",
      "--rate -1                   | 2 | --rate '-1' is not allowed: expected a number from 1e-9 to 100",
      "--rate NaN                  | 2 | --rate 'NaN' is not allowed",
      "--optimizer rmsprop         | 2 | --optimizer 'rmsprop' is not allowed: expected sgd, adam",
      "--optimizer adam --momentum 0.5 | 2 | --momentum is about sgd",
      "--mirror yes                | 2 | --mirror 'yes' is not allowed: expected on, off",
      "--shift 101                 | 2 | --shift '101' is not allowed: expected a whole number from 0 to 100",
      "--seed x                    | 2 | --seed 'x' is not allowed",
      "-o net.onnx                 | 2 | output 'net.onnx' has no known extension; allowed are .ks and .npz",
      "--pictures k.bmp            | 2 | pictures 'k.bmp' has no known extension; allowed are .png and .gif",
      "-o - --json -               | 2 | two results go to '-'",
      "--data /no/such/folder      | 1 | '/no/such/folder' is not a folder",
      "-o /no/such/folder/n.ks     | 1 | cannot write '/no/such/folder/n.ks'",
      "--engine nosuch             | 1 | nosuch",
      "--resume                    | 1 | there is nothing to resume",
      "--epochs 12 --rate 100 --decay 1 | 1 | a smaller --rate is needed",
      "extra                       | 2 | 'extra' is one argument too many"
  })
  void wrongInputIsOneLine(String options, int code, String complaint) {
    List<String> args = new ArrayList<>(List.of("--epochs", "1"));
    if (options.startsWith("--epochs")) {
      args.clear();
    }
    Collections.addAll(args, options.split(" "));
    Runs.Result result = train(args.toArray(String[]::new));
    assertThat(result.error()).contains(complaint);
    assertThat(result.code()).isEqualTo(code);
    assertThat(folder.resolve("home/kernelscope/learned.ks")).doesNotExist();
  }

  @Test
  void existingFilesAreKeptUnlessOverwritten() throws IOException {
    for (String option : new String[] {"--output", "--json", "--pictures"}) {
      Path file = folder.resolve(option.equals("--output") ? "x.ks" : option.equals("--json") ? "x.json" : "x.png");
      Files.writeString(file, "mine");
      Runs.Result result = train("--epochs", "1", option, file.toString());
      assertThat(result.error()).isEqualTo("'" + file + "' exists; --overwrite replaces it");
      assertThat(result.code()).isEqualTo(1);
      assertThat(file).hasContent("mine");
    }
    Files.writeString(folder.resolve("y.ks.checkpoint"), "mine");
    assertThat(train("--epochs", "1", "-o", path("y.ks")).error()).contains("y.ks.checkpoint' keeps a training");
    assertThat(folder.resolve("y.ks.checkpoint")).hasContent("mine");
    assertThat(train("--resume", "-o", path("y.ks")).error()).contains("cannot resume from", "begin with PK");
  }

  @Test
  void aHomeThatCannotBeWrittenStopsNothing() throws IOException {
    Files.writeString(folder.resolve("home"), "a file");
    Runs.Result result = train("--epochs", "1");
    assertThat(result.code()).isZero();
    assertThat(result.err().lines()).hasSize(2).allMatch(line -> line.startsWith("kernelscope: cannot write '"));
    assertThat(train("--epochs", "1", "--quiet").err()).isEmpty();
  }
}
