package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question that is being made. */
final class Draft {

  private final String text;
  private final List<Choice> wrong = new ArrayList<>();
  private Parameters parameters = Parameters.NONE;
  private Choice right;
  private String hint = "";
  private String explanation = "";
  private Demonstration scene;

  private Draft(String text) {
    this.text = text;
  }

  /** A question that is asked like this. */
  static Draft asking(String text) {
    return new Draft(text);
  }

  Draft given(Parameters all) {
    this.parameters = all;
    return this;
  }

  /** The right choice; named before the wrong ones. */
  Draft right(String choice) {
    this.right = Choice.right(choice);
    return this;
  }

  /**
   * A mistake. One that leads to the right choice, to an earlier mistake's or to nothing is left out.
   *
   * @param choice what the mistake leads to; empty where it leads to nothing that anybody would choose
   * @param mistake its name
   * @param what what those do who make it: the first sentence of the diagnosis, after the choice
   * @param because the other sentences
   */
  Draft wrong(String choice, String mistake, String what, String because) {
    boolean known = choice.equals(right.text()) || wrong.stream().anyMatch(c -> c.text().equals(choice));
    if (!known && !choice.isEmpty()) {
      String name = choice.chars().anyMatch(Character::isLetter) ? "'" + choice + "'" : choice;
      wrong.add(Choice.wrong(choice, mistake, name + " " + what + ". " + because));
    }
    return this;
  }

  Draft hint(String sentence) {
    this.hint = sentence;
    return this;
  }

  Draft because(String sentences) {
    this.explanation = sentences;
    return this;
  }

  Draft played(Demonstration demonstration) {
    this.scene = demonstration;
    return this;
  }

  /** Whether there are enough mistakes to choose from. */
  boolean complete() {
    return wrong.size() >= Question.CHOICES - 1;
  }

  /** The question, with three of the mistakes, its choices in any order. */
  Question question(Kind kind, Dice dice) {
    List<Choice> choices = new ArrayList<>(dice.shuffled(wrong).subList(0, Question.CHOICES - 1));
    choices.add(right);
    return Question.of(kind.id(), kind.topic().id(), text, parameters, dice.shuffled(choices), hint, explanation,
        Optional.ofNullable(scene));
  }
}
