package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keys that type the path of a file to be opened. */
final class PathKeys {

  private static final Set<Mode> PATH = EnumSet.of(Mode.PATH);
  private static final String FILE_URI = "file://";

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.SESSION, PATH, List.of("up", "down"), "↑ ↓", "choose", "",
          (s, i) -> change(s, f -> f.marking(f.marked() < 0 && i == 0 ? -1 : f.marked() + backForth(i)))),
      new Binding(Group.SESSION, PATH, List.of("tab"), "tab", "complete", "", (s, i) -> change(s, f ->
          f.marked() < 0 ? f.completed() : f.taking(f.marked()))),
      new Binding(Group.SESSION, PATH, List.of("backspace"), "⌫", "", "", (s, i) -> change(s, PathKeys::shortened)),
      new Binding(Group.SESSION, PATH, List.of("enter"), "enter", "open", "", (s, i) -> enter(s)),
      new Binding(Group.SESSION, PATH, List.of("esc", "ctrl-o"), "esc", "back", "", (s, i) -> closed(s)));

  private PathKeys() {}

  /** Begins to type a path. */
  static State begin(State state) {
    Mode from = MenuKeys.under(state);
    return state.shell(s -> s.with(new PathField("", List.of(), -1, from))).with(Mode.PATH);
  }

  /** Whether a key is a character of a path. */
  static boolean types(String key) {
    return key.equals("space") || key.codePointCount(0, key.length()) == 1;
  }

  static State typed(State state, String key) {
    return change(state, f -> f.typed(f.text() + (key.equals("space") ? " " : key)));
  }

  private static PathField shortened(PathField field) {
    String text = field.text();
    return field.typed(text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
  }

  private static State change(State state, UnaryOperator<PathField> change) {
    PathField field = state.shell().path().orElseThrow();
    return state.shell(s -> s.with(change.apply(field)));
  }

  /** A folder is looked into, a file opened. */
  static State enter(State state) {
    PathField field = state.shell().path().orElseThrow();
    State taken = field.marked() < 0 ? state : change(state, f -> f.taking(f.marked()));
    String path = taken.shell().path().orElseThrow().text();
    return path.isBlank() || path.endsWith("/") ? taken : taken.wishing(Wish.OPEN);
  }

  /** An offer that was clicked. */
  static State offered(State state, int index) {
    return state.shell().path().isEmpty() ? state : enter(change(state, f -> f.marking(index)));
  }

  static State closed(State state) {
    Mode from = state.shell().path().map(PathField::from).orElse(Mode.WATCH);
    return state.shell(Shell::clear).with(from);
  }

  /** A text from the clipboard: the end of a path that is being typed, else a path to be opened. */
  static State pasted(State state, String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    String plain = line.startsWith(FILE_URI) ? line.substring(FILE_URI.length())
        : line.length() > 1 && line.startsWith("\"") && line.endsWith("\"") ? line.substring(1, line.length() - 1)
        : line;
    if (plain.isEmpty()) {
      return state.saying("the clipboard holds no text");
    }
    if (state.mode() == Mode.PATH) {
      return change(state, f -> f.typed(f.text() + plain));
    }
    return enter(change(begin(state), f -> f.typed(plain)));
  }
}
