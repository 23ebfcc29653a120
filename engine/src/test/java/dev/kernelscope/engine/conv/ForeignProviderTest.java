package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that is not ours adds an engine, beside another one whose engine cannot be loaded. */
class ForeignProviderTest {

  @TempDir
  private static Path folder;

  private static ForkedJvm program;

  @BeforeAll
  static void compile() throws Exception {
    program = ForkedJvm.compile(folder, "user", "ours", "broken");
  }

  @Test
  void isFoundAndChosenByName() throws Exception {
    ForkedJvm.Result result = program.onModulePath(List.of(), "ours:fancy", "ours", "scalar", "reference");

    assertThat(result.out())
        .containsExactly("ours:fancy 3.0", "ours:fancy 3.0", "scalar:rows 3.0", "reference:loops 3.0");
  }

  @Test
  void isChosenByItsPriorityWhereItSupportsTheProblem() throws Exception {
    ForkedJvm.Result result = program.onModulePath(List.of("--add-modules=jdk.incubator.vector"));

    assertThat(result.out().get(0)).isEqualTo("ours:fancy 3.0");
    assertThat(result.out().get(1)).startsWith("simd:").endsWith(" 285.0");
  }

  @Test
  void isNotHiddenByABrokenSiblingOfWhichTheUserIsTold() throws Exception {
    ForkedJvm.Result result = program.onModulePath(List.of(), "ours");

    assertThat(result.out()).containsExactly("ours:fancy 3.0");
    assertThat(result.err()).containsOnlyOnce("could not be loaded").contains("broken.BrokenProvider");
  }

  @Test
  void saysWhichEnginesThereAreToWhoAsksForTheBrokenOne() throws Exception {
    ForkedJvm.Result result = program.onModulePath(List.of(), "broken");

    assertThat(result.status()).isNotZero();
    assertThat(result.err())
        .contains("unknown engine 'broken'; there are auto, ours, simd, scalar, reference");
  }
}
