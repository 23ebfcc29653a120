package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.lesson.ChapterNames;
import dev.kernelscope.app.lesson.LessonCourse;
import dev.kernelscope.app.lesson.PlainReading;
import dev.kernelscope.app.lesson.RunningText;
import dev.kernelscope.app.lesson.notes.Notes;
import dev.kernelscope.app.lesson.notes.NotesFormat;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.app.session.Course;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.app.view.RendererChoice;
import dev.kernelscope.app.view.Renderers;
import dev.kernelscope.app.view.Sessions;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The lesson. */
@Command(name = "lesson", customSynopsis = "kernelscope lesson [CHAPTER] [OPTION...]",
    description = "Learn how a convolution works, chapter by chapter.",
    footer = {
      "",
      "With a display the lesson is a window, on a terminal alone a session with pictures that move; elsewhere a "
          + "chapter is printed as running text.",
      "",
      "Examples:",
      "  kernelscope lesson",
      "  kernelscope lesson padding",
      "  kernelscope lesson --list",
      "  kernelscope lesson --plain",
      "  kernelscope lesson --output notes.html"
    })
final class LessonCommand extends CommandBase {

  private static final int WIDTH = 80;

  @Parameters(arity = "0..1", paramLabel = "CHAPTER",
      description = "A chapter's name, as --list has it. Default: the first")
  private String name;

  @Option(names = "--list", order = 1, description = "List the chapters and their goals.")
  private boolean list;

  @Option(names = "--plain", order = 2,
      description = "Read the whole lesson and its questions line by line, from the chapter on; for screen readers.")
  private boolean plain;

  @Mixin
  private ColorOptions colors = new ColorOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(names = "--renderer", paramLabel = "NAME", order = 70,
      description = "Who draws: auto, opengl, ascii or another that 'view --list-renderers' shows. Default: auto")
  private String renderer = RendererChoice.AUTO;

  private RendererChoice choice;

  LessonCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    choice = new RendererChoice(Renderers.installed(), renderer);
    if (output.output() != null) {
      write();
      return;
    }
    if (list) {
      new RunningText(WIDTH).list(Chapters.all()).forEach(console()::print);
      return;
    }
    Chapter chapter = ChapterNames.chapter(name);
    if (plain) {
      readOn(chapter);
    } else if (!interactive() || !session(chapter)) {
      readOne(chapter);
    }
  }

  private boolean session(Chapter chapter) {
    Course course = LessonCourse.at(chapter);
    return Sessions.inWindow(console(), choice, colors, 0, 0, new MomentOptions(), false).learn(course)
        || !ColorChoice.isDumb(console().environment())
        && Sessions.onTerminal(console(), choice, colors, false).learn(course);
  }

  /** Notes of one chapter where one is named, of all of them and the page's questions where none is. */
  private void write() {
    if (plain || list) {
      throw Failure.usage("--output writes notes; it does not go with " + (plain ? "--plain" : "--list"));
    }
    List<Chapter> chapters = name == null ? Chapters.all() : List.of(ChapterNames.chapter(name));
    Notes notes = new Notes(chapters, name == null ? Quiz.page() : List.of());
    Destination destination = Destination.of(output.output(), output.overwrite(), console());
    NotesFormat format = NotesFormat.of(destination);
    ProgressBar.<Void>during(console(), "writing " + destination.name(), common().quiet(), bar -> {
      destination.write(out -> notes.write(format, choice, out, bar::update));
      return null;
    });
  }

  /** Everything from a chapter on, with the page's questions at the end; asks where somebody can answer. */
  private void readOn(Chapter first) {
    List<Chapter> all = Chapters.all();
    reading(interactive() ? answers() : null).read(all.subList(all.indexOf(first), all.size()), Quiz.page());
  }

  private void readOne(Chapter chapter) {
    reading(null).read(List.of(chapter), List.of());
    int next = Chapters.ids().indexOf(chapter.id()) + 1;
    console().print(next < Chapters.ids().size() ? "Next: kernelscope lesson " + Chapters.ids().get(next)
        : "This was the last chapter. Next: kernelscope quiz");
  }

  private PlainReading reading(Supplier<Optional<String>> answers) {
    return new PlainReading(console(), new RunningText(WIDTH), answers);
  }

  private boolean interactive() {
    return console().inputIsTerminal().getAsBoolean() && console().outputIsTerminal().getAsBoolean();
  }

  private static Supplier<Optional<String>> answers() {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return () -> {
      try {
        return Optional.ofNullable(in.readLine());
      } catch (IOException e) {
        throw Failure.failed("cannot read from the terminal: " + e.getMessage(), e);
      }
    };
  }
}
