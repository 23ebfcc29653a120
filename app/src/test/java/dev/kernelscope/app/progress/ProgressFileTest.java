package dev.kernelscope.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.progress.Progress.Score;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFileTest {

  private static final String GOOD =
      "{\"version\":1,\"kinds\":{\"cost\":{\"right\":3,\"wrong\":1},\"sign\":{\"right\":0,\"wrong\":2}}}";

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressFile file(Path path) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(out, said, Map.of(), () -> false, () -> false, () -> false);
    return new ProgressFile(path, console, console::say);
  }

  private List<String> said() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void answersAreAddedAndStored() throws IOException {
    Path path = folder.resolve("a/b/quiz.json");
    ProgressFile file = file(path);
    assertThat(file.read()).isEqualTo(Progress.NONE);
    file.record("cost", true);
    file.record("cost", false);
    file(path).record("sign", true);
    file.record("cost", true);
    assertThat(file(path).read().kinds()).isEqualTo(Map.of("cost", new Score(2, 1), "sign", new Score(1, 0)));
    assertThat(path).hasContent("{\"version\":1,\"kinds\":{\"cost\":{\"right\":2,\"wrong\":1},"
        + "\"sign\":{\"right\":1,\"wrong\":0}}}");
    assertThat(names(path.getParent())).containsExactly("quiz.json");
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"version\":2,\"kinds\":{}}", "{\"version\":1,\"kinds\":7}",
      "{\"version\":1,\"kinds\":{\"cost\":{\"right\":-1,\"wrong\":0}}}",
      "{\"version\":1,\"kinds\":{\"cost\":{\"right\":1e99,\"wrong\":0}}}",
      "{\"version\":1,\"kinds\":{\"cost\":{\"right\":\"many\"}}}", GOOD + "x", "{'version':1}"})
  void aDamagedFileIsSetAsideAndCountingBeginsAnew(String content) throws IOException {
    Path path = folder.resolve("quiz.json");
    Files.writeString(path, content);
    ProgressFile file = file(path);
    file.record("cost", true);
    file.record("cost", true);
    assertThat(said()).hasSize(1).first().asString().contains(path.toString(), "damaged", "quiz.damaged-1.json");
    assertThat(folder.resolve("quiz.damaged-1.json")).hasContent(content);
    assertThat(file(path).read().of("cost")).isEqualTo(new Score(2, 0));
  }

  @Test
  void anEarlierDamagedFileIsKept() throws IOException {
    Path path = folder.resolve("quiz.json");
    for (int i = 0; i < 3; i++) {
      Files.writeString(path, "damaged " + i);
      file(path).record("cost", true);
    }
    assertThat(names(folder)).containsExactly("quiz.damaged-1.json", "quiz.damaged-2.json", "quiz.damaged-3.json",
        "quiz.json");
  }

  @Test
  void bytesThatAreNoTextAndHugeFilesAreDamage() throws IOException {
    Path path = folder.resolve("quiz.json");
    Files.write(path, new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});
    assertThat(file(path).read()).isEqualTo(Progress.NONE);
    Files.write(path, new byte[3 << 20]);
    assertThat(file(path).read()).isEqualTo(Progress.NONE);
    assertThat(said()).hasSize(2).last().asString().contains("3145728 bytes");
  }

  @Test
  void whatIsNoFileIsLeftAlone() throws IOException {
    Path path = Files.createDirectory(folder.resolve("quiz.json"));
    ProgressFile file = file(path);
    file.record("cost", true);
    file.record("cost", true);
    assertThat(file.read()).isEqualTo(Progress.NONE);
    assertThat(said()).hasSize(1).first().asString().contains("cannot read", "not kept");
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneLine() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
    ProgressFile file = file(inTheWay.resolve("kernelscope/quiz.json"));
    file.record("cost", true);
    file.record("cost", true);
    assertThat(said()).hasSize(1).first().asString().contains("cannot write", "not kept");
    assertThat(inTheWay).hasContent("in the way");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskIsOneLine() {
    ProgressFile file = file(Path.of("/dev/full/quiz.json"));
    file.record("cost", true);
    file.record("cost", false);
    assertThat(said()).hasSize(1);
  }

  @Property(tries = 1500)
  void noContentStopsAQuiz(@ForAll("contents") byte[] content) throws IOException {
    Path place = Files.createTempDirectory("progress");
    try {
      Path path = place.resolve("quiz.json");
      Files.write(path, content);
      err.reset();
      ProgressFile file = file(path);
      Progress before = file.read();
      file.record("cost", true);
      assertThat(file(path).read().of("cost").right()).isEqualTo(before.of("cost").right() + 1);
      assertThat(said()).hasSizeLessThanOrEqualTo(1);
      boolean damaged = !said().isEmpty();
      assertThat(names(place)).hasSize(damaged ? 2 : 1);
    } finally {
      for (String name : names(place)) {
        Files.delete(place.resolve(name));
      }
      Files.delete(place);
    }
  }

  @Provide
  Arbitrary<byte[]> contents() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> cut = Arbitraries.integers().between(0, good.length)
        .map(length -> Arrays.copyOf(good, length));
    Arbitrary<byte[]> changed = Combinators.combine(Arbitraries.integers().between(0, good.length - 1),
        Arbitraries.bytes()).as((at, value) -> {
          byte[] copy = good.clone();
          copy[at] = value;
          return copy;
        });
    Arbitrary<byte[]> deep = Arbitraries.integers().between(1, 20_000)
        .map(depth -> ("{\"version\":1,\"more\":" + "[".repeat(depth)).getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> text = Arbitraries.strings().withChars("{}[]\",:0123456789.-eversionkds \\u\n").ofMaxLength(80)
        .map(string -> string.getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(List.of(random, cut, changed, deep, text));
  }
}
