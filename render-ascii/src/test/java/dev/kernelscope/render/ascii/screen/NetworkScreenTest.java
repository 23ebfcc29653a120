package dev.kernelscope.render.ascii.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveLesson;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.network.NetworkScene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.fixture.MadeUpNetwork;
import dev.kernelscope.render.ascii.Golden;
import dev.kernelscope.render.ascii.file.Ansi;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.plain.PlainFrame;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkScreenTest {

  private final NetworkScene scene = NetworkScene.of(new MadeUpNetwork(true));

  private Frame frame(int cell, Selection selection) {
    return scene.frame(new Moment(cell, Phase.LOOK, 1), selection);
  }

  private static Screen.Drawn drawn(Frame frame, Colors colors, int columns, int rows) {
    return Screen.draw(LiveFrame.still(frame, View.DEFAULT, LivePlay.USUAL), Palette.of(Theme.DARK, colors), columns,
        rows);
  }

  @ParameterizedTest
  @CsvSource({"0, 80, 24, FULL", "1, 100, 35, FULL", "2, 80, 24, FULL", "2, 120, 40, ANSI256", "3, 60, 20, ANSI16"})
  void looksLikeItsPictures(int cell, int columns, int rows, Colors colors) throws IOException {
    Frame frame = frame(cell, cell == 2 ? Selection.at(new Target.OutputCell(1, 2, 3)) : Selection.NONE);
    Golden.check("network-" + cell + "-" + columns + "x" + rows + ".ans",
        Ansi.text(drawn(frame, colors, columns, rows).cells()));
  }

  @ParameterizedTest
  @CsvSource({"0, 80, 24", "0, 120, 40", "2, 100, 35"})
  void numbersShowOneKernelsAnswersOrOneMap(int cell, int columns, int rows) throws IOException {
    Frame frame = scene.tables().frame(new Moment(cell, Phase.LOOK, 1));
    Golden.check("network-single-" + cell + "-" + columns + "x" + rows + ".ans",
        Ansi.text(drawn(frame, Colors.FULL, columns, rows).cells()));
    assertThat(PlainFrame.lines(frame)).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,80}"));
  }

  @Test
  void oneKernelsAnswersAreDrawnAtAnySizeBesideALesson() {
    Frame frame = scene.tables().frame(new Moment(0, Phase.LOOK, 1));
    LiveLesson lesson = new LiveLesson(List.of("One"), 0, "See.", 0, 1, "First", List.of(), 0, -1);
    LiveFrame live = new LiveFrame(frame, View.DEFAULT, LivePlay.USUAL, Panel.LESSON, Optional.of(lesson), List.of(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", LiveDesk.EMPTY);
    for (int columns = 20; columns <= 120; columns++) {
      for (int rows : new int[] {5, 8, 14, 24, 40}) {
        Screen.Drawn drawn = Screen.draw(live, Palette.of(Theme.DARK, Colors.ANSI16), columns, rows);
        assertThat(drawn.cells().columns()).isEqualTo(columns);
      }
    }
    String small = Ansi.text(Screen.draw(live, Palette.of(Theme.DARK, Colors.ANSI16), 80, 24).cells());
    assertThat(small).as("curves, for which numbers make room").contains("⣀").doesNotContain("green");
    String large = Ansi.text(Screen.draw(live, Palette.of(Theme.DARK, Colors.ANSI16), 120, 40).cells());
    assertThat(large).contains("⣀", "red", "green", "blue");
  }

  @Test
  void plainLinesSayTheSame() throws IOException {
    List<String> lines = PlainFrame.lines(frame(2, Selection.NONE));
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80).matches("\\p{ASCII}*"));
    Golden.check("plain-network.txt", String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 35", "99, 24", "60, 20", "160, 50"})
  void aPointerFindsPhotographAndMaps(int columns, int rows) {
    Screen.Drawn drawn = drawn(frame(2, Selection.NONE), Colors.FULL, columns, rows);
    Set<Integer> maps = new HashSet<>();
    Set<Target> pixels = new HashSet<>();
    for (int i = 0; i < columns * rows; i++) {
      drawn.hits().at(i % columns, i / columns).filter(LiveTarget.Cell.class::isInstance)
          .map(t -> ((LiveTarget.Cell) t).target()).ifPresent(target -> {
            assertThat(scene.targets(new Moment(2, Phase.LOOK, 1)).has(target)).isTrue();
            if (target instanceof Target.OutputCell cell) {
              maps.add(cell.filter());
            } else {
              pixels.add(target);
            }
          });
    }
    assertThat(maps.size()).isGreaterThanOrEqualTo(4);
    assertThat(pixels.size()).isGreaterThan(100);
  }
}
