package dev.kernelscope.engine.lesson.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static Question of(Choice... choices) {
    return Question.of("kind", "topic", "How many?", Parameters.NONE, List.of(choices), "Count.", "Four.",
        Optional.empty());
  }

  private static Choice wrong(String text) {
    return Choice.wrong(text, "miscounted", text + " is not right.");
  }

  @Test
  void exactlyOneOfFourDifferentChoicesIsRight() {
    Question question = of(wrong("1"), Choice.right("4"), wrong("2"), wrong("3"));
    assertThat(question.answer()).isEqualTo(1);
    assertThat(question.right().text()).isEqualTo("4");
    assertThatThrownBy(() -> of(wrong("1"), wrong("4"), wrong("2"), wrong("3"))).hasMessageContaining("one right");
    assertThatThrownBy(() -> of(Choice.right("1"), Choice.right("4"), wrong("2"), wrong("3")))
        .hasMessageContaining("one right");
    assertThatThrownBy(() -> of(wrong("1"), Choice.right("4"), wrong("1"), wrong("3"))).hasMessageContaining("4 diff");
    assertThatThrownBy(() -> of(wrong("1"), Choice.right("4"))).hasMessageContaining("4 different");
    assertThatThrownBy(() -> new Choice("1", "a diagnosis", null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void turningMovesTheChoicesAndKeepsTheAnswer() {
    Question question = of(wrong("1"), Choice.right("4"), wrong("2"), wrong("3"));
    for (int places = 0; places < 6; places++) {
      assertThat(question.turned(places).right().text()).isEqualTo("4");
    }
    assertThat(question.turned(1).choices()).extracting(Choice::text).containsExactly("3", "1", "4", "2");
  }

  @Test
  void parametersKeepTheirOrder() {
    Parameters parameters = Parameters.NONE.numbers("z", 1, 2).number("a", 3).flag("m", true);
    assertThat(parameters.values().keySet()).containsExactly("z", "a", "m");
  }
}
