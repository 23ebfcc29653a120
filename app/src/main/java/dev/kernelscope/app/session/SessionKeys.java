package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys about the session itself. */
final class SessionKeys {

  /** Where a key is no character of something that is typed, and no menu is open. */
  private static final Set<Mode> ANYWHERE =
      EnumSet.complementOf(EnumSet.of(Mode.TYPE, Mode.MENU, Mode.PATH));

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.SESSION, without(Mode.HELP), List.of("h", "?", "H"), "h", "", "this help",
          (s, i) -> s.scrolled(0).with(Mode.HELP)),
      new Binding(Group.SESSION, EnumSet.of(Mode.HELP), List.of("up", "down"), "↑ ↓", "", "",
          (s, i) -> s.scrolled(s.desk().scroll() + backForth(i))),
      new Binding(Group.SESSION, ANYWHERE, List.of("y", "f12"), "y", "", "save what is seen",
          (s, i) -> s.wishing(Wish.WRITE)),
      new Binding(Group.SESSION, ANYWHERE, List.of("ctrl-s"), "ctrl-s", "", "scene to a file for view",
          (s, i) -> s.wishing(Wish.KEEP)),
      new Binding(Group.SESSION, TimeKeys.SCENE, List.of("esc"), "esc", "", "release, close, back",
          (s, i) -> escape(s)),
      new Binding(Group.SESSION, without(Mode.QUIZ), List.of("q", "Q"), "q",
          "quit", "quit", (s, i) -> s.wishing(Wish.QUIT)),
      new Binding(Group.SESSION, EnumSet.allOf(Mode.class), List.of("ctrl-d"), "ctrl-d", "", "",
          (s, i) -> s.wishing(Wish.QUIT)));

  private SessionKeys() {}

  private static Set<Mode> without(Mode mode) {
    EnumSet<Mode> modes = EnumSet.copyOf(ANYWHERE);
    modes.remove(mode);
    return modes;
  }

  /** Back to what was there before the help. */
  static State closeHelp(State state) {
    return state.scrolled(0).with(state.desk().helpFrom());
  }

  /** Whatever came last is given up first. */
  private static State escape(State state) {
    if (state.lab().refusal().isPresent()) {
      return state.with(state.lab().released());
    }
    return switch (state.mode()) {
      case POINT -> PointKeys.release(state);
      case ORBIT -> ViewKeys.reset(state);
      case CONTROLS -> {
        State watching = state.with(Mode.WATCH);
        yield state.desk().hand().inWindow() ? watching
            : watching.with(state.inLesson() ? Panel.LESSON : Panel.NUMBERS);
      }
      default -> moved(state.view()) ? ViewKeys.reset(state) : state;
    };
  }

  private static boolean moved(View view) {
    return view.turned() || view.zoom() != 1 || view.right() != 0 || view.down() != 0;
  }
}
