package dev.kernelscope.engine.lesson.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every choice of every question is what its mistake, or no mistake, leads to. */
class MistakesProperties {

  @Property(tries = 5000)
  void everyChoiceIsRecomputedFromItsMistake(@ForAll("kinds") String kind, @ForAll long seed) {
    Question question = Quiz.question(kind, seed).orElseThrow();
    Set<String> texts = new HashSet<>();
    for (Choice choice : question.choices()) {
      String solved = Solver.solve(kind, question.parameters(), choice.mistake());
      assertThat(choice.text()).as("%s of %s", choice.mistake(), question).isEqualTo(solved);
      texts.add(choice.text());
    }
    assertThat(texts).hasSize(Question.CHOICES);
    assertThat(question.right().text()).isEqualTo(Solver.solve(kind, question.parameters(), null));
  }

  @Property(tries = 1000)
  void numbersHaveLearnersSize(@ForAll("kinds") String kind, @ForAll long seed) {
    Question question = Quiz.question(kind, seed).orElseThrow();
    for (Parameter parameter : question.parameters().values().values()) {
      if (parameter instanceof Parameter.Numbers(var values)) {
        assertThat(values).allMatch(value -> value >= 0 && value <= 64);
      }
    }
    if (!kind.equals("output-value")) {
      assertThat(question.choices()).noneMatch(choice -> choice.text().matches("(0|-.*|.*×0.*|0×.*)"));
    }
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(Quiz.kinds());
  }
}
