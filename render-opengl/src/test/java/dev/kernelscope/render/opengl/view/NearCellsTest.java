package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.scene.network.NetworkScene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.fixture.MadeUpNetwork;
import dev.kernelscope.fixture.MadeUpTraining;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A picture's cells show their numbers when somebody comes near, and are flat colours before. */
class NearCellsTest {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  /** 50×50 cells that all hold the same number, so that there is one face colour and whatever else is ink. */
  private static Scene uniform() {
    float[] values = new float[2500];
    Arrays.fill(values, 7);
    return Scenes.of(new SceneSubject(Tensor.of(Shape.of(1, 1, 50, 50), values), Samples.SOBEL_X, null,
        ConvSpec.DEFAULT, "", "", false));
  }

  /** Colours in the left half of the scene, where the input stands. */
  private static Set<Integer> colors(View.Mode mode, double zoom) throws NoContextException {
    try (Studio studio = Studio.open()) {
      View view = new View(mode, Double.NaN, Double.NaN, zoom);
      Picture picture = studio.still(uniform(), Shot.still(new Moment(0, Phase.SLIDE, 0), view), Theme.DARK, WIDTH,
          HEIGHT);
      Set<Integer> colors = new HashSet<>();
      for (int y = 100; y < 200; y++) {
        for (int x = 60; x < 240; x++) {
          colors.add(picture.at(x, y));
        }
      }
      return colors;
    }
  }

  /** Slices of a kernel beside its polar plot stand alone: no lines would be hidden by them. */
  @Test
  void smallTablesOfWeightsAreSeenWithoutTheirNames() throws NoContextException {
    Driver.require();
    try (Studio studio = Studio.open()) {
      Picture picture = studio.still(NetworkScene.of(new MadeUpNetwork(true)).tables(),
          Shot.still(new Moment(0, Phase.LOOK, 1), View.DEFAULT), Theme.DARK, 480, 270);
      int rims = 0;
      for (int y = 160; y < 230; y++) {
        for (int x = 60; x < 240; x++) {
          int color = picture.at(x, y);
          rims += (color >> 16 & 255) - (color & 255) > 60 ? 1 : 0;
        }
      }
      assertThat(rims).as("pixels of orange rims and cells").isGreaterThan(400);
    }
  }

  /** Long numbers of small weights would lie over each other where a kernel is large, but its cells are not. */
  @Test
  void noNumberIsWiderThanItsCell() throws NoContextException {
    Driver.require();
    try (Studio studio = Studio.open()) {
      Picture picture = studio.still(LearnedScene.of(new MadeUpTraining(1)),
          Shot.still(new Moment(0, Phase.BATCH, 0), View.DEFAULT), Theme.DARK, 1700, 1000);
      int white = 0;
      for (int y = 160; y < 560; y++) {
        for (int x = 200; x < 1500; x++) {
          int rgb = picture.at(x, y);
          white += Math.min(Math.min(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255) > 230 ? 1 : 0;
        }
      }
      assertThat(white).isZero();
    }
  }

  @Test
  void numbersComeWithTheZoom() throws NoContextException {
    Driver.require();
    assertThat(colors(View.Mode.FACE, 8)).as("near: a face and the edges of digits").hasSizeGreaterThan(8);
    assertThat(colors(View.Mode.MAP, 8)).as("a heat map has colours alone").hasSize(1);
  }
}
