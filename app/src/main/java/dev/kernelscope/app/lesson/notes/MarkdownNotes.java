package dev.kernelscope.app.lesson.notes;

import dev.kernelscope.app.lesson.SceneSentence;
import dev.kernelscope.app.lesson.StepPage;
import dev.kernelscope.app.lesson.TryItPage;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Notes in Markdown. The pictures are made of characters, so that the file stays readable as it is. */
final class MarkdownNotes {

  private static final String PRACTICE = "Practice questions";
  private static final String ANSWERS = "Answers";

  private final Notes notes;
  private final Pictures pictures;
  private final List<Question> questions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  MarkdownNotes(Notes notes, Pictures pictures) {
    this.notes = notes;
    this.pictures = pictures;
  }

  String document() throws IOException {
    paragraph("# How a convolution works");
    paragraph(Intro.TEXT);
    contents();
    for (Chapter chapter : notes.chapters()) {
      chapter(Notes.number(chapter), chapter);
    }
    if (!notes.practice().isEmpty()) {
      paragraph("## " + PRACTICE);
      notes.practice().forEach(this::question);
    }
    paragraph("## " + ANSWERS);
    for (int i = 0; i < questions.size(); i++) {
      answer(i + 1, questions.get(i));
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** Links as the usual renderers make them of headings: small letters, hyphens for blanks. */
  private void contents() {
    List<String> headings = new ArrayList<>();
    notes.chapters().forEach(chapter -> headings.add(Notes.number(chapter) + " " + chapter.title()));
    if (!notes.practice().isEmpty()) {
      headings.add(PRACTICE);
    }
    headings.add(ANSWERS);
    paragraph(headings.stream()
        .map(heading -> "- [" + heading + "](#" + heading.toLowerCase(Locale.ROOT).replace(' ', '-') + ")")
        .collect(Collectors.joining("\n")));
  }

  private void chapter(int number, Chapter chapter) throws IOException {
    paragraph("## " + number + " " + chapter.title());
    paragraph("*" + chapter.goal() + "*");
    int step = 0;
    for (StepPage page : Notes.pages(chapter)) {
      paragraph("### " + number + "." + ++step + " " + page.title());
      paragraph(page.text());
      paragraph("Picture. " + SceneSentence.of(page.scene()));
      fence("text", pictures.text(page.scene()));
      fence("shell", page.command().line());
    }
    tryIt(TryItPage.of(chapter.tryIt()));
    question(chapter.check());
  }

  private void tryIt(TryItPage page) {
    paragraph("### Try it");
    paragraph(page.text());
    fence("shell", page.before().line());
    paragraph("Before: " + page.watched() + ".");
    fence("shell", page.after().line());
    paragraph("After: " + page.changed() + ".");
  }

  private void question(Question question) {
    questions.add(question);
    paragraph("### Question " + questions.size());
    List<String> table = question.text().lines().filter(line -> line.startsWith("  ")).toList();
    paragraph(escaped(question.text().lines().filter(line -> !line.startsWith("  ")).toList()));
    if (!table.isEmpty()) {
      fence("text", String.join("\n", table));
    }
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      choices.add(i + 1 + ". " + escaped(List.of(question.choices().get(i).text())));
    }
    paragraph(String.join("\n", choices));
  }

  private void answer(int number, Question question) {
    paragraph("**" + number + ":** choice " + (question.answer() + 1) + ": " + escaped(List.of(question.right().text()))
        + ". " + escaped(List.of(question.explanation())));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      Choice choice = question.choices().get(i);
      if (!choice.right()) {
        wrong.add("- Not " + (i + 1) + ": " + escaped(List.of(choice.diagnosis())));
      }
    }
    paragraph(String.join("\n", wrong));
  }

  /** Plain words as Markdown: what would be markup is taken literally. */
  private static String escaped(List<String> lines) {
    return String.join(" ", lines).replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }

  private void fence(String kind, String content) {
    paragraph("```" + kind + "\n" + content + "\n```");
  }

  private void paragraph(String words) {
    text.append(words).append("\n\n");
  }
}
