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

/** Notes in Markdown. The pictures are made of characters, so that the file stays readable as it is. */
final class MarkdownNotes {

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
    for (int i = 0; i < notes.chapters().size(); i++) {
      chapter(i + 1, notes.chapters().get(i));
    }
    if (!notes.practice().isEmpty()) {
      paragraph("## Practice questions");
      notes.practice().forEach(this::question);
    }
    paragraph("## Answers");
    for (int i = 0; i < questions.size(); i++) {
      answer(i + 1, questions.get(i));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private void chapter(int number, Chapter chapter) throws IOException {
    paragraph("## " + number + " " + chapter.title());
    paragraph("*" + chapter.goal() + "*");
    int step = 0;
    for (StepPage page : Notes.pages(chapter)) {
      paragraph("### " + number + "." + ++step + " " + page.title());
      paragraph(page.text());
      paragraph(SceneSentence.of(page.scene()));
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
