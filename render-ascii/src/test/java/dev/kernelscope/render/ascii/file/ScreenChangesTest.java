package dev.kernelscope.render.ascii.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.Samples;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import org.junit.jupiter.api.Test;

class ScreenChangesTest {

  @Test
  void aTerminalThatFollowsTheChangesShowsEachScreen() {
    Scene scene = Samples.padded();
    for (Colors colors : new Colors[] {Colors.FULL, Colors.ANSI256, Colors.ANSI16}) {
      for (Theme theme : Theme.values()) {
        VirtualTerminal terminal = new VirtualTerminal(80, 24);
        CellBuffer shown = null;
        for (double t = 0; t < 8; t += 0.37) {
          CellBuffer next = Samples.screen(scene.frame(scene.timeline().at(t)), View.DEFAULT,
              Palette.of(theme, colors), 80, 24);
          terminal.write(ScreenChanges.between(shown, next));
          terminal.assertShows(next);
          shown = next;
        }
      }
    }
  }

  @Test
  void nothingIsSentWhereNothingChanges() {
    CellBuffer screen = lesson(80, 24);
    assertThat(ScreenChanges.between(screen, lesson(80, 24))).isEmpty();
  }

  @Test
  void anotherSizeIsDrawnAnew() {
    String changes = ScreenChanges.between(lesson(80, 24), lesson(100, 35));
    assertThat(changes).startsWith("\u001b[0m\u001b[2J");
    VirtualTerminal terminal = new VirtualTerminal(100, 35);
    terminal.write(changes);
    terminal.assertShows(lesson(100, 35));
  }

  @Test
  void aStepOfTheSumIsASmallPartOfTheScreen() {
    Scene scene = Samples.lesson();
    var palette = Palette.of(Theme.DARK, Colors.FULL);
    CellBuffer before = Samples.screen(scene.frame(new Moment(11,
        Phase.SUM, 0.5)), View.DEFAULT, palette, 100, 35);
    CellBuffer after = Samples.screen(scene.frame(new Moment(11,
        Phase.SUM, 0.6)), View.DEFAULT, palette, 100, 35);
    int step = ScreenChanges.between(before, after).length();
    int all = ScreenChanges.between(null, after).length();
    System.out.println("characters sent: whole screen " + all + ", a step of the sum " + step);
    assertThat(step).isLessThan(all / 5);
  }

  private static CellBuffer lesson(int columns, int rows) {
    Scene scene = Samples.lesson();
    return Samples.screen(scene.frame(scene.still()), View.DEFAULT, Palette.of(Theme.DARK, Colors.FULL),
        columns,
        rows);
  }
}
