package dev.kernelscope.render.ascii.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.fixture.MadeUpTraining;
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

class TrainingScreenTest {

  private static final Selection FIFTH = Selection.at(new Target.Weight(5, 0, 2, 3));
  private final Scene scene = LearnedScene.of(new MadeUpTraining(130));

  private static Screen.Drawn drawn(Frame frame, View view, Panel panel, Theme theme, int columns, int rows) {
    List<LiveControl> controls = List.of(
        new LiveControl("learning rate", "0.03", "", true, "", "How far a step goes.", List.of(), -1),
        new LiveControl("seed", "7", "", false, "", "Which numbers.", List.of(), -1));
    LiveFrame live = new LiveFrame(frame, view, LivePlay.USUAL, panel, Optional.empty(), controls, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", LiveDesk.EMPTY);
    return Screen.draw(live, Palette.of(theme, Colors.FULL), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 35", "120, 40", "200, 60", "60, 20"})
  void looksLikeItsPictures(int columns, int rows) throws IOException {
    Frame frame = scene.frame(scene.still(), FIFTH);
    Golden.check("learned-" + columns + "x" + rows + ".ans",
        Ansi.text(drawn(frame, View.DEFAULT, Panel.NUMBERS, Theme.DARK, columns, rows).cells()));
  }

  @Test
  void controlsStandInThePanel() throws IOException {
    Frame frame = scene.frame(new Moment(20, Phase.FORWARD, 0.4));
    Golden.check("learned-controls-80x24-light.ans",
        Ansi.text(drawn(frame, View.DEFAULT, Panel.CONTROLS, Theme.LIGHT, 80, 24).cells()));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40"})
  void numbersShowTheGradient(int columns, int rows) throws IOException {
    View numbers = new View(View.Mode.NUMBERS, Double.NaN, Double.NaN, 1);
    Frame frame = scene.tables().frame(new Moment(99, Phase.BACKWARD, 1), FIFTH);
    Golden.check("learned-flow-" + columns + "x" + rows + ".ans",
        Ansi.text(drawn(frame, numbers, Panel.NUMBERS, Theme.DARK, columns, rows).cells()));
  }

  @Test
  void plainLinesSayTheSame() throws IOException {
    List<String> lines = PlainFrame.lines(scene.frame(scene.still(), FIFTH));
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80).matches("\\p{ASCII}*"));
    Golden.check("plain-learned.txt", String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "81, 34", "99, 24", "100, 30", "99, 40", "60, 20"})
  void everyKernelIsSeenWhereItCanBe(int columns, int rows) {
    Screen.Drawn drawn = drawn(scene.frame(scene.still()), View.DEFAULT, Panel.CONTROLS, Theme.DARK, columns, rows);
    Set<Integer> filters = new HashSet<>();
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        drawn.hits().at(x, y).filter(LiveTarget.Cell.class::isInstance)
            .ifPresent(t -> filters.add(((Target.Weight) ((LiveTarget.Cell) t).target()).filter()));
      }
    }
    assertThat(filters).hasSize(16);
  }

  @Test
  void aPointerFindsTheWeightsOfBothWalls() {
    Screen.Drawn drawn = drawn(scene.frame(scene.still()), View.DEFAULT, Panel.NUMBERS, Theme.DARK, 120, 40);
    int weights = 0;
    boolean last = false;
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 120; x++) {
        Optional<LiveTarget> at = drawn.hits().at(x, y);
        if (at.orElse(null) instanceof LiveTarget.Cell(Target.Weight weight)) {
          weights++;
          last |= weight.filter() == 15 && weight.row() == 6 && weight.column() == 6;
        }
      }
    }
    assertThat(weights).isGreaterThanOrEqualTo(2 * 16 * 7 * 3);
    assertThat(last).isTrue();
  }
}
