package dev.kernelscope.app.terminal;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts characters together to keys and mouse events: arrows and the like arrive as a sequence that begins with ESC. */
final class KeyReader {

  private static final int ESCAPE = 27;
  private static final int DELETE = 127;
  /** The rest of a sequence comes at once; an ESC alone is followed by silence. */
  private static final long SEQUENCE_MILLISECONDS = 30;
  private static final int LONGEST = 24;
  /** SGR mouse reports, as xterm's control sequences document them. */
  private static final Pattern MOUSE = Pattern.compile("<(\\d{1,4});(\\d{1,5});(\\d{1,5})([Mm])");
  private static final Map<String, String> SEQUENCES = Map.ofEntries(
      Map.entry("A", "up"), Map.entry("B", "down"), Map.entry("C", "right"), Map.entry("D", "left"),
      Map.entry("H", "home"), Map.entry("1~", "home"), Map.entry("7~", "home"),
      Map.entry("F", "end"), Map.entry("4~", "end"), Map.entry("8~", "end"),
      Map.entry("5~", "pageup"), Map.entry("6~", "pagedown"), Map.entry("3~", "delete"), Map.entry("Z", "backtab"),
      Map.entry("1;2C", "shift-right"), Map.entry("1;2D", "shift-left"), Map.entry("1;2A", "shift-up"),
      Map.entry("1;2B", "shift-down"), Map.entry("M", "enter"));

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

  Event read(long milliseconds) throws IOException {
    int c = source.read(milliseconds);
    return switch (c) {
      case -2 -> Event.NOTHING;
      case -1 -> Event.END;
      case ESCAPE -> sequence();
      default -> new Event.Key(name(c));
    };
  }

  private static String name(int c) {
    return switch (c) {
      case ' ' -> "space";
      case '\r', '\n' -> "enter";
      case '\t' -> "tab";
      case '\b', DELETE -> "backspace";
      default -> c < ' ' ? "ctrl-" + (char) (c + 'a' - 1) : Character.toString(c);
    };
  }

  private Event sequence() throws IOException {
    int c = source.read(SEQUENCE_MILLISECONDS);
    if (c < 0) {
      return new Event.Key("esc");
    }
    if (c != '[' && c != 'O') {
      return new Event.Key(c == ESCAPE ? "esc" : "unknown");
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
    Matcher mouse = MOUSE.matcher(rest);
    return mouse.matches() ? mouse(mouse)
        : new Event.Key(SEQUENCES.getOrDefault(rest.toString(), "unknown"));
  }

  private static Event mouse(Matcher report) {
    int code = Integer.parseInt(report.group(1));
    int column = Math.max(0, Integer.parseInt(report.group(2)) - 1);
    int row = Math.max(0, Integer.parseInt(report.group(3)) - 1);
    boolean pressed = report.group(4).equals("M");
    int button = code & ~0b11100; // without shift, meta and control
    return switch (button) {
      case 0 -> new Event.Mouse(pressed ? Event.Mouse.Kind.PRESS : Event.Mouse.Kind.RELEASE, column, row);
      case 32 -> new Event.Mouse(Event.Mouse.Kind.DRAG, column, row);
      case 64 -> new Event.Mouse(Event.Mouse.Kind.WHEEL_UP, column, row);
      case 65 -> new Event.Mouse(Event.Mouse.Kind.WHEEL_DOWN, column, row);
      default -> Event.NOTHING;
    };
  }
}
