package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question with four choices, one of them right.
 *
 * @param kind what sort of question, such as {@code output-size}
 * @param topic the part of the lesson that it belongs to, such as {@code padding}
 * @param text what is asked. Lines are separated by {@code \n}; one that begins with two spaces belongs to a table and
 *     is not to be wrapped
 * @param parameters what is given, for programs
 * @param choices four, all different, exactly one right
 * @param answer index of the right choice, from 0
 * @param hint what to think of, without the answer
 * @param explanation why the right choice is right, with the numbers put in
 * @param scene plays this very question; empty where there is nothing to play
 */
public record Question(String kind, String topic, String text, Parameters parameters, List<Choice> choices, int answer,
    String hint, String explanation, Optional<Demonstration> scene) {

  /** How many choices a question has. */
  public static final int CHOICES = 4;

  /** Checks that there are four different choices, of which the answer alone is right. */
  public Question {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(hint, "hint");
    Objects.requireNonNull(explanation, "explanation");
    Objects.requireNonNull(scene, "scene");
    choices = List.copyOf(choices);
    if (choices.stream().map(Choice::text).distinct().count() != CHOICES || choices.size() != CHOICES) {
      throw new IllegalArgumentException("question '" + text + "' needs " + CHOICES + " different choices, not "
          + choices.stream().map(Choice::text).toList());
    }
    int right = answer;
    List<Choice> all = choices;
    if (right < 0 || !IntStream.range(0, CHOICES).allMatch(i -> all.get(i).right() == (i == right))) {
      throw new IllegalArgumentException("question '" + text + "' needs exactly one right choice, at " + answer);
    }
  }

  /**
   * A question whose right choice is found among the choices.
   *
   * @throws IllegalArgumentException if not exactly one of four different choices is right
   */
  public static Question of(String kind, String topic, String text, Parameters parameters, List<Choice> choices,
      String hint, String explanation, Optional<Demonstration> scene) {
    int answer = choices.stream().map(Choice::right).toList().indexOf(true);
    return new Question(kind, topic, text, parameters, choices, answer, hint, explanation, scene);
  }

  /** The right choice. */
  public Choice right() {
    return choices.get(answer);
  }

  /** The same question with its choices moved on by so many places, so that nobody remembers a place. */
  public Question turned(int places) {
    List<Choice> moved = new ArrayList<>(choices);
    Collections.rotate(moved, places);
    return new Question(kind, topic, text, parameters, moved, Math.floorMod(answer + places, CHOICES), hint,
        explanation, scene);
  }
}
