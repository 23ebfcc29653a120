package dev.kernelscope.app.saved;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a JSON text, told with the line and the field where reading stands. */
final class JsonFault {

  private static final Pattern LINE = Pattern.compile("line \\d+");
  private static final int LONGEST = 100;

  private JsonFault() {}

  static SceneFormatException of(JsonReader json, String what) {
    return new SceneFormatException(place(json, json.getPath()) + what);
  }

  static SceneFormatException of(JsonReader json, String what, Exception cause) {
    return new SceneFormatException(place(json, json.getPath()) + what, cause);
  }

  /** What is wrong with the value that was read last. */
  static SceneFormatException ofValue(JsonReader json, String value, String allowed) {
    return new SceneFormatException(
        place(json, json.getPreviousPath()) + "'" + shortened(value) + "' is not allowed: expected " + allowed);
  }

  /** {@code line 4, kernel.values[0][1]: }. Gson tells its line only in messages and in its text form. */
  private static String place(JsonReader json, String path) {
    Matcher matcher = LINE.matcher(json.toString());
    String field = path.startsWith("$.") ? ", " + shortened(path.substring(2)) : "";
    return matcher.find() ? matcher.group() + field + ": " : "";
  }

  /** A text from the file as a line can tell it. */
  static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
  }

  /** What a person calls a piece of JSON. */
  static String named(JsonToken token) {
    return switch (token) {
      case BEGIN_ARRAY -> "a list";
      case END_ARRAY -> "the end of a list";
      case BEGIN_OBJECT -> "an object";
      case END_OBJECT -> "the end of an object";
      case NAME -> "a field";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case END_DOCUMENT -> "the end of the file";
    };
  }
}
