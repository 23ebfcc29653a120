package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.command.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  static List<String> commands() {
    return Commands.names();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help"})
  void theListOfCommandsHasAllOfThem(String word) {
    Runs.Result result = Runs.run(word);
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    for (String command : Commands.names()) {
      assertThat(result.out()).containsPattern("(?m)^  " + command + "  +\\S");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAShortHelpAndALongOneWithExamples(String command) {
    Runs.Result brief = Runs.run(command, "-h");
    Runs.Result whole = Runs.run(command, "--help");
    assertThat(brief.code()).isZero();
    assertThat(brief.err() + whole.err()).isEmpty();
    assertThat(brief.out()).startsWith("Usage: kernelscope ").contains("--version", "--quiet", "--verbose")
        .doesNotContain("Examples:", "\r", "\u001b");
    assertThat(whole.out()).startsWith(brief.out()).containsPattern("Examples:\n  (source <\\()?kernelscope");
    assertThat(whole.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(Runs.run("help", command).out()).isEqualTo(whole.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsTheVersion(String command) {
    Runs.Result result = Runs.run(command, "--version");
    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("kernelscope \\d+\\.\\d+\\.\\d+\\S*\n");
    assertThat(Runs.run("--version").out()).isEqualTo(result.out());
  }

  @Test
  void theLongHelpOfEveryOptionEndsItsExamplesInCommandsThatParse() {
    List<String> examples = Commands.names().stream().filter(name -> !name.equals("bench"))
        .flatMap(name -> Runs.run(name, "--help").lines().stream())
        .filter(line -> line.startsWith("  kernelscope size") || line.startsWith("  kernelscope params")).toList();
    assertThat(examples).hasSizeGreaterThan(4);
    for (String example : examples) {
      Runs.Result result = Runs.run(example.strip().replaceFirst("kernelscope ", "").split(" +"));
      assertThat(result.err()).as(example).isEmpty();
      assertThat(result.code()).as(example).isZero();
    }
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    Runs.Result result = Runs.run("completion");
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("#!").doesNotContain("\r").contains("complete ").contains("kernelscope")
        .contains("conv", "--pad-mode", "--list-renderers");
  }

  @Test
  void quietAndVerboseMayStandBeforeTheCommand() {
    assertThat(Runs.run("--quiet", "size", "--input", "7x7", "--kernel", "3").code()).isZero();
    Runs.Result result = Runs.run("--verbose", "conv", "none.png", "-k", "box", "-o", "o.png");
    assertThat(result.err()).startsWith("kernelscope: cannot read 'none.png'").contains("\tat dev.kernelscope");
  }
}
