package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveMenu;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The window's menus. What they do keys do, too: an entry presses its key. */
enum Menu {
  FILE("File", List.of(
      Entry.of("Open…", "ctrl-o"), kept("Save the scene"), Entry.of("Export…", "ctrl-e"),
      Entry.of("Quit", "q").below())),
  VIEW("View", viewEntries()),
  TIME("Time", List.of(
      Entry.of("Play and pause", "space").on(s -> s.player().playing()),
      Entry.of("Backwards", "r").on(s -> s.player().reverse()),
      Entry.of("Again and again", "l").on(s -> s.player().loop()),
      Entry.of("To the start", "home").below(), Entry.of("To the end", "end"),
      Entry.of(w -> w.step() + " before", "left").below(), Entry.of(w -> w.step() + " after", "right"),
      Entry.of(w -> w.group() + " before", "up"), Entry.of(w -> w.group() + " after", "down"),
      Entry.of("Phase before", ","), Entry.of("Phase after", "."),
      term("Term before", "<"), term("Term after", ">"),
      Entry.of("Slower", "[").below(), Entry.of("Faster", "]"))),
  CHANGE("Change", changeEntries()),
  LESSON("Lesson", List.of(
      Entry.of("Next step", "n"), Entry.of("Step before", "N"), Entry.of("Next chapter", "j"),
      Entry.of("Chapter before", "J"), Entry.of("Choose a chapter", "g"),
      Entry.of("Watch a training, and back", "L").on(s -> s.training().isPresent()).below(),
      Entry.of("Quiz", "a").below(), Entry.of("Made-up questions", "A"))),
  HELP("Help", List.of(Entry.of("All keys", "h"))),
  EXPORT("Export", exportEntries());

  private final String title;
  private final List<Entry> entries;

  Menu(String title, List<Entry> entries) {
    this.title = title;
    this.entries = entries;
  }

  /**
   * Something to do.
   *
   * @param name what a menu calls it, by the words of what is shown
   * @param key the key that does it
   * @param shown the key as it is written; empty where nobody needs to know it
   * @param refusal why it cannot be done now; empty where it can
   * @param on whether it is something that is on
   * @param apart whether a rule parts it from the entry before
   */
  record Entry(Function<FilmWords, String> name, String key, String shown, Function<State, String> refusal,
      Function<State, Boolean> on, boolean apart) {

    static Entry of(String words, String key) {
      return of(w -> words, key);
    }

    /** Something whose name depends on what is shown. */
    static Entry of(Function<FilmWords, String> name, String key) {
      return new Entry(name, key, shown(key), s -> "", s -> false, false);
    }

    /** What a menu calls it now. */
    String words(State state) {
      return name.apply(state.lab().words());
    }

    private static String shown(String key) {
      return switch (key) {
        case "left" -> "←";
        case "right" -> "→";
        case "up" -> "↑";
        case "down" -> "↓";
        default -> key.startsWith("ctrl-") ? "ctrl " + key.substring(5) : key;
      };
    }

    Entry on(Function<State, Boolean> when) {
      return new Entry(name, key, shown, refusal, when, apart);
    }

    Entry refused(Function<State, String> reason) {
      return new Entry(name, key, shown, reason, on, apart);
    }

    /** The same under a rule. */
    Entry below() {
      return new Entry(name, key, shown, refusal, on, true);
    }

    /** The same without a key that anybody sees. */
    Entry silent() {
      return new Entry(name, key, "", refusal, on, apart);
    }
  }

  private static Entry term(String words, String key) {
    return Entry.of(words, key).refused(s -> guest(s, " has no terms"));
  }

  /** A scene's file holds an experiment. */
  private static Entry kept(String words) {
    return Entry.of(words, "ctrl-s").refused(s -> guest(s, " is not kept as a scene; only a convolution is"));
  }

  /** What is so with a guest; nothing where a convolution is shown. */
  private static String guest(State state, String what) {
    return state.hasGuest() ? state.lab().words().noun() + what : "";
  }

  private static List<Entry> viewEntries() {
    return List.of(
        look("Perspective", View.Mode.PERSPECTIVE), look("Face-on", View.Mode.FACE), look("Numbers", View.Mode.NUMBERS),
        look("Heat map", View.Mode.MAP), Entry.of("As it was", "enter").below(), Entry.of("Nearer", "+"),
        Entry.of("Farther", "-"), Entry.of("Sheets apart", ")"), Entry.of("Sheets together", "("),
        panel("Lesson", Panel.LESSON).below(), panel("Controls", Panel.CONTROLS), panel("Numbers", Panel.NUMBERS),
        Entry.of("Drawer, where the window is narrow", "ctrl-b").on(s -> s.shell().drawer()),
        Entry.of("Light colours", "ctrl-l").below().on(s -> s.shell().theme() == Theme.LIGHT),
        Entry.of("Reduced motion", "ctrl-m").on(s -> s.player().reducedMotion()));
  }

  private static Entry look(String words, View.Mode mode) {
    return Entry.of(words, "alt-" + (mode.ordinal() + 1)).on(s -> s.view().mode() == mode);
  }

  private static Entry panel(String words, Panel panel) {
    Entry entry = Entry.of(words + " panel", WindowKeys.key(panel)).on(s -> s.panel() == panel);
    return panel == Panel.LESSON ? entry.refused(s -> s.course().isPresent() ? "" : "there is no lesson") : entry;
  }

  private static List<Entry> changeEntries() {
    List<Entry> entries = new ArrayList<>(List.of(
        Entry.of("Undo", "u").refused(s -> s.lab().undoes() ? "" : "nothing was changed"),
        Entry.of("Redo", "U").refused(s -> s.lab().redoes() ? "" : "nothing was taken back"),
        Entry.of("All as at first", "0")
            .refused(s -> s.training().isPresent() || s.lab().undoes() ? "" : "nothing was changed"),
        Entry.of(w -> "Point at " + w.pointed(), "e").below(),
        Entry.of("Paint the input", "w").on(s -> s.desk().hand().brush().isPresent())
            .refused(s -> s.lab().words().refusal())));
    boolean first = true;
    for (Control control : Controls.ALL) {
      if (!control.key().isEmpty()) {
        String words = Character.toUpperCase(control.words().charAt(0)) + control.words().substring(1);
        Entry entry = Entry.of(words, control.key()).refused(s -> s.hasGuest() ? s.lab().words().refusal()
            : control.refusal().apply(s.experiment()));
        entries.add(first ? entry.below() : entry);
        first = false;
      }
    }
    return List.copyOf(entries);
  }

  private static List<Entry> exportEntries() {
    List<Entry> entries = new ArrayList<>(List.of(Entry.of("Picture as seen", "f12")));
    for (Export kind : Export.values()) {
      entries.add(Entry.of(kind.words(), WindowKeys.key(kind)).silent()
          .refused(s -> s.shell().task().isPresent() ? "something is being made already"
              : s.shell().refusals().getOrDefault(kind, "")));
    }
    entries.add(kept("The scene as a file").below());
    return List.copyOf(entries);
  }

  /** The menus that stand beside each other. */
  static List<Menu> bar() {
    return Arrays.stream(values()).filter(m -> m != EXPORT).toList();
  }

  List<Entry> entries() {
    return entries;
  }

  /** What is seen of it. */
  LiveMenu live(State state, int marked) {
    List<LiveMenu.Entry> shown = entries.stream().map(e -> new LiveMenu.Entry(e.words(state), e.shown(),
        e.refusal().apply(state), e.on().apply(state), e.apart())).toList();
    return this == EXPORT ? new LiveMenu(List.of(), 0, shown, marked)
        : new LiveMenu(bar().stream().map(m -> m.title).toList(), bar().indexOf(this), shown, marked);
  }
}
