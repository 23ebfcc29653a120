package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

  @Test
  void overSeveralJvmsMediansAreTakenButTheErrorIsTheWorst() {
    Measurement median = Measurement.median(List.of(run(10, 1e-7), run(14, 3e-7), run(11, 2e-7)));
    assertThat(median).isEqualTo(new Measurement("s", "l", 1, "e", 11.0, 110.0, 1.1, 3e-7, 27, null));
  }

  @Test
  void aForkWithoutFiguresLeavesThoseOfTheOthersAndItsReason() {
    Measurement missing = new Measurement("s", "l", 1, "e", null, null, null, null, 0, "gone");
    assertThat(Measurement.median(List.of(run(10, 1e-7), missing)))
        .isEqualTo(new Measurement("s", "l", 1, "e", 10.0, 100.0, 1.0, 1e-7, 9, "gone"));
    assertThat(Measurement.median(List.of(missing, missing))).isEqualTo(missing);
  }

  @Test
  void onlyTheSamePlaceHasAMedian() {
    Measurement other = new Measurement("s", "l", 2, "e", 1.0, 1.0, 1.0, 0.0, 9, null);
    assertThatThrownBy(() -> Measurement.median(List.of(run(1, 0), other)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsMissingNeedsAReason() {
    assertThatThrownBy(() -> new Measurement("s", "l", 1, "e", null, null, null, null, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Measurement run(double micros, double error) {
    return new Measurement("s", "l", 1, "e", micros, micros * 10, micros / 10, error, 9, null);
  }
}
