package dev.kernelscope.render.ascii.file;

import dev.kernelscope.render.ascii.cells.CellBuffer;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * A terminal film in the format of asciinema, version 2: a line that tells the size, then a line an event. It tells
 * neither when nor where it was made, and no colours of its own: the same film is the same file everywhere.
 */
public final class Cast {

  private final Writer out;
  private CellBuffer shown;

  /**
   * Begins a film.
   *
   * @param title one line
   */
  public Cast(Writer out, int columns, int rows, String title) throws IOException {
    this.out = out;
    out.write("{\"version\": 2, \"width\": " + columns + ", \"height\": " + rows + ", \"title\": " + quoted(title)
        + "}\n");
  }

  /** A screen that stands from that time on; nothing is written where it looks like the one before. */
  public void show(double seconds, CellBuffer screen) throws IOException {
    String changes = ScreenChanges.between(shown, screen);
    if (shown == null) {
      changes = "\u001b[?25l" + changes;
    }
    if (!changes.isEmpty()) {
      event(seconds, "o", changes);
    }
    shown = screen;
  }

  /** A place that players can jump to. */
  public void mark(double seconds, String label) throws IOException {
    event(seconds, "m", label);
  }

  /** The end: what is shown stays until then, and the cursor comes back. */
  public void end(double seconds) throws IOException {
    event(seconds, "o", "\u001b[?25h");
  }

  private void event(double seconds, String kind, String data) throws IOException {
    out.write(String.format(Locale.ROOT, "[%.3f, \"%s\", %s]\n", seconds, kind, quoted(data)));
  }

  /** A string as JSON writes it. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
