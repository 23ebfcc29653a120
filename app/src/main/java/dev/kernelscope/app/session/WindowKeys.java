package dev.kernelscope.app.session;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Keys that a window has and a terminal has not. */
final class WindowKeys {

  private static final Set<Mode> ANYWHERE = EnumSet.complementOf(EnumSet.of(Mode.TYPE, Mode.MENU, Mode.PATH));
  private static final List<Panel> PANELS = List.of(Panel.LESSON, Panel.CONTROLS, Panel.NUMBERS);
  /** In the order of their keys. */
  private static final List<View.Mode> LOOKS = List.of(View.Mode.values());

  static final List<Binding> BINDINGS = Stream.of(own(), MenuKeys.BINDINGS, PathKeys.BINDINGS).flatMap(List::stream)
      .toList();

  private WindowKeys() {}

  private static List<Binding> own() {
    return List.of(
        new Binding(Group.VIEW, ANYWHERE, LOOKS.stream().map(m -> "alt-" + (m.ordinal() + 1)).toList(), "alt 1-4", "",
            "3D, face-on, numbers, colours", (s, i) -> ViewKeys.mode(s, LOOKS.get(i))),
        new Binding(Group.VIEW, ANYWHERE, PANELS.stream().map(WindowKeys::key).toList(), "f2 f3 f4", "",
            "lesson, controls, numbers", (s, i) -> panel(s, PANELS.get(i))),
        new Binding(Group.VIEW, ANYWHERE, List.of("ctrl-b"), "ctrl b", "", "panel of a narrow window",
            (s, i) -> s.shell(shell -> shell.drawn(!shell.drawer()))),
        new Binding(Group.VIEW, ANYWHERE, List.of("ctrl-l"), "ctrl l", "", "light or dark colours",
            (s, i) -> recoloured(s)),
        new Binding(Group.VIEW, ANYWHERE, List.of("ctrl-m"), "ctrl m", "", "reduced motion", (s, i) -> calmed(s)),
        new Binding(Group.SESSION, ANYWHERE, List.of("f10"), "f10", "", "menu",
            (s, i) -> MenuKeys.toggled(s, Menu.FILE, true)),
        new Binding(Group.SESSION, ANYWHERE, List.of("ctrl-e"), "ctrl e", "", "export: pictures, films",
            (s, i) -> MenuKeys.toggled(s, Menu.EXPORT, true)),
        new Binding(Group.SESSION, ANYWHERE, List.of("ctrl-o"), "ctrl o", "", "open a file",
            (s, i) -> PathKeys.begin(s)),
        new Binding(Group.SESSION, ANYWHERE, Stream.of(Export.values()).map(WindowKeys::key).toList(), "", "", "",
            (s, i) -> s.shell(shell -> shell.wanting(Export.values()[i])).wishing(Wish.EXPORT)));
  }

  /** What only the help names: the window does it itself. */
  static final List<Binding> NAMED = List.of(
      new Binding(Group.SESSION, Set.of(), List.of(), "tab", "", "to the next control", (s, i) -> s),
      new Binding(Group.SESSION, Set.of(), List.of(), "ctrl v", "", "open the path in the clipboard", (s, i) -> s));

  /** The key that shows a panel. */
  static String key(Panel panel) {
    return "f" + (2 + PANELS.indexOf(panel));
  }

  /** A name that no keyboard has: exports are chosen from their menu. */
  static String key(Export kind) {
    return "export-" + kind.name().toLowerCase(Locale.ROOT);
  }

  private static State panel(State state, Panel panel) {
    return panel == Panel.LESSON && !state.inLesson() ? LessonKeys.step(state, 1) : ViewKeys.panel(state, panel);
  }

  /** The other colours. */
  static State recoloured(State state) {
    return state.shell(s -> s.in(s.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
  }

  private static State calmed(State state) {
    boolean calm = !state.player().reducedMotion();
    return state.played(p -> p.setReducedMotion(calm)).saying(calm ? "movements fade now" : "things move again");
  }

  /** A button of the window. */
  static State press(State state, Command command) {
    return switch (command) {
      case THEME -> recoloured(state);
      case DRAWER -> state.shell(s -> s.drawn(!s.drawer()));
      case MENU -> state.mode() == Mode.MENU ? MenuKeys.closed(state) : MenuKeys.toggled(state, Menu.FILE, false);
      case EXPORT -> MenuKeys.toggled(state, Menu.EXPORT, false);
      case OPEN -> state.mode() == Mode.PATH ? PathKeys.enter(state) : PathKeys.begin(state);
      case STOP -> state.wishing(Wish.STOP);
      default -> state;
    };
  }
}
