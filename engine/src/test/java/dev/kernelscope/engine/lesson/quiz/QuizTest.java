package dev.kernelscope.engine.lesson.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Scene;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuizTest {

  private static final int SEEDS = 1000;

  static List<String> kinds() {
    return Quiz.kinds();
  }

  private static Question question(String kind, long seed) {
    return Quiz.question(kind, seed).orElseThrow();
  }

  private static List<Question> first(int count, long seed, String... topics) {
    return Quiz.questions(seed, Set.of(topics)).limit(count).toList();
  }

  @Test
  void thereAreAtLeastTenKinds() {
    assertThat(Quiz.kinds()).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    assertThat(Quiz.question("no-such-kind", 1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aThousandSeedsGiveManyQuestionsWithTheRightChoiceEvenlyPlaced(String kind) {
    Set<String> texts = new HashSet<>();
    int[] places = new int[Question.CHOICES];
    for (long seed = 0; seed < SEEDS; seed++) {
      Question question = question(kind, seed);
      texts.add(question.text());
      places[question.answer()]++;
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(200);
    // 250 each, give or take four standard deviations of a fair choice.
    for (int place : places) {
      assertThat(place).isBetween(195, 305);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void noMistakeIsTheOnlyOneAndNoneIsNeverOffered(String kind) {
    Map<String, Integer> mistakes = new HashMap<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Choice choice : question(kind, seed).choices()) {
        if (!choice.right()) {
          mistakes.merge(choice.mistake(), 1, Integer::sum);
        }
      }
    }
    assertThat(mistakes).hasSizeGreaterThanOrEqualTo(5);
    assertThat(mistakes.values()).allMatch(times -> times >= 5);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void textsAreWhole(String kind) {
    for (Question question : LongStream.range(0, 200).mapToObj(seed -> question(kind, seed)).toList()) {
      assertThat(question.hint()).matches("(?s).*[.?]").doesNotContain("  ");
      assertThat(question.explanation()).endsWith(".").doesNotContain("  ", "null");
      assertThat(question.text().lines().findFirst().orElseThrow()).endsWith("?").doesNotContain("  ")
          .doesNotContainPattern("\\b[Aa] (8|11|18)\\b|\\b1 (rows|layers|channels|cells)\\b");
      for (Choice choice : question.choices()) {
        if (!choice.right()) {
          assertThat(choice.diagnosis()).contains(choice.text()).endsWith(".").doesNotContain("  ", "..", "null");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theExplanationNamesTheAnswer(String kind) {
    for (long seed = 0; seed < 200; seed++) {
      Question question = question(kind, seed);
      String number = question.right().text().replaceFirst("^stride ", "").replaceFirst("×.*", "");
      assertThat(question.explanation().toLowerCase(Locale.ROOT)).contains(number.split(" ")[0]);
    }
  }

  @Test
  void theSameSeedGivesTheSameQuestionsAndFewAreAPrefixOfMany() {
    List<String> twenty = first(20, 7).stream().map(Question::toString).map(QuizTest::withoutScene).toList();
    assertThat(first(20, 7).stream().map(Question::toString).map(QuizTest::withoutScene)).isEqualTo(twenty);
    assertThat(first(5, 7).stream().map(Question::toString).map(QuizTest::withoutScene))
        .isEqualTo(twenty.subList(0, 5));
    assertThat(first(20, 8).stream().map(Question::toString).map(QuizTest::withoutScene)).isNotEqualTo(twenty);
  }

  /** What a scene prints is its identity, which differs from run to run. */
  private static String withoutScene(String question) {
    return question.replaceFirst(", scene=.*", "");
  }

  @Test
  void topicsLeaveQuestionsOutAndChangeNone() {
    Set<String> wanted = Set.of("padding", "output-value");
    List<String> all = first(200, 3).stream()
        .filter(q -> wanted.contains(q.topic()) || wanted.contains(q.kind())).map(Question::text).toList();
    assertThat(all).hasSizeGreaterThan(40);
    assertThat(first(all.size(), 3, "padding", "output-value").stream().map(Question::text)).isEqualTo(all);
    for (String topic : Quiz.topics()) {
      assertThat(first(30, 3, topic)).hasSize(30).allMatch(q -> q.topic().equals(topic));
    }
    assertThatThrownBy(() -> Quiz.questions(1, Set.of("cooking"))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'cooking'").hasMessageContaining("padding");
  }

  @Test
  void aListHasEveryKindInEachRoundAndRepeatsNothing() {
    int kinds = Quiz.kinds().size();
    List<Question> questions = first(20 * kinds, 11);
    for (int round = 0; round < 20; round++) {
      assertThat(questions.subList(round * kinds, (round + 1) * kinds)).extracting(Question::kind)
          .containsExactlyInAnyOrderElementsOf(Quiz.kinds());
    }
    assertThat(questions).extracting(Question::text).doesNotHaveDuplicates();
  }

  @Test
  void thePageHasItsFourQuestions() {
    assertThat(Quiz.page()).extracting(q -> q.right().text()).hasSize(4).first().isEqualTo("4×4");
    assertThat(Quiz.page()).extracting(Question::answer).containsExactlyInAnyOrder(0, 1, 2, 3);
    Question size = Quiz.page().getFirst();
    for (Choice choice : size.choices()) {
      assertThat(Solver.solve(size.kind(), size.parameters(), choice.mistake())).isEqualTo(choice.text());
    }
    assertThat(Quiz.page().get(1).explanation()).contains("150,528,000", "1,728", "87,111");
  }

  @Test
  void thePagesNegativeOutputIsNegative() {
    Demonstration demonstration = Quiz.page().get(2).scene().orElseThrow();
    Scene scene = demonstration.experiment().scene();
    assertThat(Outputs.of(demonstration.experiment())[demonstration.from().cell()]).isNegative();
    assertThat(scene.frame(demonstration.from())).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theScenePlaysThatVeryQuestion(String kind) {
    for (long seed = 0; seed < 25; seed++) {
      Question question = question(kind, seed);
      Demonstration demonstration = question.scene().orElseThrow();
      Experiment experiment = demonstration.experiment();
      assertThat(experiment.sameAs(demonstration.experiment())).isTrue();
      assertThat(experiment.scene().frame(demonstration.from())).isNotNull();
      assertThat(Outputs.facts(experiment)).as(question.text()).contains(shown(question));
    }
  }

  /** What of the answer the scene shows: of a chain its first layer, of strides and strips the sizes themselves. */
  private static String shown(Question question) {
    Givens givens = new Givens(question.parameters());
    return switch (question.kind()) {
      case "shrink-chain" -> Solver.solve("shrink-chain", question.parameters(), "one-layer-only");
      case "layers-that-fit" -> Solver.solve("output-size", question.parameters(), null);
      case "which-stride" -> Solver.square(givens.side("output"));
      default -> question.right().text();
    };
  }
}
