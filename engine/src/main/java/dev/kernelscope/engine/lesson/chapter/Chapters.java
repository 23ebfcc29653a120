package dev.kernelscope.engine.lesson.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** All chapters, in reading order. */
public final class Chapters {

  private static final List<String> IDS = List.of("operation", "output-size", "stride", "padding", "channels",
      "learning", "sharing", "backward", "networks", "photo");

  private Chapters() {}

  /** The ids, in reading order; reads no text. */
  public static List<String> ids() {
    return IDS;
  }

  /** All chapters, in reading order. */
  public static List<Chapter> all() {
    return IDS.stream().map(Chapters::read).toList();
  }

  /** The chapter of that id, exactly as {@link #ids} has it. */
  public static Optional<Chapter> find(String id) {
    return IDS.stream().filter(id::equals).findFirst().map(Chapters::read);
  }

  private static Chapter read(String id) {
    String file = id + ".md";
    try (InputStream in = Chapters.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the chapter " + file + " is missing");
      }
      return new ChapterReader(id, file, new String(in.readAllBytes(), StandardCharsets.UTF_8)).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
