package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

  @TempDir
  private Path folder;

  @Test
  void showsBothInPlainText() {
    Runs.Result result = Runs.run("view", "8x8", "--stride", "2", "--compare", "--padding same");
    assertThat(result.code()).isZero();
    assertThat(result.lines()).contains("A no padding", "B same padding")
        .anyMatch(l -> l.contains("8x8 -> 3x3")).anyMatch(l -> l.contains("8x8 -> 4x4"))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void comparesTheFlippedKernel() {
    Runs.Result result = Runs.run("view", "--kernel", "0 1 2; 0 0 1; 0 0 0", "--compare", "--flip");
    assertThat(result.out()).contains("A cross-correlation", "B true convolution, kernel turned");
  }

  @Test
  void isSavedWhole() {
    String file = folder.resolve("c.json").toString();
    assertThat(Runs.run("view", "--compare=--stride 2", "--cell", "1,1", "--save", file).code()).isZero();
    assertThat(Runs.run("view", file)).isEqualTo(Runs.run("view", "--compare=--stride 2", "--cell", "1,1"));
  }

  @Test
  void refusesWhatIsNoDifference() {
    assertThat(Runs.run("view", "--compare", "9x9").err()).contains("expected options of the same input");
    assertThat(Runs.run("view", "--compare", "--stride 0").err().lines()).singleElement().asString()
        .contains("'0' is not allowed");
    assertThat(Runs.run("view", "--compare", "--kernel 9").code()).isEqualTo(1);
    assertThat(Runs.run("view", "--compare").code()).isEqualTo(2);
  }
}
