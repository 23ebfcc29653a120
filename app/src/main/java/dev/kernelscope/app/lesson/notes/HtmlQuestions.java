package dev.kernelscope.app.lesson.notes;

import static dev.kernelscope.app.lesson.notes.HtmlText.words;

import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.ArrayList;
import java.util.List;

/** Questions where they are asked, and all their answers for the end. */
final class HtmlQuestions {

  private final List<Question> asked = new ArrayList<>();

  String ask(Question question) {
    asked.add(question);
    int number = asked.size();
    StringBuilder html = new StringBuilder("<div class=\"question\" id=\"question-" + number + "\">\n<h3>Question "
        + number + "</h3>\n");
    boolean table = false;
    for (String line : question.text().lines().toList()) {
      boolean row = line.startsWith("  ");
      if (row != table) {
        html.append(row ? "<pre>" : "</pre>\n");
      }
      html.append(row ? words(line) + "\n" : "<p>" + words(line) + "</p>\n");
      table = row;
    }
    html.append(table ? "</pre>\n<ol>\n" : "<ol>\n");
    question.choices().forEach(choice -> html.append("<li>").append(words(choice.text())).append("</li>\n"));
    return html.append("</ol>\n<p class=\"jump\"><a href=\"#answer-").append(number)
        .append("\">Answer</a></p>\n</div>\n").toString();
  }

  String answers() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < asked.size(); i++) {
      answer(html, i + 1, asked.get(i));
    }
    return html.toString();
  }

  private static void answer(StringBuilder html, int number, Question question) {
    html.append("<div class=\"answer\" id=\"answer-").append(number).append("\">\n<h3><a href=\"#question-")
        .append(number).append("\">Question ").append(number).append("</a>: choice ").append(question.answer() + 1)
        .append(": ").append(words(question.right().text())).append("</h3>\n<p>").append(words(question.explanation()))
        .append("</p>\n<ul>\n");
    for (int i = 0; i < question.choices().size(); i++) {
      Choice choice = question.choices().get(i);
      if (!choice.right()) {
        html.append("<li><b>Not ").append(i + 1).append(":</b> ").append(words(choice.diagnosis())).append("</li>\n");
      }
    }
    html.append("</ul>\n</div>\n");
  }
}
