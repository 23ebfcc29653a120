package dev.kernelscope.app.saved;

import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Scene files on disk. */
public final class SceneFiles {

  private static final String EXTENSION = ".json";

  private SceneFiles() {}

  /** Whether an argument names a scene file. */
  public static boolean isName(String word) {
    return word != null && word.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /**
   * Reads a scene.
   *
   * @throws Failure if the file cannot be read, is no scene, or describes one that cannot be
   */
  public static SavedScene read(String name) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return SceneReader.read(in);
    } catch (SceneFormatException e) {
      throw Failure.failed("'" + name + "' is not a scene: " + e.getMessage(), e);
    } catch (IOException e) {
      throw Failure.failed("cannot read '" + name + "': " + Reasons.of(e), e);
    } catch (InvalidPathException e) {
      throw Failure.failed("cannot read '" + name + "': " + e.getReason(), e);
    }
  }

  /** Writes a scene; the file appears whole or not at all. */
  public static void write(SavedScene scene, Destination destination) {
    String text = SceneWriter.text(scene);
    destination.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
