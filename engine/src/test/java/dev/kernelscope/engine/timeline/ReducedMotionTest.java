package dev.kernelscope.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReducedMotionTest {

  private static final double SPLIT_SECOND = 1e-6;

  private final Timeline film = new Timeline(20, false);
  private final ReducedMotion reduced = new ReducedMotion(film, 9);

  @Test
  void everyPhaseIsShownAsItEnds() {
    assertThat(reduced.settled(new Moment(3, Phase.SLIDE, 0.1))).isEqualTo(new Moment(3, Phase.SLIDE, 1));
  }

  @Test
  void aSumGoesTermByTerm() {
    for (int term = 0; term < 9; term++) {
      Moment early = reduced.settled(new Moment(0, Phase.SUM, (term + 0.01) / 9));
      Moment late = reduced.settled(new Moment(0, Phase.SUM, (term + 0.9) / 9));

      assertThat(early).isEqualTo(late);
      assertThat(early.term(9)).isEqualTo(term);
    }
  }

  @Test
  void aPhaseGivesWayToTheNextInFifteenHundredths() {
    double gather = Phase.SLIDE.seconds();
    Moment slid = new Moment(0, Phase.SLIDE, 1);
    Moment gathered = new Moment(0, Phase.GATHER, 1);

    assertThat(reduced.at(gather - SPLIT_SECOND, 1).nearest()).isEqualTo(slid);
    assertThat(reduced.at(gather - SPLIT_SECOND, 1).isWhole()).isTrue();
    assertFade(reduced.at(gather + 0.03, 1), slid, gathered, 0.2);
    assertFade(reduced.at(gather + 0.12, 1), slid, gathered, 0.8);
    assertThat(reduced.at(gather + 0.15 + SPLIT_SECOND, 1).isWhole()).isTrue();
    assertThat(reduced.at(gather + 1.05, 1).nearest()).as("in the rest after it").isEqualTo(gathered);
  }

  @Test
  void aFadeTakesTheViewersTimeAtAnySpeed() {
    double gather = Phase.SLIDE.seconds();
    assertThat(reduced.at(gather + 0.075 * 2, 2).share()).isCloseTo(0.5, within(1e-9));
    assertThat(reduced.at(gather + 0.075 * 0.1, 0.1).share()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aTermOfATenthFadesInHalfOfIt() {
    double sum = film.time(new Moment(0, Phase.SUM, 0));
    CrossFade fade = reduced.at(sum + 0.1 * 4 + 0.025, 1);

    assertThat(fade.from().term(9)).isEqualTo(3);
    assertThat(fade.to().term(9)).isEqualTo(4);
    assertThat(fade.share()).isCloseTo(0.5, within(1e-6));
    assertThat(reduced.at(sum + 0.1 * 4 + 0.051, 1).isWhole()).isTrue();
  }

  @Test
  void shortTermsAreTakenSeveralAtATime() {
    ReducedMotion threeChannels = new ReducedMotion(film, 27);
    double sum = film.time(new Moment(0, Phase.SUM, 0));

    assertThat(threeChannels.at(sum + 0.09, 1).to().term(27)).isEqualTo(2);
    assertThat(threeChannels.at(sum + 0.11, 1).to().term(27)).isEqualTo(5);
    assertThat(threeChannels.at(sum + 0.89, 1).to().term(27)).isEqualTo(26);
  }

  @Test
  void shortCellsAreShownWithoutTheirPhases() {
    assertFade(reduced.at(film.start(5) + 0.0625, 1), new Moment(4, Phase.WRITE, 1), new Moment(5, Phase.WRITE, 1),
        0.5);
  }

  @Test
  void veryShortCellsAreTakenSeveralAtATimeAndEndAtTheLast() {
    // A quarter of a second at speed 16 is 16 ms: seven of them make a tenth of a second.
    assertThat(reduced.at(film.start(3) + 0.01, 16).to()).isEqualTo(new Moment(9, Phase.WRITE, 1));
    assertThat(reduced.at(film.start(10) - 0.01, 16).to()).isEqualTo(new Moment(9, Phase.WRITE, 1));
    assertThat(reduced.at(film.start(10) + 0.01, 16).to()).as("three more would be too few").isEqualTo(
        new Moment(19, Phase.WRITE, 1));
    assertThat(reduced.at(film.duration(), 16)).isEqualTo(
        new CrossFade(new Moment(9, Phase.WRITE, 1), new Moment(19, Phase.WRITE, 1), 1));
  }

  @Test
  void aPartOfAFilmStaysInItsCells() {
    ReducedMotion part = new ReducedMotion(film, 9, 5, 7);

    assertThat(part.at(film.start(5), 16)).isEqualTo(CrossFade.whole(new Moment(7, Phase.WRITE, 1)));
    assertThat(part.at(film.start(5), 1)).isEqualTo(CrossFade.whole(new Moment(5, Phase.WRITE, 1)));
    assertThat(part.at(film.duration(), 1).to()).isEqualTo(new Moment(7, Phase.WRITE, 1));
  }

  @Property
  void picturesNeverJump(@ForAll @DoubleRange(min = 0, max = 18) double seconds,
      @ForAll @DoubleRange(min = 0.1, max = 16) double speed, @ForAll @IntRange(min = 1, max = 60) int terms) {
    ReducedMotion motion = new ReducedMotion(film, terms);
    double step = 1e-4 * speed;
    CrossFade now = motion.at(seconds, speed);
    CrossFade next = motion.at(seconds + step, speed);
    // The fastest fade is half of a tenth of a second.
    double most = 1e-4 / (ReducedMotion.SHORTEST / 2) * 1.01;

    if (now.to().equals(next.to())) {
      assertThat(Math.abs(next.share() - now.share())).isLessThanOrEqualTo(most);
    } else {
      assertThat(now.share()).isEqualTo(1);
      assertThat(next.from()).isEqualTo(now.to());
      assertThat(next.share()).isLessThanOrEqualTo(most);
    }
  }

  private static void assertFade(CrossFade fade, Moment from, Moment to, double share) {
    assertThat(fade.from()).isEqualTo(from);
    assertThat(fade.to()).isEqualTo(to);
    assertThat(fade.share()).isCloseTo(share, within(1e-9));
  }
}
