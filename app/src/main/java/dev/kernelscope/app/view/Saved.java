package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.saved.SavedScene;
import dev.kernelscope.app.saved.SceneFiles;
import dev.kernelscope.app.session.Kept;
import dev.kernelscope.engine.scene.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Saves what a session shows in the current folder, each time under the first number that is not taken. */
final class Saved {

  private static final String WRITTEN = "written to ";

  private Saved() {}

  /** Writes bytes to a file with that extension; says which, or why not. */
  static String as(String extension, byte[] bytes, Console console) {
    return written("kernelscope-screen-", extension, console, to -> to.write(out -> out.write(bytes)));
  }

  /** Writes a scene that {@code view} opens again; says where, or why not. */
  static String scene(Kept kept, Console console) {
    Position at = kept.experiment().scene().frame(kept.moment()).position();
    SavedScene scene = new SavedScene(kept.experiment(), new SavedScene.Still(at.filter(), at.row(), at.column(),
        kept.moment().phase(), kept.moment().fraction()), null, kept.view(), kept.pointed().orElse(null));
    return written("kernelscope-scene-", ".json", console, to -> SceneFiles.write(scene, to));
  }

  /** Like {@link #as}, with the whole path: who works in a window may not know the current folder. */
  static String named(String start, String extension, Console console, Consumer<Destination> content) {
    String said = written(start, extension, console, content);
    return said.startsWith(WRITTEN) ? WRITTEN + Path.of(said.substring(WRITTEN.length())).toAbsolutePath() : said;
  }

  /**
   * The same for long work, whose failure is somebody else's to tell.
   *
   * @throws Failure if there is no file
   */
  static String made(String start, String extension, Console console, Consumer<Destination> content) {
    String name = free(start, extension);
    content.accept(Destination.of(name, false, console));
    return WRITTEN + Path.of(name).toAbsolutePath();
  }

  private static String free(String start, String extension) {
    int number = 1;
    while (Files.exists(Path.of(start + number + extension))) {
      number++;
    }
    return start + number + extension;
  }

  private static String written(String start, String extension, Console console, Consumer<Destination> content) {
    String name = free(start, extension);
    try {
      content.accept(Destination.of(name, false, console));
      return WRITTEN + name;
    } catch (Failure e) {
      return e.getMessage();
    }
  }
}
