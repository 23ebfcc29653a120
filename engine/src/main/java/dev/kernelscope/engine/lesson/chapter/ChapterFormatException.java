package dev.kernelscope.engine.lesson.chapter;

/** A chapter's resource is not written as {@link ChapterReader} expects; the message names file and line. */
public final class ChapterFormatException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ChapterFormatException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  ChapterFormatException(String file, int line, RuntimeException cause) {
    super(file + ":" + line + ": " + cause.getMessage(), cause);
  }
}
