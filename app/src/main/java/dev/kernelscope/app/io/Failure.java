package dev.kernelscope.app.io;

/** The end of a command, said in one line: what was wrong, with which value, and what is allowed. */
public final class Failure extends RuntimeException {

  /** Exit code of what failed: a file, a device, a size that cannot be. */
  public static final int FAILED = 1;
  /** Exit code of wrong usage: an option or value that does not parse or is unknown. */
  public static final int USAGE = 2;
  /** Exit code of what somebody interrupted by Ctrl-C, 128 + 2 for SIGINT. */
  public static final int INTERRUPTED = 130;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Something could not be done. */
  public static Failure failed(String message) {
    return new Failure(FAILED, message, null);
  }

  /** Something could not be done, for a reason that {@code --verbose} shows. */
  public static Failure failed(String message, Throwable cause) {
    return new Failure(FAILED, message, cause);
  }

  /** The command line is wrong. */
  public static Failure usage(String message) {
    return new Failure(USAGE, message, null);
  }

  /** Somebody has interrupted the work, and what could be kept is kept. */
  public static Failure interrupted(String message) {
    return new Failure(INTERRUPTED, message, null);
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }
}
