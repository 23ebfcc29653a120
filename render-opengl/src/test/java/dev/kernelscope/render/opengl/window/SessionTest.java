package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.view.Blend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwjgl.glfw.GLFW;

class SessionTest {

  private final Scene scene = Samples.lesson();
  private final Session session = new Session(scene, Shot.still(scene.still(), View.DEFAULT));
  private boolean quit;
  private boolean screenshot;

  private void press(int... keys) {
    for (int key : keys) {
      Keys.press(key, session, new Keys.Host() {
        @Override
        public void screenshot() {
          screenshot = true;
        }

        @Override
        public void quit() {
          quit = true;
        }
      });
    }
  }

  @Test
  void aStillWaitsAndAFilmPlays() {
    assertThat(session.player().playing()).isFalse();
    assertThat(session.player().moment()).isEqualTo(scene.still());
    assertThat(session.transport().note()).isEqualTo("paused");

    Session film = new Session(scene, Shot.film(scene.timeline(), View.DEFAULT));
    assertThat(film.player().playing()).isTrue();
    assertThat(film.transport().loop()).isTrue();
  }

  @Test
  void spacePlaysAndPauses() {
    press(GLFW.GLFW_KEY_SPACE);
    session.advance(0.5, 0.5);
    Moment later = session.player().moment();
    press(GLFW.GLFW_KEY_SPACE);
    session.advance(1.5, 1);

    assertThat(later).isNotEqualTo(scene.still());
    assertThat(session.player().moment()).isEqualTo(later);
  }

  @Test
  void arrowsStepCellsAndSignsStepPhases() {
    press(GLFW.GLFW_KEY_RIGHT);
    assertThat(session.player().moment().cell()).isEqualTo(12);
    press(GLFW.GLFW_KEY_LEFT, GLFW.GLFW_KEY_LEFT);
    assertThat(session.player().moment().cell()).isEqualTo(10);
    press(GLFW.GLFW_KEY_COMMA);
    assertThat(session.player().moment().phase()).isEqualTo(Phase.MULTIPLY);
    press(GLFW.GLFW_KEY_PERIOD, GLFW.GLFW_KEY_PERIOD);
    assertThat(session.player().moment().phase()).isEqualTo(Phase.WRITE);
  }

  @Test
  void homeAndEndReachTheEnds() {
    press(GLFW.GLFW_KEY_END);
    assertThat(session.player().moment()).isEqualTo(new Moment(24, Phase.WRITE, 1));
    press(GLFW.GLFW_KEY_HOME);
    assertThat(session.player().moment()).isEqualTo(new Moment(0, Phase.SLIDE, 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 2", "1, -1, 0.5", "16, 1, 16", "0.1, -1, 0.1", "3, 1, 4", "3, -1, 2"})
  void bracketsGoThroughTheUsualSpeeds(double from, int direction, double to) {
    session.player().setSpeed(from);
    press(direction > 0 ? GLFW.GLFW_KEY_RIGHT_BRACKET : GLFW.GLFW_KEY_LEFT_BRACKET);

    assertThat(session.player().speed()).isEqualTo(to);
  }

  @Test
  void keysOfViewsTurnTheCameraAndEnterBringsItBack() {
    press(GLFW.GLFW_KEY_7);
    session.advance(1, 1);
    assertThat(session.orbit().viewpoint().view().elevation()).isGreaterThan(45);
    press(GLFW.GLFW_KEY_5);
    session.advance(2, 1);
    assertThat(session.orbit().mode()).isEqualTo(View.Mode.FACE);
    press(GLFW.GLFW_KEY_ENTER);
    session.advance(3, 1);
    assertThat(session.orbit().mode()).isEqualTo(View.Mode.PERSPECTIVE);
    assertThat(session.orbit().viewpoint().view().azimuth()).isEqualTo(-30);
  }

  @Test
  void vGoesThroughTheViews() {
    press(GLFW.GLFW_KEY_V);
    assertThat(session.orbit().mode()).isEqualTo(View.Mode.FACE);
    press(GLFW.GLFW_KEY_V);
    assertThat(session.orbit().mode()).isEqualTo(View.Mode.NUMBERS);
    assertThat(session.picture().to().frame()).isEqualTo(scene.tables().frame(scene.still()));
    press(GLFW.GLFW_KEY_V);
    session.advance(3, 1);
    assertThat(session.orbit().mode()).isEqualTo(View.Mode.PERSPECTIVE);
    assertThat(session.picture().to().frame()).isEqualTo(scene.frame(scene.still()));
  }

  @Test
  void theCameraGlidesForLessThanHalfASecond() {
    press(GLFW.GLFW_KEY_1);
    session.advance(0.2, 0.2);
    double underway = session.orbit().viewpoint().view().azimuth();

    assertThat(session.animated()).isTrue();
    assertThat(underway).isBetween(-30.0, 0.0).isNotEqualTo(-30.0);
    session.advance(0.5, 0.3);
    assertThat(session.animated()).isFalse();
    assertThat(session.orbit().viewpoint().view().azimuth()).isZero();
  }

  @Test
  void reducedMotionCrossFadesFromPlaceToPlace() {
    Session calm = new Session(scene, new Shot(scene.still(), null, View.DEFAULT, 1, false, true));
    calm.advance(10, 0.1);
    Keys.press(GLFW.GLFW_KEY_1, calm, null);
    calm.advance(10.075, 0.075);
    Blend half = calm.picture();

    assertThat(half.from().viewpoint().view().azimuth()).isEqualTo(-30);
    assertThat(half.to().viewpoint().view().azimuth()).isZero();
    assertThat(half.share()).isCloseTo(0.5, within(1e-9));
    assertThat(half.from().frame()).isEqualTo(half.to().frame());
    assertThat(calm.animated()).isTrue();
    calm.advance(10.2, 0.125);
    assertThat(calm.animated()).isFalse();
    assertThat(calm.picture().share()).isEqualTo(1);
    assertThat(calm.picture().to().viewpoint().view().azimuth()).isZero();
  }

  @Test
  void reducedMotionCrossFadesFromPhaseToPhaseAndStandsStillWhenPaused() {
    Shot film = new Shot(new Moment(0, Phase.SLIDE, 0), new Shot.Cells(0, 3), View.DEFAULT, 1, false, true);
    Session calm = new Session(scene, film);
    calm.advance(10.1, 0.1);
    assertThat(calm.picture().share()).as("nothing comes before the first").isEqualTo(1);
    calm.advance(10.35, 0.25);
    Blend blend = calm.picture();

    assertThat(blend.from().frame()).isEqualTo(scene.frame(new Moment(0, Phase.SLIDE, 1)));
    assertThat(blend.to().frame()).isEqualTo(scene.frame(new Moment(0, Phase.GATHER, 1)));
    assertThat(blend.share()).isCloseTo(1 / 3.0, within(1e-9));
    Keys.press(GLFW.GLFW_KEY_SPACE, calm, null);
    assertThat(calm.picture().share()).isEqualTo(1);
    assertThat(calm.picture().to().frame()).isEqualTo(scene.frame(new Moment(0, Phase.GATHER, 1)));
  }

  @Test
  void helpOpensAndCloses() {
    press(GLFW.GLFW_KEY_H);
    assertThat(session.help()).isTrue();
    press(GLFW.GLFW_KEY_ESCAPE);
    assertThat(session.help()).isFalse();
  }

  @Test
  void someKeysAreTheWindowsBusiness() {
    press(GLFW.GLFW_KEY_F12, GLFW.GLFW_KEY_Q);

    assertThat(screenshot).isTrue();
    assertThat(quit).isTrue();
  }

  @Test
  void stepButtonsGoByTheChosenUnit() {
    session.stepBy(Transport.Step.ROW);
    session.step(1);
    assertThat(session.player().moment().cell()).isEqualTo(16);
    session.stepBy(Transport.Step.CELL);
    session.step(-1);
    assertThat(session.player().moment().cell()).isEqualTo(15);
    session.stepBy(Transport.Step.TAP);
    int before = session.player().moment().term(9);
    session.step(1);
    assertThat(session.player().moment().term(9)).isEqualTo(before + 1);
  }

  @Test
  void aMessageGoesAway() {
    session.advance(1, 0);
    session.say("saved x.png");
    assertThat(session.transport().note()).isEqualTo("saved x.png");
    session.advance(10, 0);
    assertThat(session.waiting()).isFalse();
  }

  @Test
  void panIsMagnifiedWithTheScene() {
    session.orbit().pan(10, 0);
    session.orbit().zoom(2, 0, 0);

    assertThat(session.orbit().viewpoint().panX()).isCloseTo(20f, within(1e-4f));
    session.orbit().recentre();
    session.advance(5, 0);
    assertThat(session.orbit().viewpoint().panX()).isZero();
    assertThat(session.orbit().viewpoint().view().zoom()).isEqualTo(1);
  }
}
