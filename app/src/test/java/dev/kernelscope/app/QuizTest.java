package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizTest {

  private static final List<String> KEYS = List.of("kind", "question", "parameters", "choices", "answer",
      "explanation", "diagnoses", "hint");

  private static JsonArray json(String... options) {
    Runs.Result result = Runs.run(words(options));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.lines()).hasSize(1);
    return JsonParser.parseString(result.out()).getAsJsonArray();
  }

  private static String[] words(String... options) {
    return ("quiz --format json " + String.join(" ", options)).split(" +");
  }

  private static List<String> strings(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(e -> e.isJsonNull() ? null : e.getAsString()).toList();
  }

  @Test
  void withoutACountThePagesFourQuestionsArePrinted() {
    JsonArray page = json();
    assertThat(page).hasSize(4);
    JsonObject first = page.get(0).getAsJsonObject();
    assertThat(first.get("kind").getAsString()).isEqualTo("output-size");
    assertThat(first.get("parameters")).hasToString("{\"input\":[9,9],\"kernel\":[3,3],\"stride\":[2,2],"
        + "\"padding\":[0,0,0,0],\"dilation\":[1,1]}");
    assertThat(first.get("answer").getAsString()).isEqualTo("4×4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--count 60 --seed 7", "--count 9 --seed -1 --topic padding,cost"})
  void everyQuestionIsTheContracts(String options) {
    for (JsonElement element : json(options)) {
      JsonObject question = element.getAsJsonObject();
      assertThat(question.keySet()).containsExactlyElementsOf(KEYS);
      List<String> choices = strings(question.get("choices"));
      assertThat(new HashSet<>(choices)).hasSize(4);
      assertThat(choices).hasSize(4).contains(question.get("answer").getAsString());
      List<String> diagnoses = strings(question.get("diagnoses"));
      assertThat(diagnoses).hasSize(4);
      for (int i = 0; i < 4; i++) {
        assertThat(diagnoses.get(i) == null).isEqualTo(choices.get(i).equals(question.get("answer").getAsString()));
      }
      for (String key : List.of("question", "explanation", "hint")) {
        assertThat(question.get(key).getAsString()).isNotBlank();
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesAndFiveAreAPrefixOfTwenty() {
    String twenty = Runs.run(words("--count 20 --seed 7")).out();
    assertThat(Runs.run(words("--seed 7 --count 20")).out()).isEqualTo(twenty);
    assertThat(Runs.run(words("--seed 8 --count 20")).out()).isNotEqualTo(twenty);
    String five = Runs.run(words("--count 5 --seed 7")).out();
    assertThat(twenty).startsWith(five.substring(0, five.length() - 2) + ",");
    assertThat(JsonParser.parseString(twenty).getAsJsonArray()).hasSize(20);
  }

  @Test
  void jsonNeverAsksAndKnowsNoProgress() {
    Runs.Result elsewhere = Runs.run(Map.of("TERM", "xterm-256color", "XDG_DATA_HOME", "/no/such/place"), true,
        words("--count 3"));
    assertThat(elsewhere.out()).isEqualTo(Runs.run(words("--count 3")).out()).doesNotContain("\u001b");
    assertThat(elsewhere.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"padding, 30", "dilation, 30", "same-padding, 12", "transposed, 5"})
  void topicsChoose(String topic, int count) {
    Set<String> kinds = new HashSet<>();
    JsonArray questions = json("--count " + count + " --topic " + topic);
    questions.forEach(question -> kinds.add(question.getAsJsonObject().get("kind").getAsString()));
    assertThat(questions).hasSize(count);
    assertThat(Quiz.kinds()).containsAll(kinds);
    assertThat(kinds).isNotEmpty().doesNotContain("output-size");
  }

  @Test
  void offATerminalQuestionsAndAnswersArePrinted() {
    Runs.Result result = Runs.run("quiz");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).startsWith(
        "1. A 9×9 input meets a 3×3 kernel with stride 2 and no padding. How large is the",
        "   output?",
        "",
        "   1  3×3",
        "   2  4×4",
        "   3  5×5",
        "   4  7×7",
        "",
        "   Answer: 2  4×4",
        "   ⌊(9 - 3) / 2⌋ + 1 = 3 + 1 = 4, so the output is 4×4. The windows start at");
    Runs.Result many = Runs.run("quiz", "--count", "100", "--seed", "3");
    assertThat(many.lines()).allMatch(line -> line.length() <= 80 && line.equals(line.stripTrailing()));
    assertThat(many.lines().stream().filter(line -> line.matches(" {3}Answer: [1-4] {2}.*"))).hasSize(100);
  }

  @Test
  void whatIsWrongIsSaidInOneLine() {
    assertThat(Runs.run("quiz", "--topic", "cooking").code()).isEqualTo(2);
    assertThat(Runs.run("quiz", "--topic", "cooking").error()).contains("--topic", "'cooking'", "padding",
        "same-padding");
    assertThat(Runs.run("quiz", "--count", "0").error()).contains("--count '0'", "from 1 on");
    assertThat(Runs.run("quiz", "--seed", "x").code()).isEqualTo(2);
    Runs.Result none = Runs.run("quiz", "--topic", "transposed");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.error()).contains("transposed", "--count");
    assertThat(json("--topic padding")).hasSize(1);
  }
}
