package dev.kernelscope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.GradientTimes;
import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.engine.conv.Engines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GradientsCommandTest {

  private static final Timing SHORT =
      new Timing(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(5));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aLineHasTimesAndRatiosToTheForwardPass() {
    String row = GradientsCommand.row(new GradientTimes("a layer", 2, 200, "simd:direct", 240, 180.04, 3));
    assertThat(row.split("\\s{2,}")).containsExactly("a layer", "2", "200.0", "240.0", "180.0", "3.0", "1.20", "0.90",
        "simd:direct\n");
  }

  @Test
  void measuresALayer() {
    assertThat(run("gradients", "mb2ic3ih9oc4kh3ph1sh2", "--threads", "1", "--engine", "reference",
        "--forward", "scalar")).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2).last().asString()
        .startsWith("mb2ic3ih9iw9oc4kh3kw3sh2sw2ph1pw1 ");
  }

  @Test
  void whatCannotBeMeasuredIsOneLine() {
    assertThat(run("gradients", "ic1ih7oc1kh3_relu")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
        .contains("allowed here are none of them");
  }

  @Test
  void whatIsNotAllowedIsToldBeforeAnythingIsComputed() {
    assertThat(run("gradients", "--rounds", "none")).isEqualTo(2);
    assertThat(run("gradients", "--rounds", "-1")).isEqualTo(2);
    assertThat(run("gradients", "--engine", "scalar:best")).isEqualTo(2);
    assertThat(run("gradients", "--engine", "onednn")).isEqualTo(2);
    assertThat(run("gradients", "--forward", "nosuch")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).satisfiesExactly(
        line -> assertThat(line).contains("--rounds 'none' is not allowed"),
        line -> assertThat(line).contains("--rounds '-1' is not allowed; allowed: a whole number from 1"),
        line -> assertThat(line).endsWith("--engine 'scalar:best' is not allowed; allowed: scalar, scalar:rows"),
        line -> assertThat(line).contains("--engine 'onednn' is not allowed; allowed: ").endsWith("scalar, reference"),
        line -> assertThat(line).contains("--forward 'nosuch' is not allowed; allowed: simd, scalar, reference"));
    assertThat(out.size()).isZero();
  }

  @Test
  void theEngineMayBeLeftToTheLibrary() {
    assertThat(run("gradients", "ic1ih7oc1kh3", "--threads", "1", "--engine", "auto", "--forward", "auto")).isZero();
  }

  private int run(String... args) {
    return Main.run(Engines.installed(), SHORT, new StandardOutput(out),
        new PrintStream(err, true, StandardCharsets.UTF_8), args);
  }
}
