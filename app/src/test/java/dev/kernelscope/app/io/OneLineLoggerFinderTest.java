package dev.kernelscope.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneLineLoggerFinderTest {

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
    OneLineLoggerFinder.setQuiet(false);
  }

  @Test
  void warningsAreOneLineAndDetailsAreNotSaid() {
    System.Logger logger = System.getLogger("dev.kernelscope.test");
    logger.log(Level.INFO, "a detail");
    logger.log(Level.WARNING, "engine {0} is\nnot used: {1}", "simd", 1000);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("kernelscope: engine simd is not used: 1,000\n");
  }

  @Test
  void quietSilencesWarnings() {
    OneLineLoggerFinder.setQuiet(true);
    System.getLogger("dev.kernelscope.test").log(Level.WARNING, "engine simd is not used");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
