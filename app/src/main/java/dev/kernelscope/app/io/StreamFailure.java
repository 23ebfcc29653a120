package dev.kernelscope.app.io;

import java.io.IOException;

/**
 * Standard output cannot be written to. Unchecked, because {@code PrintStream} swallows checked exceptions, and whoever
 * computes for a reader that has gone away ought to stop.
 */
public final class StreamFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean readerGone;

  StreamFailure(IOException cause, boolean readerGone) {
    super(cause.getMessage(), cause);
    this.readerGone = readerGone;
  }

  /** Whether a reader such as {@code head} has had enough, which is no failure. */
  public boolean readerGone() {
    return readerGone;
  }
}
