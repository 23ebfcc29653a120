package dev.kernelscope.engine.lesson.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static Round round(int count) {
    return new Round(Quiz.questions(1, Set.of()).limit(count).toList());
  }

  private static boolean answerRight(Round round) {
    return round.answer(round.current().orElseThrow().answer());
  }

  private static boolean answerWrong(Round round) {
    return round.answer((round.current().orElseThrow().answer() + 1) % Question.CHOICES);
  }

  @Test
  void aWrongOneComesBackAfterThreeOthersWithItsChoicesInAnotherOrder() {
    Round round = round(6);
    Question failed = round.current().orElseThrow();
    assertThat(answerWrong(round)).isFalse();
    assertThat(round.toRepeat()).isEqualTo(1);
    round.next();
    for (int i = 0; i < 3; i++) {
      assertThat(round.returned()).isFalse();
      assertThat(answerRight(round)).isTrue();
      round.next();
    }
    Question again = round.current().orElseThrow();
    assertThat(round.returned()).isTrue();
    assertThat(round.number()).isEqualTo(1);
    assertThat(again.text()).isEqualTo(failed.text());
    assertThat(again.right()).isEqualTo(failed.right());
    assertThat(again.choices()).containsExactlyInAnyOrderElementsOf(failed.choices()).isNotEqualTo(failed.choices());
    answerRight(round);
    assertThat(round.toRepeat()).isZero();
    assertThat(round.rightAtOnce()).isEqualTo(3);
    assertThat(round.rightLater()).isEqualTo(1);
    assertThat(round.wrong()).isEqualTo(1);
    assertThat(round.unasked()).isEqualTo(2);
  }

  @Test
  void theLastOneComesBackAtOnceUntilItIsRight() {
    Round round = round(1);
    answerWrong(round);
    round.next();
    answerWrong(round);
    round.next();
    assertThat(round.wrong()).isEqualTo(2);
    assertThat(round.toRepeat()).isEqualTo(1);
    answerRight(round);
    round.next();
    assertThat(round.current()).isEmpty();
    assertThat(round.rightLater()).isEqualTo(1);
  }

  @Test
  void aQuestionIsAnsweredOnceAndBeforeTheNext() {
    Round round = round(2);
    assertThatThrownBy(round::next).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> round.answer(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(round.chosen()).isEmpty();
    answerRight(round);
    assertThat(round.chosen()).contains(round.current().orElseThrow().answer());
    assertThatThrownBy(() -> round.answer(0)).isInstanceOf(IllegalStateException.class);
    Round none = new Round(List.of());
    assertThat(none.current()).isEmpty();
    assertThatThrownBy(() -> none.answer(0)).isInstanceOf(IllegalStateException.class);
  }

  @Property(tries = 300)
  void howeverItIsAnsweredTheCountsAddUp(@ForAll @IntRange(min = 0, max = 12) int count, @ForAll long luck) {
    Round round = round(count);
    Random random = new Random(luck);
    List<Integer> numbers = new ArrayList<>();
    while (round.current().isPresent()) {
      numbers.add(round.number());
      if (random.nextInt(3) > 0) {
        answerRight(round);
      } else {
        answerWrong(round);
      }
      assertThat(round.rightAtOnce() + round.rightLater() + round.toRepeat() + round.unasked()).isEqualTo(count);
      round.next();
      assertThat(round.rightAtOnce() + round.rightLater() + round.toRepeat() + round.unasked()).isEqualTo(count);
    }
    assertThat(round.rightAtOnce() + round.rightLater()).isEqualTo(count);
    assertThat(numbers).hasSize(count + round.wrong());
  }
}
