package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.app.session.Shell.OpenMenu;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys that go through the menus. */
final class MenuKeys {

  private static final Set<Mode> MENU = EnumSet.of(Mode.MENU);

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.SESSION, MENU, List.of("up", "down", "backtab", "tab"), "↑ ↓", "choose", "",
          (s, i) -> moved(s, backForth(i % 2))),
      new Binding(Group.SESSION, MENU, List.of("left", "right"), "← →", "menu", "", (s, i) -> beside(s, backForth(i))),
      new Binding(Group.SESSION, MENU, List.of("home", "end"), "home end", "", "",
          (s, i) -> marked(s, i == 0 ? 0 : open(s).which().entries().size() - 1)),
      new Binding(Group.SESSION, MENU, List.of("enter", "space"), "enter", "do", "",
          (s, i) -> open(s).marked() < 0 ? moved(s, 1) : chosen(s, open(s).marked())),
      new Binding(Group.SESSION, MENU, List.of("esc", "f10", "ctrl-e"), "esc", "back", "", (s, i) -> closed(s)));

  private MenuKeys() {}

  /** Opens a menu, or closes it if it is open. */
  static State toggled(State state, Menu menu, boolean marks) {
    if (state.shell().menu().map(m -> m.which() == menu).orElse(false)) {
      return closed(state);
    }
    return state.shell(s -> s.with(new OpenMenu(menu, marks ? 0 : -1, under(state)))).with(Mode.MENU);
  }

  /** What keys mean under whatever lies over the scene. */
  static Mode under(State state) {
    return switch (state.mode()) {
      case MENU -> state.shell().menu().map(OpenMenu::from).orElse(Mode.WATCH);
      case PATH -> state.shell().path().map(PathField::from).orElse(Mode.WATCH);
      case TYPE -> Mode.POINT;
      case HELP -> state.desk().helpFrom();
      default -> state.mode();
    };
  }

  private static OpenMenu open(State state) {
    return state.shell().menu().orElseThrow();
  }

  static State closed(State state) {
    return state.shell(Shell::clear).with(under(state));
  }

  private static State marked(State state, int index) {
    OpenMenu open = open(state);
    int marked = Math.floorMod(index, open.which().entries().size());
    String refusal = open.which().entries().get(marked).refusal().apply(state);
    return state.shell(s -> s.with(new OpenMenu(open.which(), marked, open.from()))).saying(refusal);
  }

  private static State moved(State state, int by) {
    int now = open(state).marked();
    return marked(state, now < 0 && by < 0 ? -1 : now + by);
  }

  private static State beside(State state, int by) {
    List<Menu> bar = Menu.bar();
    int now = bar.indexOf(open(state).which());
    return now < 0 ? state : titled(state, Math.floorMod(now + by, bar.size()));
  }

  /** The menu of that title. */
  static State titled(State state, int index) {
    return state.shell(s -> s.with(new OpenMenu(Menu.bar().get(index), -1, under(state)))).with(Mode.MENU);
  }

  /** Does what an entry says, or says why not; a menu that leads to another one gives way to it. */
  static State chosen(State state, int index) {
    Menu.Entry entry = open(state).which().entries().get(index);
    String refusal = entry.refusal().apply(state);
    if (!refusal.isEmpty()) {
      return state.saying(entry.words(state) + ": " + refusal);
    }
    State under = closed(state);
    return KeyTable.means(under, entry.key()) ? KeyTable.press(under, entry.key())
        : KeyTable.press(watching(under), entry.key());
  }

  /** Where all keys of the scene mean something. */
  private static State watching(State state) {
    return state.mode() == Mode.POINT ? PointKeys.release(state) : state.with(Mode.WATCH);
  }
}
