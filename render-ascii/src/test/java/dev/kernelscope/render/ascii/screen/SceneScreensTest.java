package dev.kernelscope.render.ascii.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.Experiment.Kind;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.ascii.Golden;
import dev.kernelscope.render.ascii.Samples;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;
import dev.kernelscope.render.ascii.file.Ansi;
import dev.kernelscope.render.ascii.palette.Palette;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of scene as a screen: three sizes, two depths of colour. */
class SceneScreensTest {

  private static final List<int[]> SIZES = List.of(new int[] {80, 24}, new int[] {100, 35}, new int[] {200, 60});

  private static Map<String, Scene> scenes() {
    Experiment lesson = Experiment.lesson();
    ConvSpec spec = ConvSpec.DEFAULT;
    Map<String, Scene> scenes = new LinkedHashMap<>();
    scenes.put("operation", lesson.scene());
    scenes.put("stride", lesson.withSpec(spec.withStride(2)).scene());
    scenes.put("dropped", Samples.dropping());
    scenes.put("padding", Samples.padded());
    scenes.put("dilation", Samples.dilated());
    scenes.put("fractions", lesson.withKernel(NamedKernel.GAUSSIAN).scene());
    scenes.put("flipped", lesson.withFlip(true).scene());
    scenes.put("channels", Samples.channels());
    scenes.put("depthwise", lesson.withChannels(3).withGroups(3).scene());
    scenes.put("transposed", lesson.withInputSize(3, 3).withSpec(spec.withStride(2)).withKind(Kind.TRANSPOSED).scene());
    scenes.put("weights-gradient", lesson.withKind(Kind.GRADIENT_OF_WEIGHTS).scene());
    scenes.put("input-gradient", lesson.withKind(Kind.GRADIENT_OF_INPUT).scene());
    scenes.put("compared", lesson.withRival(lesson.withSpec(spec.withStride(2))).scene());
    scenes.put("layers", lesson.withLayers(3).scene());
    scenes.put("photo", Samples.photo());
    return scenes;
  }

  static Stream<Arguments> screens() {
    return scenes().entrySet().stream().flatMap(scene -> SIZES.stream().flatMap(size ->
        Stream.of(Colors.FULL, Colors.ANSI256).map(colors ->
            Arguments.of(scene.getKey(), size[0], size[1], colors, scene.getValue()))));
  }

  @ParameterizedTest(name = "{0} {1}x{2} {3}")
  @MethodSource("screens")
  void isAsItWas(String name, int columns, int rows, Colors colors, Scene scene) throws IOException {
    Frame frame = scene.frame(scene.still());
    CellBuffer screen = Samples.screen(frame, View.DEFAULT, Palette.of(Theme.DARK, colors), columns, rows);
    Golden.check("scene-" + name + "-" + columns + "x" + rows + "-" + colors.name().toLowerCase(Locale.ROOT) + ".ans",
        Ansi.text(screen));
    assertThat(screen.line(0)).contains(frame.chapter());
    assertThat(IntStream.range(0, rows).mapToObj(screen::line))
        .anyMatch(line -> line.contains(frame.dock().words().getFirst().text()));
    assertColours(screen, colors);
  }

  private static void assertColours(CellBuffer screen, Colors colors) {
    for (int y = 0; y < screen.rows(); y++) {
      for (int x = 0; x < screen.columns(); x++) {
        for (int color : new int[] {screen.foreground(x, y), screen.background(x, y)}) {
          assertThat(color == CellColor.NONE || (colors == Colors.ANSI256) == CellColor.is256(color))
              .as("colour %x at %d,%d", color, x, y).isTrue();
        }
      }
    }
  }
}
