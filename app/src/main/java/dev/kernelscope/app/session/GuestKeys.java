package dev.kernelscope.app.session;

import dev.kernelscope.app.session.Binding.Group;
import java.util.ArrayList;
import java.util.List;

/** Keys while something else than a convolution is shown: those of the film and the session, by its own words. */
final class GuestKeys {

  private static final List<Name> TRAINING = names(FilmWords.TRAINING, "kernel", "next kernel", "to the next kernel",
      "epoch before and after");
  private static final List<Name> NETWORK = names(FilmWords.NETWORK, "point", "next map", "to the next map or kernel",
      "early, middle, deep layers");

  private GuestKeys() {}

  /** What a binding is called: the first one of that group with that key that the help names. */
  private record Name(Group group, String key, String brief, String words) {
    boolean isFor(Binding b) {
      return b.group() == group && b.keys().contains(key) && !b.words().isEmpty();
    }
  }

  private static List<Name> names(FilmWords film, String point, String sheet, String sheets, String groups) {
    String step = film.steps().word();
    return List.of(new Name(Group.CELLS, "e", point, "point at " + film.pointed()),
        new Name(Group.CELLS, "pageup", sheet, sheets),
        new Name(Group.TIME, "left", step, step + " before and after"),
        new Name(Group.TIME, "up", film.steps().group(), groups));
  }

  /** The keys of a front while a film is watched about which nothing can be changed. */
  static List<Binding> ofFilm(List<Binding> usual) {
    return usual.stream().filter(GuestKeys::holds).toList();
  }

  /** The same while a training is watched, without its own. */
  static List<Binding> ofTraining(List<Binding> usual) {
    return named(usual, TRAINING);
  }

  /** The keys of a front while a trained network is looked into. */
  static List<Binding> ofNetwork(List<Binding> usual) {
    List<Binding> kept = new ArrayList<>(named(usual, NETWORK));
    if (kept.stream().noneMatch(b -> b.keys().contains("ctrl-o"))) {
      kept.add(new Binding(Group.SESSION, TimeKeys.SCENE, List.of("ctrl-o"), "ctrl o", "photo",
          "another photograph: its path", (s, i) -> PathKeys.begin(s)));
      kept.addAll(PathKeys.BINDINGS);
    }
    return List.copyOf(kept);
  }

  /** Nothing of an experiment's; of cells pointing alone, and only a convolution has terms. */
  private static boolean holds(Binding b) {
    boolean points = b.keys().contains("e") || b.keys().contains("up") || b.keys().contains("left")
        || b.keys().contains("pageup");
    return switch (b.group()) {
      case EXPERIMENT -> false;
      case CELLS -> points;
      case TIME -> !b.keys().contains("<");
      default -> !b.keys().contains("E") && !b.keys().contains("ctrl-s");
    };
  }

  private static List<Binding> named(List<Binding> usual, List<Name> names) {
    return ofFilm(usual).stream().map(b -> names.stream().filter(n -> n.isFor(b)).findFirst()
        .map(n -> b.named(n.brief(), n.words())).orElse(b)).toList();
  }
}
