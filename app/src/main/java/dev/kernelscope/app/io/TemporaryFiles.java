package dev.kernelscope.app.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Half-written files, deleted when the process is interrupted. What a process leaves that is killed, or a machine
 * without power, is deleted when the same file is written the next time.
 */
final class TemporaryFiles {

  /** A process that writes goes on writing; a younger file may be that of a process on another machine. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private TemporaryFiles() {}

  /** A new name beside a file's own; from now on the file of that name is deleted if the process ends. */
  static Path beside(Path file) {
    Hook.register();
    Path temporary = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + "."
        + System.nanoTime() + ".tmp");
    OPEN.add(temporary);
    return temporary;
  }

  /** Deletes what processes that are no more have left of that file. */
  static void clear(Path file) {
    Pattern left = Pattern.compile(Pattern.quote("." + file.getFileName() + ".") + "(\\d{1,18})\\.-?\\d+\\.tmp");
    try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
      siblings.filter(sibling -> isLeft(sibling, left.matcher(sibling.getFileName().toString())))
          .forEach(TemporaryFiles::delete);
    } catch (IOException | UncheckedIOException ignored) {
      // A folder that may be written to but not listed: what is left stays.
    }
  }

  private static boolean isLeft(Path sibling, Matcher name) {
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty() && isSilent(sibling);
  }

  private static boolean isSilent(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile() && now.lastModifiedTime().toInstant().isBefore(Instant.now().minus(SILENCE));
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes it now if it is still there. */
  static void remove(Path file) {
    delete(file);
    OPEN.remove(file);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // Nothing more can be done about a file that cannot be deleted.
    }
  }

  /** Registered at the first use. */
  private static final class Hook {

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TemporaryFiles::delete)));
    }

    static void register() {
      // The class is initialized by this call, once.
    }
  }
}
