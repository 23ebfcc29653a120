package dev.kernelscope.app.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the user's own data are kept: {@code $XDG_DATA_HOME} or {@code ~/.local/share} (XDG Base Directory
 * Specification 0.8), {@code ~/Library/Application Support} on macOS, {@code %LOCALAPPDATA%} on Windows.
 */
public final class UserFolder {

  private static final String NAME = "kernelscope";

  private UserFolder() {}

  /** The folder of this program, on the system that it runs on. It may not exist. */
  public static Path data(Map<String, String> environment) {
    return data(environment, System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static Path data(Map<String, String> environment, String system, String userHome) {
    Path home = absolute(environment.get("HOME"), Path.of(userHome));
    String name = system.toLowerCase(Locale.ROOT);
    Path all = name.startsWith("windows") ? absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
        : name.startsWith("mac") ? home.resolve("Library/Application Support")
            : absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
    return all.resolve(NAME);
  }

  /** The specification has relative paths ignored. */
  private static Path absolute(String path, Path otherwise) {
    if (path == null) {
      return otherwise;
    }
    try {
      Path given = Path.of(path);
      return given.isAbsolute() ? given : otherwise;
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }
}
