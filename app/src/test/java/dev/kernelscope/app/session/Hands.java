package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person does to a window with keyboard and mouse, by xdotool. Places are the window's own pixels. */
class Hands {

  /** Under this, a hand that shakes still clicks; and a tooltip has come. */
  private static final double REST_SECONDS = 0.13;
  /** xdotool's names for keys, where they are not a session's. */
  private static final Map<String, String> KEYS = Map.ofEntries(
      Map.entry("left", "Left"), Map.entry("right", "Right"), Map.entry("up", "Up"), Map.entry("down", "Down"),
      Map.entry("home", "Home"), Map.entry("end", "End"), Map.entry("enter", "Return"), Map.entry("esc", "Escape"),
      Map.entry("tab", "Tab"), Map.entry("backtab", "shift+Tab"), Map.entry("backspace", "BackSpace"),
      Map.entry("pageup", "Prior"), Map.entry("pagedown", "Next"), Map.entry("f12", "F12"), Map.entry(",", "comma"),
      Map.entry(".", "period"), Map.entry("<", "less"), Map.entry(">", "greater"), Map.entry("[", "bracketleft"),
      Map.entry("]", "bracketright"), Map.entry("{", "braceleft"), Map.entry("}", "braceright"),
      Map.entry("+", "plus"), Map.entry("-", "minus"), Map.entry("?", "question"), Map.entry("=", "equal"),
      Map.entry("(", "parenleft"), Map.entry(")", "parenright"), Map.entry("f10", "F10"), Map.entry("space", "space"));

  private String id;

  /** Whether xdotool is there. */
  static boolean installed() {
    return List.of(System.getenv("PATH").split(":")).stream().anyMatch(p -> Files.isExecutable(Path.of(p, "xdotool")));
  }

  /** Takes the window of that title, gives it the keyboard, and the pointer a place where there is nothing. */
  final void take(String title) throws Exception {
    id = xdotool("search", "--sync", "--onlyvisible", "--name", "^" + title + "$").lines().findFirst().orElseThrow();
    xdotool("windowfocus", "--sync", id);
    away();
  }

  /** The window's number. */
  final long id() {
    return Long.parseLong(id);
  }

  /** Presses keys, by the names that the session gives them. */
  final void press(String... keys) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("key", "--delay", "20"));
    for (String key : keys) {
      arguments.add(KEYS.getOrDefault(key, key));
    }
    xdotool(arguments.toArray(String[]::new));
  }

  /** Moves the pointer there and lets it rest. */
  final void hover(Point at) throws Exception {
    xdotool("mousemove", "--window", id, "" + at.x, "" + at.y, "sleep", "" + REST_SECONDS);
  }

  /** Moves the pointer to where there is nothing. */
  final void away() throws Exception {
    xdotool("mousemove", "--window", id, "2", "2", "sleep", "0.03");
  }

  final void click(Point at) throws Exception {
    hover(at);
    xdotool("click", "1");
  }

  /** Two clicks so quickly that they are one. */
  final void doubleClick(Point at) throws Exception {
    hover(at);
    xdotool("click", "--repeat", "2", "--delay", "40", "1");
  }

  /** Turns the wheel, away from the user where positive. */
  final void wheel(Point at, int steps) throws Exception {
    hover(at);
    xdotool("click", "--repeat", "" + Math.abs(steps), "--delay", "20", steps > 0 ? "4" : "5");
    Thread.sleep(40);
  }

  /** Drags with a button (1 left, 2 middle, 3 right) from place to place, slowly enough to be seen. */
  final void drag(int button, Point... way) throws Exception {
    press(button, way[0]);
    for (int i = 1; i < way.length; i++) {
      move(way[i]);
    }
    release(button);
  }

  /** Puts a button down. */
  final void press(int button, Point at) throws Exception {
    hover(at);
    xdotool("mousedown", "" + button, "sleep", "0.05");
  }

  /** Moves the pointer in a few steps. */
  final void move(Point to) throws Exception {
    xdotool("mousemove", "--window", id, "" + to.x, "" + to.y, "sleep", "0.05");
  }

  /** Lets a button go. */
  final void release(int button) throws Exception {
    xdotool("mouseup", "" + button, "sleep", "0.03");
  }

  /** Types a text, key by key. */
  final void type(String text) throws Exception {
    xdotool("type", "--delay", "20", text);
  }

  final void keyDown(String key) throws Exception {
    xdotool("keydown", key);
  }

  final void keyUp(String key) throws Exception {
    xdotool("keyup", key);
  }

  /** Gives the window another size. */
  final void size(int width, int height) throws Exception {
    xdotool("windowsize", "--sync", id, "" + width, "" + height);
  }

  /** The window's size; its place is 0,0. */
  final Rectangle size() throws Exception {
    String text = xdotool("getwindowgeometry", "--shell", id);
    return new Rectangle(number(text, "WIDTH"), number(text, "HEIGHT"));
  }

  private static int number(String text, String name) {
    return text.lines().filter(l -> l.startsWith(name + "=")).mapToInt(l -> Integer.parseInt(l.substring(
        name.length() + 1).trim())).findFirst().orElseThrow();
  }

  private static String xdotool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + output).isZero();
    return output;
  }
}
