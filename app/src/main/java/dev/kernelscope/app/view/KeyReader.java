package dev.kernelscope.app.view;

import java.io.IOException;

/** Puts characters together to keys: arrows and the like arrive as a sequence that begins with ESC. */
final class KeyReader {

  private static final int ESCAPE = 27;
  /** The rest of a sequence comes at once; an ESC alone is followed by silence. */
  private static final long SEQUENCE_MILLISECONDS = 30;
  private static final int LONGEST = 8;

  private final Source source;

  /** Where characters come from. */
  @FunctionalInterface
  interface Source {

    /** The next character, -1 at the end, -2 if none came in time. */
    int read(long milliseconds) throws IOException;
  }

  KeyReader(Source source) {
    this.source = source;
  }

  Key read(long milliseconds) throws IOException {
    int c = source.read(milliseconds);
    if (c == -2) {
      return Key.NONE;
    }
    if (c == -1) {
      return Key.QUIT;
    }
    return c == ESCAPE ? sequence() : Key.of(c);
  }

  private Key sequence() throws IOException {
    int c = source.read(SEQUENCE_MILLISECONDS);
    if (c < 0) {
      return Key.QUIT; // ESC alone
    }
    if (c != '[' && c != 'O') {
      return Key.OTHER;
    }
    StringBuilder rest = new StringBuilder();
    while (rest.length() < LONGEST) {
      c = source.read(SEQUENCE_MILLISECONDS);
      if (c < 0) {
        break;
      }
      rest.append((char) c);
      if (c >= '@' && c <= '~') {
        break;
      }
    }
    return Key.ofSequence(rest.toString());
  }
}
