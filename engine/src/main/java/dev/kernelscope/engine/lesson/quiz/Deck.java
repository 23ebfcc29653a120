package dev.kernelscope.engine.lesson.quiz;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The endless list of a seed: round after round, each with one question of every kind in an order of its own. A
 * question that was asked already is thrown again.
 */
final class Deck {

  /** How often; behind that a kind may have no new question left, and an old one comes again. */
  private static final int TRIES = 20;
  /** How many questions of a kind are remembered. */
  private static final int REMEMBERED = 1000;

  private final long seed;
  private final Predicate<Kind> wanted;
  private final Map<String, Set<String>> asked = new HashMap<>();

  Deck(long seed, Predicate<Kind> wanted) {
    this.seed = seed;
    this.wanted = wanted;
  }

  /** The list; may be walked through once. */
  Stream<Question> questions() {
    return IntStream.iterate(0, round -> round + 1).boxed().flatMap(this::round);
  }

  private Stream<Question> round(int round) {
    List<Kind> order = Dice.of(seed, round).shuffled(Kinds.ALL);
    return order.stream().filter(wanted).map(kind -> question(kind, round));
  }

  /** Depends on the kind and its round alone, so that leaving out other kinds changes nothing. */
  private Question question(Kind kind, int round) {
    Set<String> known = asked.computeIfAbsent(kind.id(), id -> new HashSet<>());
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    Question question = null;
    for (int i = 0; i < TRIES; i++) {
      question = kind.question(Dice.of(seed, round, Kinds.ALL.indexOf(kind), i));
      if (known.add(question.text())) {
        break;
      }
    }
    return question;
  }
}
