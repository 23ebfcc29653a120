package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatTest {

  @TempDir
  private Path folder;

  @Test
  void showsEveryLayer() {
    Runs.Result result = Runs.run("view", "--repeat", "3");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("7x7 -> 5x5 -> 3x3 -> 1x1", "layer 1 1x5x5", "layer 3 1x1x1",
        "depends on 7x7 cells");
    assertThat(Runs.run("view", "--repeat", "2", "--cell", "1,0").out())
        .contains("[ 0  1  2  3  2] 1  1", "[ 7  5  2]-5 -9");
  }

  @Test
  void isSavedWhole() {
    String file = folder.resolve("r.json").toString();
    assertThat(Runs.run("view", "--repeat", "2", "--save", file).code()).isZero();
    assertThat(Runs.run("view", file)).isEqualTo(Runs.run("view", "--repeat", "2"));
  }

  @Test
  void refusesWhatItCannotShow() {
    assertThat(Runs.run("view", "6x6x2", "--repeat", "2").code()).isEqualTo(1);
    assertThat(Runs.run("view", "--repeat", "0").code()).isEqualTo(2);
    assertThat(Runs.run("view", "--repeat", "2", "--compare", "--flip").err())
        .isEqualTo("kernelscope: several layers are shown of one convolution that goes forward alone\n");
  }
}
