package dev.kernelscope.engine.lesson.chapter;

import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Parameters;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the question at a chapter's end from the sections behind its heading; see {@link ChapterReader}. */
final class CheckReader {

  private static final String KIND = "check";
  private static final String HINT = "Hint";
  private static final Pattern CHOICE = Pattern.compile("(?:Right|Wrong \\((?<mistake>[a-z-]+)\\)): (?<text>.+)");

  private final String topic;
  private final String file;
  private final Section question;
  private final List<Section> parts;
  private final List<Choice> choices = new ArrayList<>();
  private String explanation;
  private String hint;

  CheckReader(String topic, String file, Section question, List<Section> parts) {
    this.topic = topic;
    this.file = file;
    this.question = question;
    this.parts = parts;
  }

  Question read() {
    parts.forEach(this::part);
    if (hint == null || explanation == null) {
      throw new ChapterFormatException(file, question.line(), "a check needs a right choice and a '" + HINT + "'");
    }
    try {
      return Question.of(KIND, topic, filled(question, question.text()), Parameters.NONE, choices, hint, explanation,
          Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new ChapterFormatException(file, question.line(), e);
    }
  }

  private void part(Section part) {
    Matcher choice = CHOICE.matcher(part.title());
    if (part.title().equals(HINT)) {
      hint = filled(part, part.text());
    } else if (!choice.matches()) {
      throw new ChapterFormatException(file, part.line(),
          "after the check's question come 'Right: …', 'Wrong (mistake): …' and '" + HINT + "'");
    } else if (choice.group("mistake") == null) {
      choices.add(Choice.right(filled(part, choice.group("text"))));
      explanation = filled(part, part.text());
    } else {
      choices.add(Choice.wrong(filled(part, choice.group("text")), choice.group("mistake"), filled(part, part.text())));
    }
  }

  private String filled(Section section, String text) {
    if (text.isEmpty()) {
      throw new ChapterFormatException(file, section.line(), "'" + section.title() + "' has no text");
    }
    try {
      return new Template(text).filled(Facts.LESSON::value).replaceAll("\\s*\n\\s*", " ");
    } catch (IllegalArgumentException e) {
      throw new ChapterFormatException(file, section.line(), e);
    }
  }
}
