package dev.kernelscope.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Map.of(),
      () -> false, () -> false, () -> false);

  @TempDir
  private Path folder;

  @Test
  void aFileAppearsWhole() throws IOException {
    Path file = folder.resolve("a");
    Destination.of(file.toString(), false, console).write(stream -> {
      stream.write("half".getBytes(StandardCharsets.UTF_8));
      stream.flush();
      assertThat(file).doesNotExist();
      stream.write(" and whole".getBytes(StandardCharsets.UTF_8));
    });
    assertThat(file).hasContent("half and whole");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aFailureLeavesNothing() {
    Destination destination = Destination.of(folder.resolve("a").toString(), false, console);
    assertThatThrownBy(() -> destination.write(stream -> {
      stream.write(1);
      throw new IOException("the disk is gone");
    })).isInstanceOf(Failure.class).hasMessageEndingWith("the disk is gone");
    assertThatThrownBy(() -> destination.write(stream -> {
      throw new IllegalStateException("a bug");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aFailureLeavesTheOldFileAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    assertThatThrownBy(() -> Destination.of(file.toString(), true, console).write(stream -> {
      stream.write(1);
      throw new IOException("no");
    })).isInstanceOf(Failure.class);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a");
  }

  /** Only the file's own, of a process that is no more, and not of one on another machine that may still write. */
  @Test
  void whatAKilledProcessLeftIsCleared() throws IOException {
    long living = ProcessHandle.current().pid();
    long dead = LongStream.iterate(1 << 22, pid -> pid + 1).filter(pid -> ProcessHandle.of(pid).isEmpty()).findFirst()
        .orElseThrow();
    left(".a." + dead + ".77.tmp", 60);
    left(".a." + living + ".77.tmp", 60);
    left(".a." + dead + ".78.tmp", 0);
    left(".ab." + dead + ".77.tmp", 60);
    left(".a.b." + dead + ".77.tmp", 60);
    left(".a.tmp", 60);
    Destination.of(folder.resolve("a").toString(), true, console).write(stream -> stream.write(1));
    assertThat(names()).containsExactlyInAnyOrder("a", ".a." + living + ".77.tmp", ".a." + dead + ".78.tmp",
        ".ab." + dead + ".77.tmp", ".a.b." + dead + ".77.tmp", ".a.tmp");
  }

  private void left(String name, int secondsAgo) throws IOException {
    Files.setLastModifiedTime(Files.createFile(folder.resolve(name)),
        FileTime.from(Instant.now().minusSeconds(secondsAgo)));
  }

  @Test
  void aFileThatAppearsMeanwhileIsNotReplaced() {
    Path file = folder.resolve("a");
    Destination destination = Destination.of(file.toString(), false, console);
    assertThatThrownBy(() -> destination.write(stream -> Files.writeString(file, "faster")))
        .isInstanceOf(Failure.class).hasMessageContaining("exists; --overwrite replaces it");
    assertThat(file).hasContent("faster");
    assertThat(names()).containsExactly("a");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void overwritingKeepsPermissionsAndGoesThroughLinks() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
    Destination.of(link.toString(), true, console).write(stream -> stream.write('n'));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
  }

  @Test
  void standardOutputIsWrittenDirectly() {
    Destination destination = Destination.of("-", false, console);
    destination.write(stream -> stream.write(new byte[] {0, (byte) 255, 10}));
    assertThat(out.toByteArray()).containsExactly(0, 255, 10);
    assertThat(destination.isFile()).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void devicesAreWrittenDirectly() {
    assertThat(Destination.of("/dev/null", false, console).isFile()).isFalse();
    Destination.of("/dev/null", false, console).write(stream -> stream.write(1));
    assertThat(Destination.of("/dev/stdout", false, console).isStandardOutput()).isTrue();
  }

  private Stream<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
