package dev.kernelscope.app.saved;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** JSON read value by value; whatever is not as expected is said with its line and field. */
final class JsonIn {

  /** Files nest four deep; far more only takes memory. */
  private static final int DEEPEST = 16;
  private static final int LONGEST_NAME = 100;

  private final JsonReader json;

  JsonIn(Reader text) {
    json = new JsonReader(text);
    json.setStrictness(Strictness.STRICT);
    json.setNestingLimit(DEEPEST);
  }

  /** Reads the value of a field. */
  @FunctionalInterface
  interface Value {

    void read() throws IOException;
  }

  @FunctionalInterface
  private interface Step<T> {

    T take() throws IOException;
  }

  /** Reads an object whose fields are all known, each at most once; gives the names of those that were there. */
  Set<String> object(Map<String, Value> fields) throws IOException {
    expect(JsonToken.BEGIN_OBJECT, "an object");
    step(() -> {
      json.beginObject();
      return null;
    });
    Set<String> seen = new HashSet<>();
    while (step(json::hasNext)) {
      String name = step(json::nextName);
      Value value = fields.get(name);
      if (value == null) {
        throw wrong("unknown field '" + JsonFault.shortened(name) + "'; allowed are " + sorted(fields.keySet()));
      }
      if (!seen.add(name)) {
        throw wrong("the field '" + name + "' is there twice");
      }
      value.read();
    }
    step(() -> {
      json.endObject();
      return null;
    });
    return seen;
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** Whether a list begins here; otherwise it has to be a number. */
  boolean beginsList() throws IOException {
    return step(json::peek) == JsonToken.BEGIN_ARRAY;
  }

  void beginList() throws IOException {
    expect(JsonToken.BEGIN_ARRAY, "a list");
    step(() -> {
      json.beginArray();
      return null;
    });
  }

  boolean more() throws IOException {
    return step(json::hasNext);
  }

  void endList() throws IOException {
    step(() -> {
      json.endArray();
      return null;
    });
  }

  /** Whether a null stands here; if so it is read. */
  boolean isNull() throws IOException {
    if (step(json::peek) != JsonToken.NULL) {
      return false;
    }
    step(() -> {
      json.nextNull();
      return null;
    });
    return true;
  }

  boolean isText() throws IOException {
    return step(json::peek) == JsonToken.STRING;
  }

  /** A text of any length, for encoded numbers. */
  String text() throws IOException {
    expect(JsonToken.STRING, "a text");
    return step(json::nextString);
  }

  /** A short text without control characters, which a terminal might obey. */
  String name() throws IOException {
    String text = text();
    if (text.length() > LONGEST_NAME || text.chars().anyMatch(c -> Character.isISOControl(c))) {
      throw JsonFault.ofValue(json, text, "at most " + LONGEST_NAME + " characters, none of them a control character");
    }
    return text;
  }

  boolean flag() throws IOException {
    expect(JsonToken.BOOLEAN, "true or false");
    return step(json::nextBoolean);
  }

  /** A number that float32 can hold. */
  float number() throws IOException {
    String text = digits();
    float value = Float.parseFloat(text);
    if (!Float.isFinite(value)) {
      throw JsonFault.ofValue(json, text, "a number from " + -Float.MAX_VALUE + " to " + Float.MAX_VALUE);
    }
    return value;
  }

  private String digits() throws IOException {
    expect(JsonToken.NUMBER, "a number");
    return step(json::nextString);
  }

  /** A number within limits. */
  double decimal(double least, double most) throws IOException {
    String text = digits();
    double value = Double.parseDouble(text);
    if (!(value >= least && value <= most)) {
      throw JsonFault.ofValue(json, text, "a number from " + least + " to " + most);
    }
    return value;
  }

  /** A whole number within limits. */
  int whole(int least, int most) throws IOException {
    String text = digits();
    double value = Double.parseDouble(text);
    if (value != Math.rint(value) || value < least || value > most) {
      throw JsonFault.ofValue(json, text, "a whole number from " + least + " to " + most);
    }
    return (int) value;
  }

  /** A list of whole numbers within limits. */
  int[] wholes(int fewest, int mostOf, int least, int most) throws IOException {
    beginList();
    int[] values = new int[mostOf];
    int count = 0;
    while (more()) {
      if (count == mostOf) {
        throw wrong("the list is too long: expected " + count(fewest, mostOf));
      }
      values[count++] = whole(least, most);
    }
    if (count < fewest) {
      throw wrong("the list is too short: expected " + count(fewest, mostOf));
    }
    endList();
    return Arrays.copyOf(values, count);
  }

  private static String count(int fewest, int most) {
    return (fewest == most ? "" : fewest + " to ") + most + " numbers";
  }

  /** One of the words of an enumeration. */
  <T extends Enum<T>> T word(Class<T> type) throws IOException {
    String word = text();
    StringBuilder allowed = new StringBuilder();
    for (T value : type.getEnumConstants()) {
      if (Words.of(value).equals(word)) {
        return value;
      }
      allowed.append(allowed.isEmpty() ? "" : ", ").append(Words.of(value));
    }
    throw JsonFault.ofValue(json, word, allowed.toString());
  }

  /** Checks that nothing follows. */
  void end() throws IOException {
    if (step(json::peek) != JsonToken.END_DOCUMENT) {
      throw wrong("something follows the scene");
    }
  }

  private void expect(JsonToken token, String what) throws IOException {
    JsonToken found = step(json::peek);
    if (found != token) {
      throw wrong("expected " + what + ", found " + JsonFault.named(found));
    }
  }

  private <T> T step(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (EOFException e) {
      throw JsonFault.of(json, "the file ends in the middle", e);
    } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
      throw JsonFault.of(json, "no valid JSON", e);
    }
  }

  /** What is wrong at the place where reading stands. */
  SceneFormatException wrong(String what) {
    return JsonFault.of(json, what);
  }
}
