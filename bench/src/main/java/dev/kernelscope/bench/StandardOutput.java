package dev.kernelscope.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Results on standard output: UTF-8 in every locale, and no error goes unseen as a {@code PrintStream}'s would. */
final class StandardOutput {

  private final OutputStream out;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** The reader went away, as {@code head} does: no error, but there is nobody left to measure for. */
  static final class ReaderGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ReaderGoneException(IOException cause) {
      super(cause);
    }
  }

  /** Prints and flushes. */
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
        throw new ReaderGoneException(e);
      }
      throw new BenchException("cannot write to standard output: " + e.getMessage(), e);
    }
  }
}
