package dev.kernelscope.engine.render.spi;

import java.util.List;
import java.util.Optional;

/**
 * What stands around the scene in a window, where there is room for more than on a terminal.
 *
 * @param chapters the lesson's chapters by title; empty where there is no lesson
 * @param chapter the one that is open, from 0; -1 for none
 * @param done which chapters were read to their end in this session, one a chapter
 * @param quiz how far a waiting quiz is, such as {@code 2/4}; empty for none
 * @param kernel the weights; empty where they cannot be changed
 * @param brush the value that the pointer paints; empty while it does not paint
 * @param undo whether a change can be taken back
 * @param redo whether a change that was taken back can be made again
 * @param shell what is asked of the window itself
 */
public record LiveDesk(List<String> chapters, int chapter, List<Boolean> done, String quiz,
    Optional<LiveKernel> kernel, Optional<Float> brush, boolean undo, boolean redo, LiveShell shell) {

  /** Nothing around it. */
  public static final LiveDesk EMPTY =
      new LiveDesk(List.of(), -1, List.of(), "", Optional.empty(), Optional.empty(), false, false);

  /** A desk that asks nothing of its window. */
  public LiveDesk(List<String> chapters, int chapter, List<Boolean> done, String quiz, Optional<LiveKernel> kernel,
      Optional<Float> brush, boolean undo, boolean redo) {
    this(chapters, chapter, done, quiz, kernel, brush, undo, redo, LiveShell.NONE);
  }

  /** Copies the lists. */
  public LiveDesk {
    chapters = List.copyOf(chapters);
    done = List.copyOf(done);
  }
}
