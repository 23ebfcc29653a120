package dev.kernelscope.app.progress;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.kernelscope.app.progress.Progress.Score;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** Progress as JSON: {@code {"version":1,"kinds":{"output-size":{"right":3,"wrong":1}}}}. */
final class ProgressJson {

  private static final int VERSION = 1;

  private ProgressJson() {}

  static void write(Progress progress, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.beginObject().name("version").value(VERSION).name("kinds").beginObject();
    for (Map.Entry<String, Score> kind : progress.kinds().entrySet()) {
      json.name(kind.getKey()).beginObject().name("right").value(kind.getValue().right())
          .name("wrong").value(kind.getValue().wrong()).endObject();
    }
    json.endObject().endObject();
    json.flush();
  }

  /**
   * Reads what {@link #write} wrote; takes the text as hostile.
   *
   * @throws IOException if it cannot be read, or is anything else
   */
  static Progress read(Reader in) throws IOException {
    try {
      JsonReader json = new JsonReader(in);
      json.setStrictness(Strictness.STRICT);
      Progress progress = document(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("there is something behind its end");
      }
      return progress;
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IOException("it is not what this program writes", e);
    }
  }

  private static Progress document(JsonReader json) throws IOException {
    Map<String, Score> kinds = new HashMap<>();
    int version = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "version" -> version = json.nextInt();
        case "kinds" -> kinds(json, kinds);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (version != VERSION) {
      throw new IOException("its version is " + version + ", not " + VERSION);
    }
    return new Progress(kinds);
  }

  private static void kinds(JsonReader json, Map<String, Score> kinds) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      kinds.put(json.nextName(), score(json));
    }
    json.endObject();
  }

  private static Score score(JsonReader json) throws IOException {
    long right = 0;
    long wrong = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "right" -> right = json.nextLong();
        case "wrong" -> wrong = json.nextLong();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Score(right, wrong);
  }
}
