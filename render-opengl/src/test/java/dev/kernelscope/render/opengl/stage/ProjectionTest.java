package dev.kernelscope.render.opengl.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.draw.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;
  private static final float SCALE = 1.25f;

  private final Stage stage = Samples.lesson().frame(Samples.lesson().still()).stage();

  private Projection projection(Camera camera) {
    CameraPose pose = CameraPose.fit(
        camera, stage.bounds(), new CameraPose.Viewport(0, 52, WIDTH / SCALE, 400, 44, 40, 30, 30));
    return new Projection(pose, stage.bounds(), WIDTH, HEIGHT, SCALE);
  }

  @Property(tries = 300)
  void theMatrixAndTheArithmeticAgree(
      @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
      @ForAll @DoubleRange(min = -80, max = 80) double elevation,
      @ForAll @DoubleRange(min = 0, max = 17) double x,
      @ForAll @DoubleRange(min = -4, max = 4) double y,
      @ForAll @DoubleRange(min = 0, max = 50) double field) {
    Projection to = projection(new Camera(azimuth, elevation, field < 10 ? 0 : field));
    Vec3 world = new Vec3(x, y, 0.3);
    Point expected = to.at(world);
    float[] m = to.matrix();
    double[] clip = new double[4];
    double[] v = {world.x(), world.y(), world.z(), 1};
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        clip[row] += m[column * 4 + row] * v[column];
      }
    }

    assertThat((clip[0] / clip[3] * 0.5 + 0.5) * WIDTH / SCALE).isCloseTo(expected.x(), within(0.05));
    assertThat((0.5 - clip[1] / clip[3] * 0.5) * HEIGHT / SCALE).isCloseTo(expected.y(), within(0.05));
    assertThat(clip[2] / clip[3]).isCloseTo(expected.depth(), within(1e-3)).isBetween(-1.0, 1.0);
  }

  @Test
  void whatIsNearerHasLessDepth() {
    Projection to = projection(new Camera(-30, 18, 35));

    assertThat(to.at(new Vec3(3, 0, 0.6)).depth()).isLessThan(to.at(new Vec3(3, 0, 0)).depth());
    assertThat(to.at(new Vec3(3, 0, 0), 0.1).depth()).isLessThan(to.at(new Vec3(3, 0, 0)).depth());
    assertThat(to.seesFront(Vec3.ZERO)).isTrue();
    assertThat(projection(new Camera(170, 18, 35)).seesFront(Vec3.ZERO)).isFalse();
  }

  @Test
  void facesAreSeenSquarelyOnlyFromStraightAhead() {
    assertThat(projection(Camera.faceOn()).facing()).isEqualTo(1);
    assertThat(projection(new Camera(-30, 18, 35)).facing()).isZero();
  }
}
