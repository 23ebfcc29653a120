package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.scene.CameraPose.Viewport;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CameraPoseTest {

  private static final Viewport VIEWPORT = new Viewport(160, 92, 864, 400, 44, 40, 30, 30);

  @Test
  void standsWhereTheVisualSpecificationSays() {
    Scene scene = Scenes.of(SceneSubject.lesson());
    Stage stage = scene.frame(scene.still()).stage();
    CameraPose pose = CameraPose.fit(stage.camera(), stage.bounds(), VIEWPORT);
    Vec3 away = pose.eye().minus(pose.target());
    assertThat(Math.sqrt(away.dot(away))).as("distance of the sum scene").isCloseTo(34.1, within(0.1));
    assertThat(pixels(pose, new Vec3(3, 0, 0))).as("input tile").isCloseTo(38, within(1.0));
    assertThat(pixels(pose, new Vec3(9.35, -1.2, 0))).as("product tile").isCloseTo(32, within(1.0));
    assertThat(pixels(pose, new Vec3(15.1, -1, 0))).as("output tile").isCloseTo(27, within(1.0));
  }

  private static double pixels(CameraPose pose, Vec3 centre) {
    double width = Math.hypot(pose.project(centre.plus(0.46, 0, 0)).x() - pose.project(centre.plus(-0.46, 0, 0)).x(),
        pose.project(centre.plus(0.46, 0, 0)).y() - pose.project(centre.plus(-0.46, 0, 0)).y());
    double height = Math.abs(pose.project(centre.plus(0, 0.46, 0)).y() - pose.project(centre.plus(0, -0.46, 0)).y());
    return Math.min(width, height);
  }

  @Property(tries = 300)
  void keepsEveryPointInsideTheMargins(@ForAll @IntRange(min = -170, max = 170) int azimuth,
      @ForAll @IntRange(min = -80, max = 80) int elevation, @ForAll @IntRange(min = 0, max = 60) int fieldOfView,
      @ForAll @IntRange(min = 1, max = 30) int width, @ForAll @IntRange(min = 1, max = 30) int height) {
    List<Vec3> points = List.of(Vec3.ZERO, new Vec3(width, 0, 0), new Vec3(0, height, 1), new Vec3(width, height, -2));
    Camera camera = new Camera(azimuth, elevation, fieldOfView < 10 ? 0 : fieldOfView);
    CameraPose pose = CameraPose.fit(camera, points, VIEWPORT);
    for (Vec3 point : points) {
      CameraPose.Point p = pose.project(point);
      assertThat(p.x()).isBetween(160 + 44 - 0.5, 160.0 + 864 - 40 + 0.5);
      assertThat(p.y()).isBetween(92 + 30 - 0.5, 92.0 + 400 - 30 + 0.5);
    }
  }

  @Test
  void keepsLoosePointsInTheViewportAndTheOthersInsideTheMargins() {
    List<Vec3> points = List.of(new Vec3(0, -1.5, 0), new Vec3(3, 1.5, 0), new Vec3(9, 1.5, 0));
    List<Vec3> floor = new Floor(-1.6, -1, 10, -1, 2.5).corners();
    Camera camera = new Camera(-30, 18, 35);
    CameraPose cut = CameraPose.fit(camera, points, VIEWPORT);
    assertThat(floor.stream().mapToDouble(p -> cut.project(p).y()).max().orElseThrow()).isGreaterThan(92 + 400);
    CameraPose pose = CameraPose.fit(camera, points, floor, VIEWPORT);
    for (Vec3 point : floor) {
      assertThat(pose.project(point).x()).isBetween(160.0, 160.0 + 864);
      assertThat(pose.project(point).y()).isBetween(92.0, 92.0 + 400);
    }
    for (Vec3 point : points) {
      assertThat(pose.project(point).y()).isBetween(92 + 30 - 0.5, 92.0 + 400 - 30 + 0.5);
    }
  }

  @Test
  void zoomsAboutTheMiddle() {
    List<Vec3> points = List.of(new Vec3(-1, -1, 0), new Vec3(1, 1, 0));
    Viewport square = new Viewport(0, 0, 100, 100);
    CameraPose.Point fitted = CameraPose.fit(Camera.faceOn(), points, square).project(new Vec3(1, 1, 0));
    CameraPose.Point zoomed = CameraPose.fit(Camera.faceOn().zoomedTo(2), points, square).project(new Vec3(1, 1, 0));
    assertThat(fitted.x()).isCloseTo(100, within(1e-6));
    assertThat(zoomed.x()).isCloseTo(150, within(1e-6));
    assertThat(zoomed.y()).isCloseTo(-50, within(1e-6));
  }
}
