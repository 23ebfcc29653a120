package dev.kernelscope.app.settings;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.kernelscope.engine.render.spi.LivePlace;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Player;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** Settings as JSON: {@code {"version":1,"window":{"x":40,…},"theme":"light","reducedMotion":true,"speed":2}}. */
final class SettingsJson {

  private static final int VERSION = 1;
  /** No screen is larger, in either direction. */
  private static final int FARTHEST = 100_000;
  private static final int LARGEST = 16_384;
  private static final int SMALLEST = 100;

  private SettingsJson() {}

  static void write(Settings settings, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject().name("version").value(VERSION);
    if (settings.place().isPresent()) {
      LivePlace p = settings.place().get();
      json.name("window").beginObject().name("x").value(p.x()).name("y").value(p.y()).name("width").value(p.width())
          .name("height").value(p.height()).name("maximized").value(p.maximized()).endObject();
    }
    if (settings.theme().isPresent()) {
      json.name("theme").value(settings.theme().get().name().toLowerCase(Locale.ROOT));
    }
    if (settings.reducedMotion().isPresent()) {
      json.name("reducedMotion").value(settings.reducedMotion().get());
    }
    if (settings.speed().isPresent()) {
      json.name("speed").value(settings.speed().get());
    }
    json.endObject();
    json.flush();
  }

  /**
   * Reads what {@link #write} wrote; takes the text as hostile.
   *
   * @throws IOException if it cannot be read, or is anything else
   */
  static Settings read(Reader in) throws IOException {
    try {
      JsonReader json = new JsonReader(in);
      json.setStrictness(Strictness.STRICT);
      Settings settings = document(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("there is something behind its end");
      }
      return settings;
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IOException("it is not what this program writes", e);
    }
  }

  private static Settings document(JsonReader json) throws IOException {
    int version = 0;
    Optional<LivePlace> place = Optional.empty();
    Optional<Theme> theme = Optional.empty();
    Optional<Boolean> calm = Optional.empty();
    Optional<Double> speed = Optional.empty();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "version" -> version = json.nextInt();
        case "window" -> place = Optional.of(place(json));
        case "theme" -> theme = Optional.of(Theme.valueOf(json.nextString().toUpperCase(Locale.ROOT)));
        case "reducedMotion" -> calm = Optional.of(json.nextBoolean());
        case "speed" -> speed = Optional.of(within("speed", json.nextDouble(), Player.SLOWEST, Player.FASTEST));
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (version != VERSION) {
      throw new IOException("its version is " + version + ", not " + VERSION);
    }
    return new Settings(place, theme, calm, speed);
  }

  private static LivePlace place(JsonReader json) throws IOException {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    boolean maximized = false;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "x" -> x = (int) within("x", json.nextInt(), -FARTHEST, FARTHEST);
        case "y" -> y = (int) within("y", json.nextInt(), -FARTHEST, FARTHEST);
        case "width" -> width = json.nextInt();
        case "height" -> height = json.nextInt();
        case "maximized" -> maximized = json.nextBoolean();
        default -> json.skipValue();
      }
    }
    json.endObject();
    within("width", width, SMALLEST, LARGEST);
    within("height", height, SMALLEST, LARGEST);
    return new LivePlace(x, y, width, height, maximized);
  }

  private static double within(String name, double value, double least, double most) throws IOException {
    if (!(value >= least && value <= most)) {
      throw new IOException("its " + name + " is " + value);
    }
    return value;
  }
}
