package dev.kernelscope.app.view;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a folder has to open. */
final class Folder {

  private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "npy", "json");
  private static final int MOST = 500;

  private Folder() {}

  /**
   * Files and folders whose names go on where a path ends, folders first and with a slash, hidden ones only where the
   * path asks for them.
   *
   * @param path as far as it was typed
   */
  static List<String> offers(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String begun = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    List<String> folders = new ArrayList<>();
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder(path.substring(0, slash + 1)))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean fits = name.toLowerCase(Locale.ROOT).startsWith(begun) && name.startsWith(".") == begun.startsWith(".");
        if (fits && Files.isDirectory(entry)) {
          folders.add(name + "/");
        } else if (fits && EXTENSIONS.contains(extension(name))) {
          files.add(name);
        }
        if (folders.size() + files.size() == MOST) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      return List.of();
    }
    folders.sort(Comparator.naturalOrder());
    files.sort(Comparator.naturalOrder());
    folders.addAll(files);
    return List.copyOf(folders);
  }

  private static Path folder(String text) {
    return text.startsWith("~/") ? Path.of(System.getProperty("user.home"), text.substring(2))
        : Path.of(text.isEmpty() ? "." : text);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
