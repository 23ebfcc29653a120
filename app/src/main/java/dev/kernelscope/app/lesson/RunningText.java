package dev.kernelscope.app.lesson;

import dev.kernelscope.app.io.WordWrap;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.chapter.Step;
import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter as plain lines, in portions after which a reader may want to rest. Every scene is told in a sentence with
 * its numbers, and named by the command that shows it.
 *
 * @param width most characters of a line
 */
public record RunningText(int width) {

  /** The chapters' names, each with its goal. */
  public List<String> list(List<Chapter> chapters) {
    int indent = chapters.stream().mapToInt(chapter -> chapter.id().length()).max().orElse(0) + 2;
    List<String> lines = new ArrayList<>();
    for (Chapter chapter : chapters) {
      lines.addAll(WordWrap.lines(chapter.goal(), width,
          chapter.id() + " ".repeat(indent - chapter.id().length()), " ".repeat(indent)));
    }
    return lines;
  }

  /** Title, goal, and where in the lesson we are. */
  public List<String> head(Chapter chapter) {
    List<String> ids = Chapters.ids();
    List<String> lines = new ArrayList<>();
    lines.add("Chapter " + (ids.indexOf(chapter.id()) + 1) + " of " + ids.size() + ": " + chapter.title());
    lines.add("=".repeat(lines.getFirst().length()));
    lines.add("");
    lines.addAll(words("Goal: " + chapter.goal()));
    return lines;
  }

  /** A step's text, its scene in words, and the scene's command. */
  public List<String> step(Chapter chapter, Step step, StepPage page) {
    List<String> lines = heading((chapter.steps().indexOf(step) + 1) + ". " + page.title());
    lines.addAll(PlainMarkdown.lines(page.text(), width));
    lines.add("");
    lines.addAll(words("Picture. " + SceneSentence.of(page.scene())));
    lines.add("");
    lines.add("    " + page.command().line());
    return lines;
  }

  /** What to try, and what comes of it. */
  public List<String> tryIt(Chapter chapter) {
    TryItPage page = TryItPage.of(chapter.tryIt());
    List<String> lines = heading("Try it");
    lines.addAll(PlainMarkdown.lines(page.text(), width));
    lines.add("");
    lines.add("    " + page.before().line());
    lines.addAll(PlainMarkdown.lines("Before: " + page.watched() + ".", width));
    lines.add("");
    lines.add("    " + page.after().line());
    lines.addAll(PlainMarkdown.lines("After: " + page.changed() + ".", width));
    return lines;
  }

  /** A question and its choices. */
  public List<String> question(Question question) {
    List<String> lines = heading("Question");
    lines.addAll(questionText(question));
    lines.add("");
    for (int i = 0; i < question.choices().size(); i++) {
      lines.addAll(WordWrap.lines(question.choices().get(i).text(), width, "  " + (i + 1) + "  ", "     "));
    }
    return lines;
  }

  /** Which choice is right and why, and what is wrong with the others. */
  public List<String> answer(Question question) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(words("Answer: " + (question.answer() + 1) + ", " + sentence(question.right().text()) + " "
        + question.explanation()));
    for (int i = 0; i < question.choices().size(); i++) {
      Choice choice = question.choices().get(i);
      if (!choice.right()) {
        lines.addAll(words("Not " + (i + 1) + ": " + choice.diagnosis()));
      }
    }
    return lines;
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** Words as lines. */
  public List<String> words(String text) {
    return WordWrap.lines(text, width, "", "");
  }

  private List<String> questionText(Question question) {
    List<String> lines = new ArrayList<>();
    question.text().lines().forEach(line -> lines.addAll(line.startsWith("  ") ? List.of(line) : words(line)));
    return lines;
  }

  private List<String> heading(String text) {
    return new ArrayList<>(List.of("", text, "-".repeat(text.length()), ""));
  }
}
