package dev.kernelscope.engine.lesson.quiz;

import java.util.Optional;

/** One sort of question, made up anew with other numbers each time. */
interface Kind {

  /** How often the dice are thrown again where they gave too few different mistakes. */
  int THROWS = 1000;

  /** Its name, such as {@code output-size}. */
  String id();

  /** The part of the lesson that it belongs to. */
  Topic topic();

  /** A question, or empty where these numbers do not make a good one. */
  Optional<Draft> draft(Dice dice);

  /** A question with three different mistakes to choose from. */
  default Question question(Dice dice) {
    for (int i = 0; i < THROWS; i++) {
      Optional<Draft> draft = draft(dice).filter(Draft::complete);
      if (draft.isPresent()) {
        return draft.get().question(this, dice);
      }
    }
    throw new IllegalStateException("no question of kind " + id() + " after " + THROWS + " throws");
  }
}
