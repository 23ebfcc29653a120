package dev.kernelscope.engine.lesson.chapter;

/**
 * A scene as the user would ask for it: the arguments of a {@code view} command, such as
 * {@code 7x7 --stride 2 --cell 1,1 --phase sum}. Nothing at all is the lesson's scene.
 *
 * @param arguments words between blanks; a word with blanks stands between double quotes
 */
public record SceneCommand(String arguments) {

  /** Takes blanks at both ends away, and checks that it is one line. */
  public SceneCommand {
    arguments = arguments.strip();
    if (arguments.lines().count() > 1) {
      throw new IllegalArgumentException("a scene's command is one line, but this has more: " + arguments);
    }
  }

  /** The whole command, to be copied. */
  public String line() {
    return arguments.isEmpty() ? "kernelscope view" : "kernelscope view " + arguments;
  }
}
