package dev.kernelscope.render.ascii.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.Golden;
import dev.kernelscope.render.ascii.Samples;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;
import dev.kernelscope.render.ascii.file.Ansi;
import dev.kernelscope.render.ascii.palette.Palette;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenTest {

  private static final Palette FULL = Palette.of(Theme.DARK, Colors.FULL);

  @Test
  void theLessonsMomentAtItsUsualSize() throws IOException {
    CellBuffer screen = draw(Samples.lesson(), Samples.lesson().still(), FULL, 100, 35);
    Golden.check("screen-lesson-100x35.ans", Ansi.text(screen));
    assertThat(screen.line(3)).endsWith("│  input 1×7×7");
    assertThat(screen.line(13)).endsWith("-1 0  1     -1 0  +2");
    assertThat(screen.line(18)).endsWith("7   8   1  -6  -8  [2,1] = 3");
    assertThat(screen.line(20)).contains("5 [ 3]");
    assertThat(screen.line(24)).contains("-1·1", "2·3", "1·2");
    assertThat(screen.line(33)).startsWith("  ▶ cell 12/25  row 2, column 1  sum 6 of 9").endsWith("speed 1×");
  }

  @Test
  void aTileHasTheColourOfItsValueAndItsNumberStandsOnIt() {
    CellBuffer screen = draw(Samples.lesson(), Samples.lesson().still(), FULL, 100, 35);
    // Output[0,4] is -8 of a range of ±9; its number ends two columns before the rule.
    int x = screen.line(8).indexOf("-8");
    Rgb expected = Theme.DARK.scale(ScaleKind.SIGNED).at(new ValueRange(ScaleKind.SIGNED, 9).position(-8));
    assertThat(x).isPositive();
    assertThat(CellColor.rgb(screen.background(x, 8))).isEqualTo(expected);
    assertThat(CellColor.rgb(screen.background(x + 1, 8))).isEqualTo(expected);
    assertThat(CellColor.rgb(screen.foreground(x, 8))).isEqualTo(Theme.ink(expected));
    // The product that is being added: +6, bold, with a rim in the output's tint on both sides.
    int product = screen.line(11).indexOf("+6");
    assertThat(screen.bold(product, 11)).isTrue();
    assertThat(CellColor.rgb(screen.background(product, 11)))
        .isEqualTo(Theme.DARK.scale(ScaleKind.SIGNED).at(0.5 + 0.5 * 6 / 9));
    assertThat(screen.background(product - 1, 11)).isEqualTo(FULL.text(Tint.OUTPUT));
    assertThat(screen.background(product + 2, 11)).isEqualTo(FULL.text(Tint.OUTPUT));
  }

  @Test
  void onlyCellsWithoutPictureCarryDots() {
    CellBuffer screen = draw(Samples.lesson(), Samples.lesson().still(), FULL, 100, 35);
    int dots = 0;
    for (int y = 0; y < 35; y++) {
      for (int x = 0; x < 100; x++) {
        if (screen.character(x, y) >= 0x2800 && screen.character(x, y) < 0x2900) {
          dots++;
          assertThat(screen.background(x, y)).isEqualTo(CellColor.NONE);
        }
      }
    }
    assertThat(dots).isGreaterThan(12);
  }

  @Test
  void beforeTheSumThereAreNoLinesToTheOutput() {
    CellBuffer screen = draw(Samples.lesson(), new Moment(11, Phase.SLIDE, 1), FULL, 100, 35);
    for (int y = 0; y < 35; y++) {
      assertThat(screen.line(y).chars()).noneMatch(c -> c >= 0x2800 && c < 0x2900);
    }
  }

  @Test
  void otherScenesAndSizes() throws IOException {
    golden("screen-lesson-80x24.ans", Samples.lesson(), Samples.lesson().still(), 80, 24);
    golden("screen-padded-100x35.ans", Samples.padded(), new Moment(15, Phase.SUM, 0.6), 100, 35);
    golden("screen-dropping-100x35.ans", Samples.dropping(), Samples.dropping().still(), 100, 35);
    golden("screen-channels-100x35.ans", Samples.channels(), new Moment(21, Phase.SUM, 0.5), 100, 35);
    golden("screen-photo-100x35.ans", Samples.photo(), Samples.photo().still(), 100, 35);
    golden("screen-lesson-60x20.ans", Samples.lesson(), Samples.lesson().still(), 60, 20);
  }

  @Test
  void underFortyColumnsTheFormulaIsLeft() {
    CellBuffer screen = draw(Samples.lesson(), Samples.lesson().still(), FULL, 39, 11);
    assertThat(screen.line(0)).isEqualTo("Output[2,1]: 2·3 = +6, total = 3");
    assertThat(screen.line(1)).startsWith("cell 12/25");
  }

  @ParameterizedTest
  @EnumSource(value = Colors.class, names = {"ANSI16", "ANSI256"})
  void fewColoursUseTheirTableOnly(Colors colors) throws IOException {
    for (Theme theme : Theme.values()) {
      CellBuffer screen = draw(Samples.lesson(), Samples.lesson().still(), Palette.of(theme, colors), 100, 35);
      Golden.check("screen-" + theme.name().toLowerCase(Locale.ROOT) + "-"
          + colors.name().toLowerCase(Locale.ROOT) + ".ans", Ansi.text(screen));
      for (int i = 0; i < 3500; i++) {
        for (int color : new int[] {screen.foreground(i % 100, i / 100), screen.background(i % 100, i / 100)}) {
          assertThat(color == CellColor.NONE
              || (colors == Colors.ANSI16 ? CellColor.is16(color) : CellColor.is256(color)))
              .as("colour %x at %d", color, i).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "10,3", "39,40", "40,12", "79,24", "80,23", "80,24", "99,35", "100,34", "120,30", "200,60"})
  void everySizeCanBeDrawn(int columns, int rows) {
    for (Scene scene
        : List.of(Samples.lesson(), Samples.padded(), Samples.channels(), Samples.fractions(), Samples.wide(),
        Samples.single(), Samples.photo())) {
      for (View.Mode mode : View.Mode.values()) {
        CellBuffer screen =
            Samples.screen(scene.frame(scene.still()), new View(mode, Double.NaN, Double.NaN, 1), FULL, columns, rows);
        assertThat(screen.columns()).isEqualTo(columns);
        assertThat(screen.rows()).isEqualTo(rows);
      }
    }
  }

  @Test
  void everyMomentCanBeDrawnTurned() {
    Scene scene = Samples.padded();
    for (int azimuth = -180; azimuth <= 180; azimuth += 45) {
      for (Phase phase : List.of(Phase.SLIDE, Phase.GATHER, Phase.MULTIPLY, Phase.SUM, Phase.BIAS, Phase.WRITE)) {
        View view = new View(View.Mode.PERSPECTIVE, azimuth, azimuth / 3.0, 1.5);
        CellBuffer screen = Samples.screen(scene.frame(new Moment(20, phase, 0.5)), view, FULL, 100, 35);
        assertThat(screen.line(33)).contains("cell 21/49");
      }
    }
  }

  @Test
  void faceOnEachInputNumberStandsOnItsOwnColour() throws IOException {
    View face = new View(View.Mode.FACE, Double.NaN, Double.NaN, 1);
    CellBuffer screen =
        Samples.screen(Samples.lesson().frame(new Moment(24, Phase.WRITE, 1)), face, FULL, 160, 50);
    Golden.check("screen-face-160x50.ans", Ansi.text(screen));
    int found = 0;
    for (int y = 3; y < 35; y++) {
      for (int x = 1; x < 45; x++) {
        if (screen.character(x, y) == '3') {
          assertThat(CellColor.rgb(screen.background(x, y))).isEqualTo(Theme.DARK.scale(ScaleKind.PIXELS).at(1));
          found++;
        }
      }
    }
    // The lesson's input has thirteen threes; the kernel's chips cover some of the last patch.
    assertThat(found).isBetween(9, 13);
  }

  private static void golden(String name, Scene scene, Moment moment, int columns, int rows) throws IOException {
    Golden.check(name, Ansi.text(draw(scene, moment, FULL, columns, rows)));
  }

  private static CellBuffer draw(Scene scene, Moment moment, Palette palette, int columns, int rows) {
    return Samples.screen(scene.frame(moment), View.DEFAULT, palette, columns, rows);
  }
}
