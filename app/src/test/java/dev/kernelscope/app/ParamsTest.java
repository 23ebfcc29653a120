package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParamsTest {

  private static final String[] LESSON =
      "params --input 224x224x3 --units 1000 --filters 64 --kernel 3".split(" ");

  @Test
  void jsonIsTheContracts() {
    assertThat(Runs.run(with("--format", "json")).out())
        .isEqualTo("{\"fullyConnected\":150528000,\"convolution\":1728,\"ratio\":87111.11}\n");
    assertThat(Runs.run(with("--bias", "--format", "json")).out())
        .isEqualTo("{\"fullyConnected\":150529000,\"convolution\":1792,\"ratio\":84000.56}\n");
  }

  @Test
  void theLessonsNumbersAreTheDefault() {
    assertThat(Runs.run("params").out()).isEqualTo(Runs.run(LESSON).out()).isEqualTo("""
        fully connected: 224 × 224 × 3 × 1000 = 150,528,000
        convolution:     3 × 3 × 3 × 64 = 1,728
        ratio:           87,111.11
        """);
  }

  @Test
  void hugeLayersAreExact() {
    Runs.Result result =
        Runs.run("params", "--input", "2147483647x2147483647x2147483647", "--units", "2147483647", "--format", "json");
    assertThat(result.out()).contains("\"fullyConnected\":21267647892944572736998860269687930881,");
  }

  private static String[] with(String... more) {
    String[] all = Arrays.copyOf(LESSON, LESSON.length + more.length);
    System.arraycopy(more, 0, all, LESSON.length, more.length);
    return all;
  }
}
