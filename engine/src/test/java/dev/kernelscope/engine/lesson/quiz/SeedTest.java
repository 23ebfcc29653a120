package dev.kernelscope.engine.lesson.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a seed means is a promise to everybody who printed a worksheet. The stored list has numbers and choices, no
 * sentences, which may be improved; {@code -Dgolden.update=true} writes it anew.
 */
class SeedTest {

  private static final Path STORED = Path.of("src/test/resources/quiz/seed-7.txt");

  @Test
  void seedSevenMeansWhatItAlwaysMeant() throws IOException {
    String list = Quiz.questions(7, Set.of()).limit(56).map(SeedTest::line).collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(STORED.getParent());
      Files.writeString(STORED, list, StandardCharsets.UTF_8);
    }
    assertThat(list).isEqualTo(Files.readString(STORED, StandardCharsets.UTF_8));
  }

  private static String line(Question question) {
    String givens = question.parameters().values().entrySet().stream()
        .map(given -> given.getKey() + " " + value(given.getValue())).collect(Collectors.joining("; "));
    String choices = question.choices().stream()
        .map(choice -> choice.right() ? choice.text() : choice.text() + " (" + choice.mistake() + ")")
        .collect(Collectors.joining(" | "));
    return question.kind() + ": " + givens + "\n    " + choices + "\n";
  }

  private static String value(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Number(var value) -> Long.toString(value);
      case Parameter.Numbers(var values) -> values.toString();
      case Parameter.Table(var rows) -> rows.toString();
      case Parameter.Flag(var value) -> Boolean.toString(value);
    };
  }
}
