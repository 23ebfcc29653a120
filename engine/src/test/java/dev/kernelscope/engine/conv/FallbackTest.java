package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the Vector API is absent or slow, {@code auto} computes with {@code scalar} and says once why. */
class FallbackTest {

  private static final String VECTOR = "--add-modules=jdk.incubator.vector";

  @TempDir
  private static Path folder;

  private static ForkedJvm program;

  @BeforeAll
  static void compile() throws Exception {
    program = ForkedJvm.compile(folder, "user");
  }

  @ParameterizedTest(name = "with {0}")
  @CsvSource({
    "no flag, 'is not loaded: start Java with --add-modules jdk.incubator.vector'",
    "-Xint, interpreter",
    "-XX:TieredStopAtLevel=1, C2",
    "-XX:-UseFMA, fused multiply-add"
  })
  void computesWithScalarAndSaysOnceWhy(String flag, String reason) throws Exception {
    List<String> flags = flag.equals("no flag") ? List.of() : List.of(VECTOR, flag);

    ForkedJvm.Result result = program.onModulePath(flags);

    assertThat(result.out()).containsExactly("scalar:rows 3.0", "scalar:rows 285.0");
    assertThat(result.err()).contains(reason).containsOnlyOnce("engine 'simd' is not used: ")
        .containsOnlyOnce("'scalar' computes instead");
  }

  @Test
  void saysNothingWhereNothingIsMissing() throws Exception {
    ForkedJvm.Result result = program.onModulePath(List.of(VECTOR));

    assertThat(result.out()).hasSize(2).allMatch(line -> line.startsWith("simd:"));
    assertThat(result.err()).doesNotContain("is not used");
  }

  @Test
  void doesTheSameOnTheClassPath() throws Exception {
    assertThat(program.onClassPath(List.of()).out()).containsExactly("scalar:rows 3.0", "scalar:rows 285.0");
    assertThat(program.onClassPath(List.of(VECTOR)).out()).allMatch(line -> line.startsWith("simd:"));
  }

  @Test
  void failsLoudlyWhereTheAbsentEngineWasAskedForByName() throws Exception {
    ForkedJvm.Result argument = program.onModulePath(List.of(), "simd");
    ForkedJvm.Result property = program.onModulePath(List.of("-Dkernelscope.engine=simd"));

    for (ForkedJvm.Result result : List.of(argument, property)) {
      assertThat(result.status()).isNotZero();
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("EngineUnavailableException: engine 'simd' cannot compute this: "
          + "the module jdk.incubator.vector is not loaded");
    }
  }

  @Test
  void takesTheEngineFromTheSystemProperty() throws Exception {
    ForkedJvm.Result result = program.onModulePath(List.of(VECTOR, "-Dkernelscope.engine=scalar"));

    assertThat(result.out()).containsExactly("scalar:rows 3.0", "scalar:rows 285.0");
    assertThat(result.err()).doesNotContain("is not used");
  }
}
