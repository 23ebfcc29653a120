package dev.kernelscope.render.opengl.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.render.opengl.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PickerTest {

  private static final CameraPose.Viewport AREA = new CameraPose.Viewport(0, 0, 860, 400, 40, 40, 30, 30);

  private static Optional<Target> at(Frame frame, View.Mode mode, Role role, int plane, double row, double column) {
    View view = new View(mode, Double.NaN, Double.NaN, 1);
    CameraPose pose = CameraPose.fit(view.camera(frame.stage().camera()), frame.stage().bounds(), AREA);
    Block block = frame.stage().blocks(role).stream().filter(b -> b.plane() == plane).findFirst().orElseThrow();
    CameraPose.Point point = pose.project(block.centre(row, column));
    return Picker.at(frame, frame.stage(), pose, point.x(), point.y());
  }

  @ParameterizedTest
  @EnumSource(value = View.Mode.class, names = {"PERSPECTIVE", "FACE"})
  void theMiddleOfEachCellIsThatCell(View.Mode mode) {
    Scene scene = Samples.lesson();
    Frame frame = scene.frame(scene.still());
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        assertThat(at(frame, mode, Role.OUTPUT, 0, row, column)).contains(new Target.OutputCell(0, row, column));
      }
    }
    assertThat(at(frame, mode, Role.INPUT, 0, 6, 0)).contains(new Target.InputCell(0, 6, 0));
    assertThat(at(frame, mode, Role.INPUT, 0, 0, 6)).contains(new Target.InputCell(0, 0, 6));
    assertThat(at(frame, mode, Role.KERNEL, 0, 2, 1)).contains(new Target.Weight(0, 0, 2, 1));
    assertThat(at(frame, mode, Role.PRODUCTS, 0, 0, 2)).as("a product is its weight's")
        .contains(new Target.Weight(0, 0, 0, 2));
  }

  @Test
  void betweenTheKernelsChipsItsPatchIsSeen() {
    Scene scene = Samples.lesson();
    Frame frame = scene.frame(scene.still());
    assertThat(at(frame, View.Mode.FACE, Role.KERNEL, 0, 0.5, 0.5).orElseThrow())
        .isInstanceOf(Target.InputCell.class);
  }

  @Test
  void paddingHasNegativeNumbers() {
    Scene scene = Samples.padded();
    Frame frame = scene.frame(scene.still());
    assertThat(at(frame, View.Mode.FACE, Role.INPUT, 0, 0, 0)).contains(new Target.InputCell(0, -1, -1));
  }

  @Test
  void aFiltersSlicesAreTold() {
    Scene scene = Samples.channels();
    Frame frame = scene.frame(scene.still());
    assertThat(at(frame, View.Mode.PERSPECTIVE, Role.KERNEL, 4, 1, 2)).contains(new Target.Weight(1, 1, 1, 2));
    assertThat(at(frame, View.Mode.PERSPECTIVE, Role.OUTPUT, 1, 2, 2)).contains(new Target.OutputCell(1, 2, 2));
  }

  @Test
  void aPixelOfAPhotographIsFound() {
    Scene scene = Samples.photo();
    Frame frame = scene.frame(scene.still());
    assertThat(at(frame, View.Mode.PERSPECTIVE, Role.INPUT, 0, 37, 81)).contains(new Target.InputCell(0, 37, 81));
  }

  @Test
  void besideEverythingThereIsNothing() {
    Scene scene = Samples.lesson();
    Frame frame = scene.frame(scene.still());
    CameraPose pose = CameraPose.fit(frame.stage().camera(), frame.stage().bounds(), AREA);
    assertThat(Picker.at(frame, frame.stage(), pose, 2, 2)).isEmpty();
  }
}
