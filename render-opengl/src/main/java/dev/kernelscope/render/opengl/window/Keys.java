package dev.kernelscope.render.opengl.window;

import java.util.List;
import org.lwjgl.glfw.GLFW;

/** What each key does, as in F3D where it has the same; the cheat sheet is made from the same list. */
final class Keys {

  /** What the window itself has to do. */
  interface Host {
    void screenshot();

    void quit();
  }

  /**
   * A line of the cheat sheet.
   *
   * @param keys as they are written on a keyboard
   * @param text what they do
   */
  record Line(String keys, String text) {}

  static final List<Line> SHEET = List.of(
      new Line("Space", "play, pause"),
      new Line("← →", "cell back, on"),
      new Line(", .", "phase back, on"),
      new Line("Home End", "start, end"),
      new Line("[ ]", "slower, faster"),
      new Line("1 3 7 9", "from the front, right, top, corner"),
      new Line("5", "straight ahead, without perspective"),
      new Line("V", "next view: 3D, from the front, numbers"),
      new Line("Enter", "camera as it was"),
      new Line("left drag", "turn"),
      new Line("Shift or right drag", "move"),
      new Line("wheel", "zoom"),
      new Line("double click", "back to the middle"),
      new Line("F12", "save the picture"),
      new Line("H", "this sheet"),
      new Line("Q", "quit"));

  private Keys() {}

  /** Does what a pressed key means. */
  static void press(int key, Session session, Host host) {
    switch (key) {
      case GLFW.GLFW_KEY_SPACE -> session.player().togglePlay();
      case GLFW.GLFW_KEY_LEFT -> session.player().stepCell(-1);
      case GLFW.GLFW_KEY_RIGHT -> session.player().stepCell(1);
      case GLFW.GLFW_KEY_COMMA -> session.player().stepPhase(-1);
      case GLFW.GLFW_KEY_PERIOD -> session.player().stepPhase(1);
      case GLFW.GLFW_KEY_HOME -> session.toStart();
      case GLFW.GLFW_KEY_END -> session.toEnd();
      case GLFW.GLFW_KEY_LEFT_BRACKET -> session.changeSpeed(-1);
      case GLFW.GLFW_KEY_RIGHT_BRACKET -> session.changeSpeed(1);
      case GLFW.GLFW_KEY_H -> session.toggleHelp();
      case GLFW.GLFW_KEY_ESCAPE -> session.escape();
      case GLFW.GLFW_KEY_F12 -> host.screenshot();
      case GLFW.GLFW_KEY_Q -> host.quit();
      default -> look(key, session.orbit());
    }
  }

  private static void look(int key, Orbit orbit) {
    switch (key) {
      case GLFW.GLFW_KEY_1, GLFW.GLFW_KEY_KP_1 -> orbit.lookFrom(0, 8);
      case GLFW.GLFW_KEY_3, GLFW.GLFW_KEY_KP_3 -> orbit.lookFrom(62, 14);
      case GLFW.GLFW_KEY_7, GLFW.GLFW_KEY_KP_7 -> orbit.lookFrom(-20, 62);
      case GLFW.GLFW_KEY_9, GLFW.GLFW_KEY_KP_9 -> orbit.lookFrom(-45, 35);
      case GLFW.GLFW_KEY_5, GLFW.GLFW_KEY_KP_5 -> orbit.toggleFace();
      case GLFW.GLFW_KEY_V -> orbit.nextView();
      case GLFW.GLFW_KEY_ENTER, GLFW.GLFW_KEY_KP_ENTER -> orbit.reset();
      default -> {
        // Other keys mean nothing here.
      }
    }
  }
}
