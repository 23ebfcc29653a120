package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.lesson.chapter.Chapters;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonTest {

  static List<String> chapters() {
    return Chapters.ids();
  }

  @Test
  void theListNamesAllChaptersAndTheirGoals() {
    assertThat(Runs.run("lesson", "--list").out()).isEqualTo("""
        operation    Compute any cell of a convolution's output by hand, and say what
                     its number means.
        output-size  Predict the size of any output before anything is computed, and say
                     which cells of the input are never read.
        stride       Say what a larger stride does to the output, to the amount of work,
                     and to what is read.
        padding      Choose the padding that keeps a map's size, and know what it puts
                     at the edges.
        channels     Count the weights of a layer with any number of channels and
                     filters, and say which of them meet which numbers.
        learning     Say what a kernel looks for, where its weights come from, and how
                     layers build on each other.
        sharing      Compare the number of weights of a convolution with that of a fully
                     connected layer, and say what the comparison leaves out.
        backward     Find how the error depends on every weight and on every input, and
                     see that both are convolutions again.
        networks     Follow sizes, channels and reach through a stack of layers, and
                     read the table of a real network.
        photo        Use kernels on a photograph of your own, and read the map that
                     comes out.
        """);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void aChapterIsPrintedAsRunningText(String id) {
    Runs.Result result = Runs.run("lesson", id);
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("Chapter " + (Chapters.ids().indexOf(id) + 1) + " of 10: ")
        .contains("Goal: ", "\nTry it\n", "\nQuestion\n", "\nAnswer: ", "    kernelscope view ")
        .doesNotContain("\u001b", "\r", "{", "}", "`", "**", "](", "\n#");
    assertThat(result.lines()).filteredOn(line -> !line.startsWith("    "))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(result.lines().stream().filter(line -> line.startsWith("Picture. ")).count())
        .isEqualTo(Chapters.find(id).orElseThrow().steps().size());
  }

  @Test
  void withoutANameItBeginsAtTheFirstAndSaysHowToGoOn() {
    assertThat(Runs.run("lesson").out()).isEqualTo(Runs.run("lesson", "operation").out())
        .endsWith("Next: kernelscope lesson output-size\n");
    assertThat(Runs.run("lesson", "photo").out()).endsWith("Next: kernelscope quiz\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "strid | did you mean stride?", "Padding | did you mean padding?", "out-size | did you mean output-size?",
      "xyzzy | 'xyzzy'; the chapters are operation, output-size, stride, padding,"
  })
  void aWrongNameIsAnsweredWithTheNearestAndAll(String name, String answer) {
    Runs.Result result = Runs.run("lesson", name);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).startsWith("unknown chapter '" + name + "'").contains(answer).endsWith("photo");
    assertThat(result.out()).isEmpty();
  }

  /** The text's own commands, beside those of the scenes: they work, but for the user's photograph. */
  @Test
  void theCommandsOfTheTextWork(@TempDir Path folder) {
    List<String> lines = Chapters.ids().stream().flatMap(id -> Runs.run("lesson", id).lines().stream())
        .filter(line -> line.startsWith("    kernelscope ") && !line.startsWith("    kernelscope view --"))
        .map(line -> line.strip().substring("kernelscope ".length())).distinct().toList();
    assertThat(lines).anyMatch(line -> line.startsWith("size ")).anyMatch(line -> line.startsWith("params "))
        .anyMatch(line -> line.startsWith("conv "));
    for (String line : lines) {
      String there = line.replace("--output ", "--output " + folder + "/")
          .replace("network learned.ks", "network " + folder + "/learned.ks")
          .replaceFirst("^train ", "train --examples 100 --epochs 1 ");
      Runs.Result result = Runs.run(words(there));
      if (line.contains("photo.jpg")) {
        assertThat(result.error()).as(line).contains("'photo.jpg'", "no such file");
      } else {
        assertThat(result.err()).as(line).isEmpty();
        assertThat(result.code()).as(line).isZero();
      }
    }
  }

  private static String[] words(String line) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line).results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2)).toArray(String[]::new);
  }

  @Test
  void plainReadsOnToTheEndAndAsksThePagesQuestions() {
    Runs.Result result = Runs.run("lesson", "networks", "--plain");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Chapter 9 of 10", "Chapter 10 of 10", "A 9×9 input").doesNotContain(
        "\u001b", "\r");
    assertThat(result.out().split("\nQuestion\n", -1)).hasSize(1 + 2 + 4);
  }
}
