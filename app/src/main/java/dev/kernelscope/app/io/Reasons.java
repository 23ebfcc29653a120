package dev.kernelscope.app.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words. */
public final class Reasons {

  private Reasons() {}

  /** One line about whatever ended a work, for those who do not know the code. */
  public static String of(Throwable e) {
    String message = e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName()
        : e.getMessage().lines().findFirst().orElseThrow();
    return e instanceof OutOfMemoryError ? "not enough memory: " + message : message;
  }

  /** The reason without the file's name, which the caller has said already. */
  public static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException x -> "there is no such file";
      case AccessDeniedException x -> "permission denied";
      case FileSystemException x when x.getReason() != null -> x.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
