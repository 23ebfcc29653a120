package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.CountConverter;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.SeedConverter;
import dev.kernelscope.app.option.TopicConverter;
import dev.kernelscope.app.quiz.QuizText;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The lesson's questions. */
@Command(name = "quiz", customSynopsis = "kernelscope quiz [OPTION...]",
    description = "Questions about convolution, with a diagnosis for every wrong answer.",
    footer = {
      "",
      "On a terminal the questions are asked; elsewhere they are printed with their answers.",
      "",
      "Examples:",
      "  kernelscope quiz",
      "  kernelscope quiz --count 10 --topic padding,stride",
      "  kernelscope quiz --count 20 --seed 7 --format json"
    })
final class QuizCommand extends CommandBase {

  @Option(names = "--count", paramLabel = "N", converter = CountConverter.class, order = 1,
      description = "So many generated questions. Default: the four of the lesson's page")
  private Integer count;

  @Option(names = "--seed", paramLabel = "S", converter = SeedConverter.class, order = 2,
      description = "The same seed gives the same questions. Default: 1")
  private long seed = 1;

  @Option(names = "--topic", paramLabel = "TOPIC", split = ",", converter = TopicConverter.class, order = 3,
      description = "Only these topics, parted by commas: operation, output-size, stride, padding, dilation, channels, "
          + "parameters, networks, transposed, or kinds of questions such as same-padding.")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json", converter = OutputFormat.Converter.class, order = 60,
      description = "How to print; json never asks. Default: text")
  private OutputFormat format = OutputFormat.TEXT;

  QuizCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    Stream<Question> questions = count == null ? page() : Quiz.questions(seed, Set.copyOf(topics)).limit(count);
    if (format == OutputFormat.JSON) {
      Json.stream(console(), QuizJson.of(questions));
    } else {
      new QuizText(console()).print(questions);
    }
  }

  private Stream<Question> page() {
    List<Question> chosen = Quiz.page().stream()
        .filter(q -> topics.isEmpty() || topics.contains(q.topic()) || topics.contains(q.kind())).toList();
    if (chosen.isEmpty()) {
      throw Failure.usage("--topic '" + String.join(",", topics) + "' has no question among the four of the page; "
          + "--count N asks generated ones");
    }
    return chosen.stream();
  }
}
