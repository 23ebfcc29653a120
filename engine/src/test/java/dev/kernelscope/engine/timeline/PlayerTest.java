package dev.kernelscope.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlayerTest {

  private final Timeline film = new Timeline(5, false);
  private final Player player = new Player(film, 9);

  @Test
  void standsStillUntilPlayed() {
    player.advance(1);
    assertThat(player.time()).isZero();
    player.togglePlay();
    player.advance(1);
    assertThat(player.time()).isEqualTo(1);
  }

  @Test
  void playsFasterAndBackwards() {
    player.seekTime(4);
    player.setSpeed(2);
    player.toggleReverse();
    player.togglePlay();
    player.advance(1);
    assertThat(player.time()).isEqualTo(2);
  }

  @Test
  void keepsTheSpeedInItsLimits() {
    player.setSpeed(1000);
    assertThat(player.speed()).isEqualTo(Player.FASTEST);
    player.setSpeed(0);
    assertThat(player.speed()).isEqualTo(Player.SLOWEST);
  }

  @Test
  void stopsAtTheEndAndBeginsAgainWhenPlayedThere() {
    player.togglePlay();
    player.advance(film.duration() + 1);
    assertThat(player.playing()).isFalse();
    assertThat(player.moment()).isEqualTo(new Moment(4, Phase.WRITE, 1));
    player.togglePlay();
    assertThat(player.time()).isZero();
    assertThat(player.playing()).isTrue();
  }

  @Test
  void loops() {
    player.setLoop(true);
    player.togglePlay();
    player.advance(film.duration() + 1);
    assertThat(player.time()).isCloseTo(1, within(1e-9));
    assertThat(player.playing()).isTrue();
  }

  @Test
  void showsTheVeryMomentThatItWasSentTo() {
    Moment end = new Moment(2, Phase.WRITE, 1);
    player.seek(end);
    assertThat(player.moment()).as("not the next cell's first moment, which is the same time").isEqualTo(end);
    player.togglePlay();
    player.advance(0.01);
    assertThat(player.moment().cell()).isEqualTo(3);
  }

  @Test
  void stepsByCellWithinTheFilm() {
    player.seek(new Moment(1, Phase.SUM, 0.5));
    player.stepCell(1);
    assertThat(player.moment()).isEqualTo(new Moment(2, Phase.SUM, 0.5));
    player.stepCell(-10);
    assertThat(player.moment()).isEqualTo(new Moment(0, Phase.SUM, 0.5));
    player.stepCell(100);
    assertThat(player.moment()).isEqualTo(new Moment(4, Phase.SUM, 0.5));
  }

  @Test
  void stepsByPhaseThroughCells() {
    player.seek(new Moment(0, Phase.SUM, 0.5));
    player.stepPhase(1);
    assertThat(player.moment()).isEqualTo(new Moment(0, Phase.SUM, 1));
    player.stepPhase(1);
    assertThat(player.moment()).isEqualTo(new Moment(0, Phase.WRITE, 1));
    player.stepPhase(1);
    assertThat(player.moment()).isEqualTo(new Moment(1, Phase.SLIDE, 1));
    player.stepPhase(-1);
    assertThat(player.moment()).isEqualTo(new Moment(0, Phase.WRITE, 1));
  }

  @Test
  void stepsByTapThroughCells() {
    player.seek(new Moment(0, Phase.GATHER, 0.5));
    player.stepTap(1);
    assertThat(player.moment().term(9)).isZero();
    player.stepTap(1);
    assertThat(player.moment().term(9)).isEqualTo(1);
    player.seek(new Moment(0, Phase.SUM, 1));
    player.stepTap(1);
    assertThat(player.moment().cell()).isEqualTo(1);
    assertThat(player.moment().term(9)).isZero();
    player.stepTap(-1);
    assertThat(player.moment().cell()).isZero();
    assertThat(player.moment().term(9)).isEqualTo(8);
    player.seek(new Moment(0, Phase.WRITE, 0.5));
    player.stepTap(-1);
    assertThat(player.moment().term(9)).isEqualTo(8);
  }
}
