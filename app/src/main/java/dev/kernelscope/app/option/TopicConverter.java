package dev.kernelscope.app.option;

import dev.kernelscope.engine.lesson.quiz.Quiz;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a topic of the quiz, or of a kind of question. */
public final class TopicConverter implements ITypeConverter<String> {

  @Override
  public String convert(String word) {
    if (!Quiz.topics().contains(word) && !Quiz.kinds().contains(word)) {
      throw Parse.wrong(word, String.join(", ", Quiz.topics()) + ", or a kind of question: "
          + String.join(", ", Quiz.kinds()));
    }
    return word;
  }
}
