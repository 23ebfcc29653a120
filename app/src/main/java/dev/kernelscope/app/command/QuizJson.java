package dev.kernelscope.app.command;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.engine.lesson.quiz.Choice;
import dev.kernelscope.engine.lesson.quiz.Parameter;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Questions as the contract's JSON: one list, written as the questions come. */
final class QuizJson {

  private QuizJson() {}

  static Json.Document of(Stream<Question> questions) {
    return json -> {
      json.beginArray();
      for (Iterator<Question> all = questions.iterator(); all.hasNext();) {
        write(json, all.next());
      }
      json.endArray();
    };
  }

  private static void write(JsonWriter json, Question question) throws IOException {
    json.beginObject().name("kind").value(question.kind()).name("question").value(question.text());
    json.name("parameters").beginObject();
    for (Map.Entry<String, Parameter> given : question.parameters().values().entrySet()) {
      write(json.name(given.getKey()), given.getValue());
    }
    json.endObject();
    strings(json.name("choices"), question.choices().stream().map(Choice::text).toList());
    json.name("answer").value(question.right().text());
    json.name("explanation").value(question.explanation());
    strings(json.name("diagnoses"), question.choices().stream().map(Choice::diagnosis).toList());
    json.name("hint").value(question.hint()).endObject();
  }

  private static void write(JsonWriter json, Parameter parameter) throws IOException {
    switch (parameter) {
      case Parameter.Number(long value) -> json.value(value);
      case Parameter.Flag(boolean value) -> json.value(value);
      case Parameter.Numbers(List<Integer> values) -> numbers(json, values);
      case Parameter.Table(List<List<Integer>> rows) -> {
        json.beginArray();
        for (List<Integer> row : rows) {
          numbers(json, row);
        }
        json.endArray();
      }
    }
  }

  private static void numbers(JsonWriter json, List<Integer> values) throws IOException {
    Json.array(json, values.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A list of strings, of which some may be null. */
  private static void strings(JsonWriter json, Iterable<String> values) throws IOException {
    json.beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
