package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {

  @TempDir
  private Path folder;

  @Test
  void offATerminalItIsOnePlainFrameOfTheLesson() {
    Runs.Result result = Runs.run();
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("cell 12 of 25, row 2, column 1").contains("6 of 9").contains("7x7 -> 5x5")
        .doesNotContain("\u001b", "\r").endsWith("\n").matches("\\A\\p{ASCII}*\\z");
    assertThat(result.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(result).isEqualTo(Runs.run("view")).isEqualTo(Runs.run("--quiet"));
  }

  @Test
  void theEnvironmentChangesNothingOffATerminal() {
    Runs.Result plain = Runs.run();
    for (Map<String, String> environment : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"),
        Map.of("COLORTERM", "truecolor", "TERM", "xterm-256color"),
        Map.of("CLICOLOR_FORCE", "1", "LANG", "de_DE.UTF-8"))) {
      assertThat(Runs.run(environment, false)).isEqualTo(plain);
    }
    assertThat(Runs.run("--theme", "light")).isEqualTo(plain);
  }

  @Test
  void aDumbTerminalGetsThePlainFrame() {
    assertThat(Runs.run(Map.of("TERM", "dumb"), true, "--renderer", "ascii")).isEqualTo(Runs.run());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--cell 0,3                            | cell 4 of 25, row 0, column 3",
      "--cell 4,4 --phase write              | cell 25 of 25, row 4, column 4, phase write",
      "--phase gather --fraction 0.5         | phase gather",
      "--stride 2                            | 7x7 -> 3x3",
      "--padding same                        | 7x7 -> 7x7",
      "9x9 --stride 2 --dilation 2           | 9x9 -> 3x3",
      "--bias 1.5 --phase bias               | phase bias",
      "--transposed --stride 2 -k 2x2        | transposed convolution"
  })
  void optionsChooseTheMoment(String options, String part) {
    Runs.Result result = Runs.run(("view " + options).split(" +"));
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(part);
  }

  @Test
  void seedsMakeOtherDigitsAndTheSameAgain() {
    Runs.Result first = Runs.run("view", "9x9");
    assertThat(Runs.run("view", "9x9", "--seed", "1")).isEqualTo(first);
    assertThat(Runs.run("view", "9x9", "--seed", "2").out()).isNotEqualTo(first.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--filters 2", "--filters 3 --bias 1,2,3", "-k gaussian-5", "-k 2x3", "-k 1,0;0,1 --flip",
      "--activation relu", "x.npy", "x.npy -g 3", "p.png --channels rgb", "p.png"})
  void layersOfEveryKindAreShown(String options) throws IOException {
    Samples.npy(folder.resolve("x.npy"), 1, 3, 8, 8);
    Samples.image(folder.resolve("p.png"), Samples.pixels(1, 3, 40, 50), null);
    String[] args = ("view " + options.replaceAll("(\\w+\\.(npy|png))", folder + "/$1")).split(" +");
    Runs.Result result = Runs.run(args);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void aThirdSizeIsTheNumberOfChannels() {
    assertThat(Runs.run("view", "5x6x3", "-k", "3").out()).contains("3x5x6", "all three channels", "5x6 -> 3x4");
    assertThat(Runs.run("view", "5x6x0").code()).isEqualTo(2);
    assertThat(Runs.run("view", "5x6x65").error()).contains("5×6×65", "64 channels");
  }

  @Test
  void theLessonsPhotographsAreThereInAnyFolder() {
    Runs.Result result = Runs.run("view", "samples/chelsea.png", "--cell", "0,0");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("300x451 -> 298x449");
    assertThat(Runs.run("view", "samples/dog.png").error()).contains("'samples/dog.png'", "no such file");
  }

  @Test
  void aFileNamedLikeASizeNeedsItsFolder() throws IOException {
    Samples.npy(folder.resolve("5x5"), 1, 8, 8);
    assertThat(Runs.run("view", "5x5").out()).contains("5x5 -> 3x3");
    assertThat(Runs.run("view", folder.resolve("5x5").toString()).out()).contains("8x8 -> 6x6");
  }

  @Test
  void textFilesHoldWhatStandardOutputShows() throws IOException {
    Path file = folder.resolve("a.txt");
    assertThat(Runs.run("view", "--output", file.toString()).code()).isZero();
    assertThat(Files.readString(file, StandardCharsets.US_ASCII)).isEqualTo(Runs.run().out())
        .isEqualTo(Runs.run("view", "--output", "-").out());
  }

  @Test
  void filmsAndPicturesNeedNoDriver() throws IOException {
    for (String name : new String[] {"f.cast", "f.gif", "f.png", "f.ans"}) {
      String[] still = {"view", "--renderer", "ascii", "--cell", "0,0", "-o", folder.resolve(name).toString()};
      assertThat(Runs.run(still)).isEqualTo(new Runs.Result(0, "", ""));
    }
    assertThat(Files.readString(folder.resolve("f.cast"))).startsWith("{\"version\": 2");
    assertThat(Files.readAllBytes(folder.resolve("f.gif"))).startsWith("GIF89a".getBytes(StandardCharsets.US_ASCII));
    assertThat(Samples.readImage(folder.resolve("f.png")).isGrey()).isFalse();
    assertThat(Files.readString(folder.resolve("f.ans"))).contains("\u001b[");
  }

  @Test
  void colourIsForcedByItsOptionAlone() {
    assertThat(Runs.run("--colors", "256").out()).contains("\u001b[")
        .isEqualTo(Runs.run("--colors", "256", "-o", "-").out());
    assertThat(Runs.run("--colors", "none")).isEqualTo(Runs.run());
  }

  @Test
  void renderersAreListedWithReasons() {
    Runs.Result result = Runs.run("--list-renderers");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("ascii: ").contains("window: no, it draws in the terminal");
  }
}
