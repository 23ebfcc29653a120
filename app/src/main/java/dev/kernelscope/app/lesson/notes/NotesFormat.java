package dev.kernelscope.app.lesson.notes;

import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import java.util.Locale;

/** What notes can be written as. */
public enum NotesFormat {
  /** One offline page with pictures. */
  HTML(".html"),
  /** Markdown with pictures of characters. */
  MARKDOWN(".md");

  private final String extension;

  NotesFormat(String extension) {
    this.extension = extension;
  }

  /**
   * The format that a file's name asks for; Markdown for standard output.
   *
   * @throws Failure if it is neither
   */
  public static NotesFormat of(Destination destination) {
    String name = destination.name().toLowerCase(Locale.ROOT);
    for (NotesFormat format : values()) {
      if (name.endsWith(format.extension)) {
        return format;
      }
    }
    if (destination.isStandardOutput()) {
      return MARKDOWN;
    }
    throw Failure.usage("output '" + destination.name() + "' has no known extension; allowed are .html and .md");
  }
}
