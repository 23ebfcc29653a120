package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.lesson.Experiment.Kind;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.scene.network.NetworkScene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.fixture.MadeUpNetwork;
import dev.kernelscope.fixture.MadeUpTraining;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Look;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of scene in both themes and at two sizes, and parts of some at 3840×2160, held to pictures that were
 * looked at. On a plain ground pictures are small files.
 */
class SceneGoldenTest {

  private static final int LARGE_WIDTH = 3840;
  private static final int LARGE_HEIGHT = 2160;
  private static final int CROP_WIDTH = 800;
  private static final int CROP_HEIGHT = 480;

  /** Scenes, each at the moment that shows most of it. */
  private enum Sample {
    OPERATION(Samples::lesson, s -> s.frame(s.still())),
    DROPPED(Samples::dropped, s -> s.frame(new Moment(5, Phase.SUM, 0.5))),
    COMPARED(Samples::compared, s -> s.frame(new Moment(s.cell(0, 1, 3), Phase.WRITE, 0.5))),
    CHANNELS(Samples::channels, s -> s.frame(new Moment(s.cell(0, 1, 1), Phase.SUM, 1))),
    EXPLODED(Samples::channels, s -> s.exploded(1.8).frame(new Moment(s.cell(1, 2, 0), Phase.GATHER, 1))),
    CLOSED(Samples::channels, s -> s.exploded(0).frame(new Moment(s.cell(1, 2, 0), Phase.GATHER, 1))),
    SHARED(Samples::lesson, s -> s.frame(new Moment(7, Phase.WRITE, 1), Selection.at(new Target.Weight(0, 0, 1, 2)))),
    GRADIENT_OF_INPUT(() -> Samples.computed(Kind.GRADIENT_OF_INPUT), s -> s.frame(new Moment(16, Phase.SUM, 0.5))),
    GRADIENT_OF_WEIGHTS(() -> Samples.computed(Kind.GRADIENT_OF_WEIGHTS), s -> s.frame(new Moment(4, Phase.SUM, 1))),
    TRANSPOSED(() -> Samples.computed(Kind.TRANSPOSED), s -> s.frame(new Moment(30, Phase.SUM, 0.5))),
    LAYERS(Samples::chain, s -> s.frame(s.still())),
    LAYERS_SELECTED(Samples::chain, s -> s.frame(s.still(), Selection.at(new Target.OutputCell(0, 4, 1)).pin())),
    PHOTO(Samples::photo, s -> s.frame(new Moment(s.cell(0, 60, 50), Phase.SUM, 0.5))),
    WINDOWS(Samples::dropped, s -> s.windows().orElseThrow()),
    LEARNED(() -> LearnedScene.of(new MadeUpTraining(130)),
        s -> s.frame(s.still(), Selection.at(new Target.Weight(5, 0, 2, 3)).pin())),
    LEARNED_FLOW(() -> LearnedScene.of(new MadeUpTraining(130)).tables(),
        s -> s.frame(new Moment(99, Phase.BACKWARD, 1), Selection.at(new Target.Weight(5, 0, 2, 3)).pin())),
    NETWORK_KERNELS(() -> NetworkScene.of(new MadeUpNetwork(true)), s -> s.frame(new Moment(0, Phase.LOOK, 1))),
    NETWORK_EDGES(() -> NetworkScene.of(new MadeUpNetwork(true)).tables(), s -> s.frame(new Moment(0, Phase.LOOK, 1))),
    NETWORK_MAPS(() -> NetworkScene.of(new MadeUpNetwork(true)),
        s -> s.frame(new Moment(2, Phase.LOOK, 1), Selection.at(new Target.OutputCell(1, 2, 3)).pin()));

    private final Supplier<Scene> scene;
    private final Function<Scene, Frame> frame;

    Sample(Supplier<Scene> scene, Function<Scene, Frame> frame) {
      this.scene = scene;
      this.frame = frame;
    }

    String file() {
      return "scene-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Frame frame() {
      return frame.apply(scene.get());
    }
  }

  private static GlContext context;
  private static FramePainter painter;

  @BeforeAll
  static void open() throws NoContextException {
    Driver.require();
    context = Contexts.offscreen();
    painter = new FramePainter();
  }

  @AfterAll
  static void close() {
    if (context != null) {
      painter.close();
      context.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void looksLikeItsPictures(Sample sample) throws IOException {
    Frame frame = sample.frame();
    Goldens.compare(sample.file() + "-dark", draw(frame, Theme.DARK, 960, 540));
    Goldens.compare(sample.file() + "-light", draw(frame, Theme.LIGHT, 640, 360));
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATION", "CHANNELS", "PHOTO"})
  void isCrispAtFourTimesThePixels(Sample sample) throws IOException {
    Theme theme = sample == Sample.CHANNELS ? Theme.LIGHT : Theme.DARK;
    Picture large = draw(sample.frame(), theme, LARGE_WIDTH, LARGE_HEIGHT);
    Goldens.compare(sample.file() + "-4k", cropped(large));
  }

  private static Picture draw(Frame frame, Theme theme, int width, int height) {
    try (Framebuffer target = new Framebuffer(width, height)) {
      target.bind();
      painter.draw(Blend.whole(new Sight(frame, Viewpoint.of(View.DEFAULT))), Transport.STILL,
          Look.onPlainGround(theme), Canvas.picture(width, height));
      return new Picture(width, height, target.readRgb());
    }
  }

  /** The middle of a picture. */
  private static Picture cropped(Picture whole) {
    int left = (whole.width() - CROP_WIDTH) / 2;
    int top = (whole.height() - CROP_HEIGHT) / 3;
    byte[] rgb = new byte[CROP_WIDTH * CROP_HEIGHT * 3];
    for (int row = 0; row < CROP_HEIGHT; row++) {
      System.arraycopy(whole.rgb(), ((top + row) * whole.width() + left) * 3, rgb, row * CROP_WIDTH * 3,
          CROP_WIDTH * 3);
    }
    return new Picture(CROP_WIDTH, CROP_HEIGHT, rgb);
  }
}
