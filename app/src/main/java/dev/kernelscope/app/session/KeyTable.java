package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All keys: what they do, the help about them, and the line of keys at the bottom. */
final class KeyTable {

  static final List<Binding> ALL = Stream.of(TimeKeys.BINDINGS, ViewKeys.BINDINGS, ExperimentKeys.BINDINGS,
      PointKeys.BINDINGS, LessonKeys.BINDINGS, QuizKeys.BINDINGS, SessionKeys.BINDINGS).flatMap(List::stream).toList();

  /** What a beginner needs comes first in the line of keys, whatever the order of the help. */
  private static final List<String> FIRST =
      List.of("play", "set", "keep", "type", "choose", "change", "open", "back", "move", "go", "turn", "raise", "zoom",
          "answer", "play it", "next question", "hint", "leave", "cell", "next step", "phase", "panel", "edit", "quit",
          "kernel", "stride", "padding", "view", "speed");

  /** A window has a focus where a terminal has the controls' own keys. */
  static final List<Binding> WINDOW = Stream.concat(ALL.stream().filter(b -> !b.keys().contains("tab")
      && !b.modes().equals(Set.of(Mode.CONTROLS))), WindowKeys.BINDINGS.stream()).toList();

  private static final List<Binding> LEARNED = LearnedKeys.of(ALL);
  private static final List<Binding> LEARNED_WINDOW = LearnedKeys.of(WINDOW);
  private static final List<Binding> NETWORK = GuestKeys.ofNetwork(ALL);
  private static final List<Binding> NETWORK_WINDOW = GuestKeys.ofNetwork(WINDOW);
  private static final List<Binding> FILM = GuestKeys.ofFilm(ALL);
  private static final List<Binding> FILM_WINDOW = GuestKeys.ofFilm(WINDOW);

  private KeyTable() {}

  private static List<Binding> of(State state) {
    boolean window = state.desk().hand().inWindow();
    return switch (state.lab().guest().orElse(null)) {
      case null -> window ? WINDOW : ALL;
      case Watched training -> window ? LEARNED_WINDOW : LEARNED;
      case Exhibit.Network network -> window ? NETWORK_WINDOW : NETWORK;
      case Exhibit.Film film -> window ? FILM_WINDOW : FILM;
    };
  }

  /** Whether a key does anything now. */
  static boolean means(State state, String key) {
    return of(state).stream().anyMatch(b -> b.modes().contains(state.mode()) && b.keys().contains(key));
  }

  /** The state after a key; itself where the key means nothing now. */
  static State press(State state, String key) {
    State quiet = state.message().isEmpty() ? state : state.saying("");
    for (Binding binding : of(state)) {
      if (binding.modes().contains(state.mode()) && binding.keys().contains(key)) {
        return binding.action().apply(quiet, binding.keys().indexOf(key));
      }
    }
    if (state.mode() == Mode.PATH && PathKeys.types(key)) {
      return PathKeys.typed(quiet, key);
    }
    return state.mode() == Mode.HELP ? SessionKeys.closeHelp(quiet) : quiet;
  }

  /** The line of keys for a state. */
  static List<LiveKey> line(State state) {
    List<LiveKey> keys = new ArrayList<>();
    Stream<Binding> now = of(state).stream().filter(b -> !b.brief().isEmpty() && b.modes().contains(state.mode()));
    now.sorted((a, b) -> Integer.compare(rank(a), rank(b))).filter(b -> useful(b, state))
        .forEach(b -> keys.add(new LiveKey(first(b), b.brief())));
    return keys;
  }

  private static int rank(Binding binding) {
    int at = FIRST.indexOf(binding.brief());
    return at < 0 ? FIRST.size() : at;
  }

  /** A capital that goes the other way has no room in the line. */
  private static String first(Binding binding) {
    boolean capital = binding.keys().size() == 2 && binding.keys().get(1).equalsIgnoreCase(binding.keys().getFirst());
    return capital ? binding.keys().getFirst() : binding.shown();
  }

  private static boolean useful(Binding binding, State state) {
    return switch (binding.brief()) {
      case "next step", "chapters", "quiz" -> state.course().isPresent();
      case "undo" -> state.lab().undoes();
      case "answer", "hint" -> !state.quiz().map(Quizzing::shown).orElse(false);
      case "next question", "play it" -> state.quiz().map(Quizzing::shown).orElse(false);
      default -> true;
    };
  }

  /** All keys by what they are about. */
  static LiveHelp help(State state) {
    List<Binding> all = state.desk().hand().inWindow()
        ? Stream.concat(of(state).stream(), WindowKeys.NAMED.stream()).toList() : of(state);
    List<LiveHelp.Group> groups = new ArrayList<>();
    for (Binding.Group group : Binding.Group.values()) {
      List<LiveKey> keys = all.stream().filter(b -> b.group() == group && !b.words().isEmpty())
          .map(b -> new LiveKey(b.shown(), b.words())).toList();
      if (!keys.isEmpty()) {
        groups.add(new LiveHelp.Group(group.title(), keys));
      }
    }
    return new LiveHelp(groups, state.desk().scroll());
  }
}
