package dev.kernelscope.render.opengl.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.render.opengl.Letters;
import dev.kernelscope.render.opengl.Lives;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Sheet;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

  private static Surroundings at(LiveFrame frame, int width, int height) {
    return at(frame, width, height, false, 0);
  }

  private static Surroundings at(LiveFrame frame, int width, int height, boolean drawer, float scrolled) {
    Layout layout = Layout.of(width, height, Surroundings.bars(frame, width), frame.frame().ledger());
    return Surroundings.of(frame, layout, drawer, scrolled, new Letters());
  }

  private static Optional<Spot> spot(Surroundings around, LiveTarget target) {
    return around.sheet().spots().stream().filter(s -> s.target().equals(Optional.of(target))).findFirst();
  }

  private static Optional<Spot> button(Surroundings around, Command command) {
    return spot(around, new LiveTarget.Button(command));
  }

  @ParameterizedTest
  @CsvSource({"1280, 160, 256", "1536, 184, 288", "1000, 44, 256", "800, 44, 0"})
  void barsAreAsWideAsTheSpecificationSays(float width, float rail, float panel) {
    assertThat(Surroundings.bars(Lives.of(Panel.CONTROLS), width)).isEqualTo(new Layout.Bars(40, rail, panel));
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "1536, 864", "1000, 640", "820, 560", "640, 400"})
  void everythingToPressLiesInTheWindow(int width, int height) {
    for (LiveFrame frame : new LiveFrame[] {Lives.of(Panel.LESSON), Lives.of(Panel.CONTROLS), Lives.of(Panel.NUMBERS),
        Lives.asking(-1), Lives.asking(0), Lives.refusing()}) {
      for (Spot spot : at(frame, width, height, true, 0).sheet().spots()) {
        Rect r = spot.at();
        assertThat(r.x() >= -1 && r.right() <= width + 1 && r.y() >= -1).as("%s at %s", spot.target(), r).isTrue();
      }
    }
  }

  @Test
  void everyChapterCanBeOpened() {
    Surroundings around = at(Lives.of(Panel.LESSON), 1280, 720);
    for (int i = 0; i < 10; i++) {
      assertThat(spot(around, new LiveTarget.Chapter(i))).isPresent();
    }
    assertThat(spot(around, new LiveTarget.Chapter(1)).orElseThrow().at()).isEqualTo(new Rect(8, 104, 144, 30));
    assertThat(button(around, Command.NEXT_STEP)).isPresent();
    assertThat(button(around, Command.QUIZ)).isPresent();
  }

  @Test
  void controlsAreChangedOneStepOrChosenAndSayWhyNot() {
    Surroundings around = at(Lives.of(Panel.CONTROLS), 1280, 720);
    Spot less = spot(around, new LiveTarget.Change(3, -1)).orElseThrow();
    Spot more = spot(around, new LiveTarget.Change(3, 1)).orElseThrow();
    assertThat(less.at().right()).isEqualTo(more.at().x());
    assertThat(more.tip()).isEqualTo("How far the kernel moves. (s, S)");
    assertThat(spot(around, new LiveTarget.Option(4, 1))).isPresent();
    assertThat(spot(around, new LiveTarget.Option(6, 1))).as("a switch").isPresent();
    assertThat(spot(around, new LiveTarget.Change(5, 1)).orElseThrow().tip())
        .isEqualTo("Not now: there is no padding");
    assertThat(spot(around, new LiveTarget.Change(1, 1))).as("the table names the kernel").isEmpty();
  }

  @Test
  void weightsAndKernelsCanBePressed() {
    Surroundings around = at(Lives.typing("-4"), 1280, 720);
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        assertThat(spot(around, new LiveTarget.Cell(new Target.Weight(0, 0, r, c)))).isPresent();
      }
    }
    assertThat(spot(around, new LiveTarget.Preset(3))).isPresent();
  }

  @Test
  void aQuestionIsAnsweredOnceAndTakesThePanelsPlace() {
    Surroundings asked = at(Lives.asking(-1), 1280, 720);
    for (int i = 0; i < 4; i++) {
      assertThat(spot(asked, new LiveTarget.Choice(i))).isPresent();
    }
    assertThat(asked.panel()).isEqualTo(new Rect(832, 56, 428, 544));
    assertThat(button(asked, Command.PLAY_IT)).isEmpty();
    Surroundings answered = at(Lives.asking(0), 1280, 720);
    assertThat(spot(answered, new LiveTarget.Choice(1))).isEmpty();
    assertThat(button(answered, Command.PLAY_IT)).isPresent();
    assertThat(button(answered, Command.NEXT_QUESTION)).isPresent();
  }

  @Test
  void whereThereIsLittleRoomThePanelIsADrawer() {
    LiveFrame frame = Lives.of(Panel.CONTROLS);
    Surroundings shut = at(frame, 800, 560);
    assertThat(spot(shut, new LiveTarget.Change(0, 1))).isEmpty();
    assertThat(button(shut, Command.DRAWER)).isPresent();
    assertThat(spot(at(frame, 800, 560, true, 0), new LiveTarget.Change(0, 1))).isPresent();
    assertThat(button(at(frame, 1280, 720), Command.DRAWER)).isEmpty();
  }

  @Test
  void whatIsScrolledAwayCannotBePressed() {
    LiveFrame frame = Lives.of(Panel.CONTROLS);
    Surroundings around = at(frame, 1280, 480, false, 0);
    assertThat(around.scrollable()).isPositive();
    assertThat(button(around, Command.PAINT)).isEmpty();
    Surroundings scrolled = at(frame, 1280, 480, false, around.scrollable());
    assertThat(scrolled.scrollable()).isEqualTo(around.scrollable());
    assertThat(button(scrolled, Command.PAINT)).isPresent();
  }

  @Test
  void aTooltipStaysInTheWindow() {
    Rect window = new Rect(0, 0, 400, 300);
    Sheet empty = Tooltip.of("What it is for, in a sentence that is not very short.", 395, 295, window,
        new Letters());
    assertThat(empty.pieces()).isNotEmpty();
    assertThat(empty.spots()).isEmpty();
  }
}
