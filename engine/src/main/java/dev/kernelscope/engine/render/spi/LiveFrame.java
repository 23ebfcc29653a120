package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Frame;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that somebody sees who works with a scene: the frame, and around it the lesson, the controls, the cursor,
 * a question, the help. Pure data without a size or a place: a terminal and a window lay it out each in its own way.
 *
 * @param frame what the scene shows
 * @param view from where
 * @param play how time passes
 * @param panel what stands beside the scene where there is not room for everything
 * @param lesson the chapter and its step, where a lesson runs
 * @param controls what can be changed, in order
 * @param typed the new value of the cell that the frame's tip is about, as far as it has been typed
 * @param refusal the last change, where there is no output with it
 * @param quiz the question, while one is asked
 * @param help the list of keys, while it is open
 * @param keys what the most useful keys do now, the most useful first
 * @param message a short message, may be empty
 * @param desk what stands around the scene in a window
 */
public record LiveFrame(Frame frame, View view, LivePlay play, Panel panel, Optional<LiveLesson> lesson,
    List<LiveControl> controls, Optional<String> typed, Optional<LiveRefusal> refusal, Optional<LiveQuiz> quiz,
    Optional<LiveHelp> help, List<LiveKey> keys, String message, LiveDesk desk) {

  /** What stands beside the scene. */
  public enum Panel {
    /** Input, kernel, products and output as tables. */
    NUMBERS,
    /** The text of the lesson's step. */
    LESSON,
    /** What can be changed. */
    CONTROLS
  }

  /** Copies the lists. */
  public LiveFrame {
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(play, "play");
    Objects.requireNonNull(panel, "panel");
    controls = List.copyOf(controls);
    keys = List.copyOf(keys);
  }

  /** A picture that nobody operates. */
  public static LiveFrame still(Frame frame, View view, LivePlay play) {
    return new LiveFrame(frame, view, play, Panel.NUMBERS, Optional.empty(), List.of(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", LiveDesk.EMPTY);
  }
}
