package dev.kernelscope.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.lesson.quiz.Round;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskerTest {

  private static final Ink PLAIN = new Ink(Colors.NONE, Theme.DARK, true);

  private final List<String> told = new ArrayList<>();
  private final List<String> played = new ArrayList<>();

  /** What is printed while these keys are pressed; the input ends behind them. */
  private String ask(List<Question> questions, Ink ink, String keys) throws IOException {
    int[] at = {0};
    return ask(questions, ink, () -> at[0] < keys.length() ? keys.charAt(at[0]++) : Keys.END);
  }

  private String ask(List<Question> questions, Ink ink, Keys keys) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new Asker(new Round(questions), keys, out, ink, (kind, right) -> told.add(kind + " " + right),
        question -> played.add(question.text())).run();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aWrongAnswerIsDiagnosedAndTheQuestionComesBack() throws IOException {
    String text = ask(Quiz.page(), PLAIN, "1\n" + "3\n" + "a\n" + "d\n" + "3\n");
    assertThat(text).containsSubsequence(
        "Question 1 of 4", "✕ wrong: 3×3", "leaves out the + 1", "✓ 2  4×4", "1 to repeat", "comes back later",
        "Question 2 of 4", "✓ right: ", "Question 3 of 4", "✓ right: ", "Question 4 of 4", "✓ right: ",
        "Question 1 of 4, once more", "2  3×3", "3  4×4", "✓ right: 4×4",
        "The quiz is over: 3 of 4 right at once, 1 right later, 0 to repeat, 0 not asked.");
    assertThat(told).containsExactly("output-size false", "parameter-sharing true", "negative-output true",
        "keeping-the-size true", "output-size true");
    assertThat(text).doesNotContain("\u001b");
  }

  @Test
  void theAnswerIsNotToldBeforeItIsGiven() throws IOException {
    for (Question question : Quiz.questions(5, Set.of()).limit(14).toList()) {
      String text = ask(List.of(question), PLAIN, "?q");
      assertThat(text).contains("Hint: ").doesNotContain("✓", "✕", "right: ");
      assertThat(text.replace("\n", " ")).doesNotContain(question.explanation());
    }
    assertThat(told).isEmpty();
  }

  @Test
  void theSceneIsShownAfterAnAnswerOnly() throws IOException {
    String text = ask(Quiz.page(), PLAIN, "p2pp\nq");
    assertThat(played).hasSize(2).allMatch(Quiz.page().getFirst().text()::equals);
    assertThat(text).contains("1 of 4 right at once", "3 not asked");
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void whoeverLeavesGetsASummary(Ending ending) throws IOException {
    assertThat(ask(Quiz.page(), PLAIN, ending.keys)).endsWith("0 right later, " + ending.toRepeat
        + " to repeat, " + ending.notAsked + " not asked.\n");
  }

  private enum Ending {
    AT_ONCE("q", 0, 4), END_OF_INPUT("", 0, 4), AFTER_AN_ANSWER("1q", 1, 3), END_AFTER_AN_ANSWER("1", 1, 3);

    private final String keys;
    private final int toRepeat;
    private final int notAsked;

    Ending(String keys, int toRepeat, int notAsked) {
      this.keys = keys;
      this.toRepeat = toRepeat;
      this.notAsked = notAsked;
    }
  }

  @Test
  void otherKeysAnswerNothing() throws IOException {
    String text = ask(Quiz.page(), PLAIN, "5x\u001b\n90q");
    assertThat(told).isEmpty();
    assertThat(text.split("1-4 answer", -1)).hasSize(6);
  }

  @Test
  void colourSaysNothingThatWordsDoNotSay() throws IOException {
    String keys = "1p\n3\n1\n4\n3\n";
    String plain = ask(Quiz.page(), PLAIN, keys);
    for (Colors colors : Colors.values()) {
      String colored = ask(Quiz.page(), new Ink(colors, Theme.LIGHT, true), keys);
      assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
      assertThat(colored.contains("\u001b")).isEqualTo(colors != Colors.NONE);
    }
  }

  @Test
  void anAsciiTerminalGetsAscii() throws IOException {
    List<Question> questions = new ArrayList<>(Quiz.page());
    questions.addAll(Quiz.questions(2, Set.of()).limit(56).toList());
    String text = ask(questions, new Ink(Colors.NONE, Theme.DARK, false), "?1\n".repeat(400));
    assertThat(text).matches("[\\n -~]*").contains("floor((9 - 3) / 2) + 1", "x wrong: 3x3", "+ right: ");
  }

  @Test
  void noLineIsLongerThanEightyColumns() throws IOException {
    String text = ask(Quiz.questions(3, Set.of()).limit(60).toList(), PLAIN, "?2\n".repeat(400));
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(text).contains("0 not\nasked.");
  }

  @Test
  void linesCountAsTheirFirstCharacter() throws IOException {
    Keys keys = new LineKeys(new ByteArrayInputStream("\n  b \n?\nquit\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(new int[] {keys.next(), keys.next(), keys.next(), keys.next(), keys.next()})
        .containsExactly(Keys.ENTER, 'b', '?', 'q', Keys.END);
  }
}
