package dev.kernelscope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.bench.profile.Profile;
import dev.kernelscope.engine.conv.Engines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void smallSharesAreShownTogether() {
    Profile profile = new Profile(425.57, List.of(new Profile.Part("Tile14x2", 0.991), new Profile.Part("A", 0.0045),
        new Profile.Part("B", 0.0045)), 2900);
    assertThat(ProfileCommand.table("a layer", profile)).isEqualTo("""
        a layer: 425.6 us, 2900 samples
           99.1 %  Tile14x2
            0.9 %  others

        """);
  }

  @Test
  void wrongUsageIsOneLineAndStatusTwo() {
    assertThat(run("profile")).isEqualTo(2);
    assertThat(run("profile", "oc4")).isEqualTo(2);
    assertThat(run("profile", "ic1ih7oc1kh3", "--seconds", "0")).isEqualTo(2);
    assertThat(run("profile", "ic1ih7oc1kh3", "--layout", "x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(
        "kernelscope: missing required parameter: 'LAYER'; 'kernelscope bench profile --help' explains it",
        "kernelscope: problem 'oc4' lacks the key 'ic'",
        "kernelscope: --seconds '0' is not allowed; allowed: a whole number from 1 to 100000",
        "kernelscope: --layout 'x' is not allowed; allowed: own, given");
    assertThat(out.size()).isZero();
  }

  private int run(String... args) {
    return Main.run(Engines.installed(), Timing.DEFAULT, new StandardOutput(out),
        new PrintStream(err, true, StandardCharsets.UTF_8), args);
  }
}
