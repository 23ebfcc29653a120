package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Camera;
import org.junit.jupiter.api.Test;

class OrbitTest {

  private static final float HEIGHT = 400;

  private final Camera scene = new Camera(-30, 18, 35, 1);
  private final Orbit orbit = new Orbit(false);

  private View seen() {
    return orbit.viewpoint(HEIGHT).view();
  }

  private static View front() {
    return new View(View.Mode.PERSPECTIVE, 0, 0, 1);
  }

  @Test
  void theFirstViewIsThereAtOnceAndTheNextOneGlidesForLessThanHalfASecond() {
    orbit.at(1);
    orbit.follow(View.DEFAULT, scene);
    assertThat(orbit.changing()).isFalse();
    assertThat(seen().azimuth()).isEqualTo(-30);
    orbit.follow(front(), scene);
    orbit.at(1.2);
    assertThat(orbit.changing()).isTrue();
    assertThat(seen().azimuth()).isBetween(-29.9, -0.1);
    orbit.at(1.5);
    assertThat(orbit.changing()).isFalse();
    assertThat(seen().azimuth()).isZero();
  }

  @Test
  void calmlyOnePlaceGivesWayToTheOther() {
    Orbit calm = new Orbit(true);
    calm.at(1);
    calm.follow(View.DEFAULT, scene);
    calm.follow(front(), scene);
    calm.at(1.075);
    assertThat(calm.arrived()).isCloseTo(0.5, within(1e-9));
    assertThat(calm.left(HEIGHT).view().azimuth()).isEqualTo(-30);
    assertThat(calm.viewpoint(HEIGHT).view().azimuth()).isZero();
    calm.at(1.2);
    assertThat(calm.arrived()).isEqualTo(1);
  }

  @Test
  void whatThePointerHasToldIsFollowedWithoutMoving() {
    orbit.follow(View.DEFAULT, scene);
    orbit.hold(true);
    orbit.turn(-100, 20);
    orbit.hold(false);
    View told = orbit.told();
    assertThat(told.azimuth()).isCloseTo(0, within(1e-9));
    assertThat(told.elevation()).isCloseTo(24, within(1e-9));
    orbit.follow(told, scene);
    assertThat(orbit.changing()).isFalse();
    orbit.at(2);
    orbit.follow(View.DEFAULT, scene);
    assertThat(orbit.changing()).as("and back").isTrue();
  }

  @Test
  void theShorterWayAroundIsTaken() {
    orbit.at(1);
    orbit.follow(new View(View.Mode.PERSPECTIVE, 170, 10, 1), scene);
    orbit.follow(new View(View.Mode.PERSPECTIVE, -170, 10, 1), scene);
    orbit.at(1.2);
    assertThat(seen().azimuth()).isBetween(170.0, 190.0);
  }

  @Test
  void panIsMagnifiedWithTheSceneAndGoesWhenItIsRecentred() {
    orbit.follow(View.DEFAULT, scene);
    orbit.pan(0.1, 0);
    orbit.zoom(2, 0, 0);
    assertThat(orbit.viewpoint(HEIGHT).panX()).isCloseTo(80, within(1e-3f));
    orbit.at(1);
    orbit.recentre();
    assertThat(orbit.told().right()).isZero();
    orbit.at(2);
    assertThat(orbit.viewpoint(HEIGHT).panX()).isZero();
    assertThat(seen().zoom()).isEqualTo(1);
  }
}
