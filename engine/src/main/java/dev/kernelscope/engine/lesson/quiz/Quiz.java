package dev.kernelscope.engine.lesson.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where questions come from: the four of the lesson's page, and an endless list for each seed. */
public final class Quiz {

  private Quiz() {}

  /** The practice questions of the lesson's page, with choices. */
  public static List<Question> page() {
    return PageQuestions.ALL;
  }

  /** The names of all kinds of generated questions, in the lesson's order. */
  public static List<String> kinds() {
    return Kinds.ALL.stream().map(Kind::id).toList();
  }

  /** The names of all topics, in the lesson's order. */
  public static List<String> topics() {
    return Arrays.stream(Topic.values()).map(Topic::id).toList();
  }

  /**
   * Generated questions without end. The same seed gives the same list; of the topics only those asked for are kept, in
   * the same order as in the whole list.
   *
   * @param topics names from {@link #topics} or {@link #kinds}; empty for all
   * @throws IllegalArgumentException if there is no such topic or kind
   */
  public static Stream<Question> questions(long seed, Set<String> topics) {
    for (String topic : topics) {
      if (!topics().contains(topic) && !kinds().contains(topic)) {
        throw new IllegalArgumentException("topic '" + topic + "' is not known: allowed are "
            + String.join(", ", topics()) + ", and the kinds " + String.join(", ", kinds()));
      }
    }
    return new Deck(seed, kind -> topics.isEmpty() || topics.contains(kind.id())
        || topics.contains(kind.topic().id())).questions();
  }

  /** One question of a kind, or empty where there is no such kind. */
  public static Optional<Question> question(String kind, long seed) {
    return Kinds.ALL.stream().filter(k -> k.id().equals(kind)).findFirst().map(k -> k.question(Dice.of(seed)));
  }
}
