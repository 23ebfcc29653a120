package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.lesson.LessonCourse;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.CountConverter;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.SeedConverter;
import dev.kernelscope.app.option.TopicConverter;
import dev.kernelscope.app.quiz.Asking;
import dev.kernelscope.app.quiz.QuizText;
import dev.kernelscope.app.session.Course;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.app.view.RendererChoice;
import dev.kernelscope.app.view.Renderers;
import dev.kernelscope.app.view.Sessions;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The lesson's questions. */
@Command(name = "quiz", customSynopsis = "kernelscope quiz [OPTION...]",
    description = "Questions about convolution, with a diagnosis for every wrong answer.",
    footer = {
      "",
      "With a display the questions are asked in a window, on a terminal alone there; elsewhere they are printed with "
          + "their answers.",
      "Keys: 1-4 answer, Enter next, p the question's scene, q quit. Wrong ones come back.",
      "",
      "Examples:",
      "  kernelscope quiz",
      "  kernelscope quiz --count 10 --topic padding,stride",
      "  kernelscope quiz --count 20 --seed 7 --format json"
    })
final class QuizCommand extends CommandBase {

  /** Seeds that nobody chose are short, for somebody may want to type them. */
  private static final long SEEDS = 100_000;
  /** More than anybody answers; printed ones are not limited. */
  private static final int MOST_ASKED = 1000;

  @Option(names = "--count", paramLabel = "N", converter = CountConverter.class, order = 1,
      description = "So many generated questions. Default: the four of the lesson's page")
  private Integer count;

  @Option(names = "--seed", paramLabel = "S", converter = SeedConverter.class, order = 2,
      description = "The same seed gives the same questions. Default: 1; another each time where they are asked")
  private Long seed;

  @Option(names = "--topic", paramLabel = "TOPIC", split = ",", converter = TopicConverter.class, order = 3,
      description = "Only these topics, parted by commas: operation, output-size, stride, padding, dilation, channels, "
          + "parameters, networks, transposed, or kinds of questions such as same-padding.")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--plain", order = 4,
      description = "Ask line by line, without a picture that moves; for screen readers.")
  private boolean plain;

  @Mixin
  private ColorOptions colors = new ColorOptions();

  @Option(names = "--format", paramLabel = "text|json", converter = OutputFormat.Converter.class, order = 60,
      description = "How to print; json never asks. Default: text")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(names = "--renderer", paramLabel = "NAME", order = 70,
      description = "Who asks: auto, opengl, ascii or another that 'view --list-renderers' shows. Default: auto")
  private String renderer = RendererChoice.AUTO;

  private RendererChoice choice;

  QuizCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    choice = new RendererChoice(Renderers.installed(), renderer);
    if (format == OutputFormat.JSON) {
      Json.stream(console(), QuizJson.of(questions(1)));
    } else if (console().outputIsTerminal().getAsBoolean() && console().inputIsTerminal().getAsBoolean()) {
      ask();
    } else {
      new QuizText(console()).print(questions(1));
    }
  }

  /** In a session where one can be drawn, else line by line. */
  private void ask() {
    if (count != null && count > MOST_ASKED) {
      throw Failure.usage("--count '" + count + "' is too many to be asked: at most " + MOST_ASKED
          + " are allowed on a terminal; printed to a file or a pipe there may be any number");
    }
    long fresh = 1 + System.currentTimeMillis() % SEEDS;
    List<Question> questions = questions(fresh).toList();
    long used = count == null ? 0 : seed == null ? fresh : seed;
    if (plain || !session(questions, used)) {
      if (count != null) {
        console().print("These are the questions of --seed " + used + ".");
      }
      new Asking(console(), colors).ask(questions);
    }
  }

  private boolean session(List<Question> questions, long used) {
    Course course = LessonCourse.closed();
    return Sessions.inWindow(console(), choice, colors, 0, 0, new MomentOptions(), false).ask(questions, used, course)
        || !ColorChoice.isDumb(console().environment())
        && Sessions.onTerminal(console(), choice, colors, false).ask(questions, used, course);
  }

  private Stream<Question> questions(long usualSeed) {
    return count == null ? page()
        : Quiz.questions(seed == null ? usualSeed : seed, Set.copyOf(topics)).limit(count);
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
