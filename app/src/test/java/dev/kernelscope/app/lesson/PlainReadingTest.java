package dev.kernelscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainReadingTest {

  private static final Chapter STRIDE = Chapters.find("stride").orElseThrow();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String read(String... typed) {
    Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), () -> true, () -> true, () -> true);
    Deque<String> lines = new ArrayDeque<>(List.of(typed));
    new PlainReading(console, new RunningText(80), () -> Optional.ofNullable(lines.poll()))
        .read(List.of(STRIDE), List.of());
    assertThat(lines).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itRestsAfterEveryPortionUntilEnterIsPressed() {
    String[] enters = new String[STRIDE.steps().size() + 3];
    Arrays.fill(enters, "");
    String text = read(enters);
    assertThat(text).contains("1. The kernel jumps", "Try it", "Answer: 1, 1.").doesNotContain("Right.", "Hint", "No.");
    assertThat(err.toString(StandardCharsets.UTF_8).split("Enter goes on", -1)).hasSize(STRIDE.steps().size() + 3);
  }

  @Test
  void itEndsWhereTheListenerHasEnoughOrIsGone() {
    assertThat(read("", "q")).contains("2. Fewer places").doesNotContain("3. Half the size");
    out.reset();
    assertThat(read("")).contains("2. Fewer places").doesNotContain("3. Half the size");
  }

  private String answering(String... answers) {
    String[] typed = new String[STRIDE.steps().size() + 2 + answers.length];
    Arrays.fill(typed, "");
    System.arraycopy(answers, 0, typed, STRIDE.steps().size() + 1, answers.length);
    return read(typed);
  }

  @Test
  void aRightAnswerIsPraisedAndAWrongOneDiagnosed() {
    assertThat(answering("1")).contains("Right.").doesNotContain("Hint: ");
    out.reset();
    assertThat(answering("2", "1")).containsSubsequence("No. That would be so if", "Hint: ", "Right.", "Answer: 1");
    out.reset();
    assertThat(answering("four", "3", "4")).containsSubsequence("No. The remainder", "Hint: ", "No. That is how far",
        "Answer: 1");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'four' is no answer");
  }
}
