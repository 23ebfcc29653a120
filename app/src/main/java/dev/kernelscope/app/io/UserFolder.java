package dev.kernelscope.app.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the user's own data and settings are kept: data in {@code $XDG_DATA_HOME} or {@code ~/.local/share}, settings
 * in {@code $XDG_CONFIG_HOME} or {@code ~/.config} (XDG Base Directory Specification 0.8); both in {@code
 * ~/Library/Application Support} on macOS and in {@code %LOCALAPPDATA%} on Windows.
 */
public final class UserFolder {

  private static final String NAME = "kernelscope";

  private UserFolder() {}

  /** Where this program's data are, on the system that it runs on. The folder may not exist. */
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

  /** Where this program's settings are. The folder may not exist. */
  public static Path config(Map<String, String> environment) {
    return config(environment, System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static Path config(Map<String, String> environment, String system, String userHome) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows") || name.startsWith("mac")) {
      return data(environment, system, userHome);
    }
    Path home = absolute(environment.get("HOME"), Path.of(userHome));
    return absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(NAME);
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
