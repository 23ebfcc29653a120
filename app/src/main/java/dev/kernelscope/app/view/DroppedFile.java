package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.Channels;
import dev.kernelscope.app.saved.SceneFiles;
import dev.kernelscope.engine.lesson.Experiment;
import java.nio.file.Path;
import java.util.List;

/** A file that somebody drops on a window. */
public final class DroppedFile {

  private DroppedFile() {}

  /**
   * What is to be shown then: a saved scene as it is, an image or array as the input of what was shown before.
   *
   * @throws Failure if the file cannot be read
   */
  public static Experiment opened(Path file, Experiment before) {
    String name = file.toString();
    if (SceneFiles.isName(name)) {
      return SceneFiles.read(name).experiment();
    }
    SceneInput input = SceneInput.of(name, Channels.GREY, 1, List.of());
    return before.withInput(input.tensor(), input.photo()).withChannels(input.tensor().shape().c());
  }
}
