package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Camera;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys that change how the scene is seen. */
final class ViewKeys {

  private static final Set<Mode> ORBIT = EnumSet.of(Mode.ORBIT);
  private static final double TURN = 6;
  private static final double ZOOM = 1.15;
  private static final double STEEP = 80;

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.VIEW, ORBIT, List.of("left", "right"), "← →", "turn", "orbit: turn",
          (s, i) -> turned(s, backForth(i) * TURN, 0)),
      new Binding(Group.VIEW, ORBIT, List.of("up", "down"), "↑ ↓", "raise", "orbit: raise and lower",
          (s, i) -> turned(s, 0, -backForth(i) * TURN)),
      new Binding(Group.VIEW, TimeKeys.SCENE, List.of("tab", "backtab"), "tab", "panel",
          "panel beside the scene", (s, i) -> panel(s, i == 0 ? 1 : -1)),
      new Binding(Group.VIEW, TimeKeys.SCENE, List.of("v"), "v", "view", "3D, numbers, heat map",
          (s, i) -> mode(s, next(s.view().mode()))),
      new Binding(Group.VIEW, TimeKeys.DIGITS, List.of("5"), "5", "face-on", "face-on, and back",
          (s, i) -> mode(s, s.view().mode() == View.Mode.FACE ? View.Mode.PERSPECTIVE : View.Mode.FACE)),
      new Binding(Group.VIEW, TimeKeys.SCENE, List.of("o"), "o", "orbit", "orbit: arrows turn it",
          (s, i) -> s.mode() == Mode.ORBIT ? reset(s) : turned(s, 0, 0).with(Mode.ORBIT)),
      new Binding(Group.VIEW, ORBIT, List.of("+", "=", "-"), "+ -", "zoom", "nearer and farther",
          (s, i) -> zoomed(s, i < 2 ? ZOOM : 1 / ZOOM)),
      new Binding(Group.VIEW, EnumSet.of(Mode.WATCH, Mode.CONTROLS), List.of("+", "=", "-"), "+ -", "", "",
          (s, i) -> zoomed(s, i < 2 ? ZOOM : 1 / ZOOM)),
      new Binding(Group.VIEW, TimeKeys.SCENE, List.of("(", ")"), "( )", "", "sheets together, apart",
          (s, i) -> Sheets.step(s, backForth(i))),
      new Binding(Group.VIEW, EnumSet.of(Mode.WATCH, Mode.ORBIT), List.of("1", "3", "7", "9"), "1 3 7 9", "",
          "front, right, top, back", (s, i) -> fixed(s, i)),
      new Binding(Group.VIEW, EnumSet.of(Mode.WATCH, Mode.ORBIT), List.of("enter"), "enter", "",
          "the view as it was", (s, i) -> reset(s)));

  private ViewKeys() {}

  static State zoomed(State state, double factor) {
    View v = state.view();
    return state.with(new View(v.mode(), v.azimuth(), v.elevation(), Math.clamp(v.zoom() * factor, 0.2, 20), v.right(),
        v.down()));
  }

  private static State turned(State state, double right, double up) {
    View v = state.view();
    Camera camera = v.camera(state.scene().frame(state.moment()).stage().camera());
    double azimuth = Math.IEEEremainder(camera.azimuth() + right, 360);
    double elevation = Math.clamp(camera.elevation() + up, -STEEP, STEEP);
    return state.with(new View(View.Mode.PERSPECTIVE, azimuth, elevation, v.zoom(), v.right(), v.down()));
  }

  private static State fixed(State state, int index) {
    double[][] directions = {{0, 0}, {60, 10}, {0, STEEP}, {180, 15}};
    View view = new View(View.Mode.PERSPECTIVE, directions[index][0], directions[index][1], state.view().zoom());
    return state.with(view).with(Mode.ORBIT);
  }

  static State reset(State state) {
    State watching = state.mode() == Mode.ORBIT ? state.with(Mode.WATCH) : state;
    return watching.with(View.DEFAULT);
  }

  static State mode(State state, View.Mode mode) {
    State watching = state.mode() == Mode.ORBIT ? state.with(Mode.WATCH) : state;
    return watching.with(new View(mode, Double.NaN, Double.NaN, 1));
  }

  private static View.Mode next(View.Mode mode) {
    return switch (mode) {
      case PERSPECTIVE, FACE -> View.Mode.NUMBERS;
      case NUMBERS -> View.Mode.MAP;
      case MAP -> View.Mode.PERSPECTIVE;
    };
  }

  /** The next panel; the lesson's only where there is one. */
  private static State panel(State state, int direction) {
    Panel[] all = Panel.values();
    Panel next = all[Math.floorMod(state.panel().ordinal() + direction, all.length)];
    if (next == Panel.LESSON && !state.inLesson()) {
      next = all[Math.floorMod(next.ordinal() + direction, all.length)];
    }
    return panel(state, next);
  }

  /** A panel, out of its drawer; on a terminal the controls take the arrow keys with them, a window has a focus. */
  static State panel(State state, Panel next) {
    if (state.desk().hand().inWindow()) {
      return state.with(next).shell(s -> s.drawn(true));
    }
    Mode mode = next == Panel.CONTROLS ? Mode.CONTROLS : state.mode() == Mode.CONTROLS ? Mode.WATCH : state.mode();
    return state.with(next).with(mode);
  }
}
