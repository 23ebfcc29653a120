package dev.kernelscope.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void givesTheFirstCellItsFullTimeAndLaterOnesLess() {
    Timeline film = new Timeline(25, false);
    assertThat(film.length(0)).isCloseTo(3.9, within(1e-9));
    assertThat(film.length(1)).isCloseTo(3, within(1e-9));
    assertThat(film.length(2)).isCloseTo(3, within(1e-9));
    assertThat(film.length(3)).isCloseTo(0.25, within(1e-9));
    assertThat(film.duration()).isCloseTo(3.9 + 6 + 22 * 0.25, within(1e-9));
  }

  @Test
  void endsInHalfAMinuteHoweverManyCellsThereAre() {
    Timeline film = new Timeline(260_100, true);
    assertThat(film.duration()).isCloseTo(4.3 + 6 + 20, within(1e-6));
    assertThat(film.at(4.3 + 6 + 10).cell()).as("half of the sweep").isBetween(130_000, 130_100);
  }

  @Test
  void hasABiasPhaseOnlyWithABias() {
    assertThat(new Timeline(1, true).duration()).isCloseTo(4.3, within(1e-9));
    assertThat(new Timeline(1, true).has(Phase.BIAS)).isTrue();
    assertThat(new Timeline(1, false).has(Phase.BIAS)).isFalse();
  }

  @Test
  void restsAfterGatheringAndMultiplying() {
    Timeline film = new Timeline(1, false);
    assertThat(film.at(0.3 + 0.8 + 0.15)).isEqualTo(new Moment(0, Phase.GATHER, 1));
    assertThat(film.segments()).filteredOn(Segment::hold).extracting(Segment::phase)
        .containsExactly(Phase.GATHER, Phase.MULTIPLY);
  }

  @Test
  void startsAndEndsWhereTheFilmDoes() {
    Timeline film = new Timeline(4, false);
    assertThat(film.at(-1)).isEqualTo(new Moment(0, Phase.SLIDE, 0));
    assertThat(film.at(1000)).isEqualTo(new Moment(3, Phase.WRITE, 1));
  }

  @Property
  void findsEveryMomentAgain(@ForAll @IntRange(min = 1, max = 200) int cells, @ForAll boolean bias,
      @ForAll @DoubleRange(min = 0, max = 0.99) double share) {
    Timeline film = new Timeline(cells, bias);
    double time = share * film.duration();
    Moment moment = film.at(time);
    if (moment.fraction() < 1) {
      assertThat(film.time(moment)).isCloseTo(time, within(1e-6));
    } else {
      assertThat(film.time(moment)).as("a rest shows the end of the phase before it").isLessThanOrEqualTo(time + 1e-6);
    }
  }

  @Test
  void countsTheTermsOfASum() {
    assertThat(new Moment(0, Phase.MULTIPLY, 1).term(9)).isEqualTo(-1);
    assertThat(new Moment(0, Phase.SUM, 0).term(9)).isZero();
    assertThat(new Moment(0, Phase.SUM, 5.6 / 9).term(9)).isEqualTo(5);
    assertThat(new Moment(0, Phase.SUM, 1).term(9)).isEqualTo(8);
    assertThat(new Moment(0, Phase.WRITE, 0).term(9)).isEqualTo(8);
  }

  @Test
  void refusesMomentsThatCannotBe() {
    assertThatThrownBy(() -> new Moment(-1, Phase.SUM, 0)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Moment(0, Phase.SUM, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new Moment(0, Phase.SUM, Double.NaN)).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new Timeline(0, false)).hasMessageContaining("1 or more");
    assertThatThrownBy(() -> new Timeline(1, false).share(new Moment(0, Phase.BIAS, 0))).hasMessageContaining("bias");
  }
}
