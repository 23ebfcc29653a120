package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.NoContextException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a picture shows, checked against the model by its pixels and not by another picture. */
class DrawnFactsTest {

  /** Lower right of a face, where no number stands. */
  private static final double ASIDE = 0.36;

  private static Studio studio;

  @BeforeAll
  static void open() throws NoContextException {
    Driver.require();
    studio = new Studio(Contexts.offscreen());
  }

  @AfterAll
  static void close() {
    if (studio != null) {
      studio.close();
    }
  }

  private static Pixels draw(Scene scene, Moment moment, Theme theme) {
    return Pixels.of(studio, scene, moment, View.DEFAULT, theme, 1280, 720);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void aFaceHasExactlyTheColourThatTheKeyGivesItsValue(Theme theme) {
    Scene scene = Samples.lesson();
    Pixels pixels = draw(scene, scene.still(), theme);
    Block input = pixels.frame().stage().blocks(Role.INPUT).getFirst();
    Block output = pixels.frame().stage().blocks(Role.OUTPUT).getFirst();
    int checked = 0;
    for (Tile tile : List.of(input.tile(0, 0), input.tile(0, 3), input.tile(1, 2), input.tile(6, 0), input.tile(5, 6),
        output.tile(0, 0), output.tile(0, 1), output.tile(0, 4), output.tile(1, 4))) {
      Block block = checked < 5 ? input : output;
      Rgb expected = theme.scale(block.range().kind()).at(block.range().position(tile.value()));

      assertThat(hex(pixels.face(block, tile.row(), tile.column(), ASIDE, -ASIDE))).as(block.name() + " " + tile)
          .isEqualTo(expected.toString());
      checked++;
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void aCellThatIsNotComputedIsEmpty(Theme theme) {
    Scene scene = Samples.lesson();
    Pixels pixels = draw(scene, scene.still(), theme);
    Block output = pixels.frame().stage().blocks(Role.OUTPUT).getFirst();

    for (int column = 0; column < 5; column++) {
      assertThat(output.tile(4, column).state()).isEqualTo(TileState.EMPTY);
      assertThat(hex(pixels.face(output, 4, column, 0.05, -0.2))).isEqualTo(theme.color(Token.EMPTY).toString());
    }
  }

  @Test
  void aCellIsDrawnOnceItIsComputed() {
    Scene scene = Samples.lesson();
    int cell = scene.cell(0, 4, 2);
    Pixels before = draw(scene, new Moment(cell, Phase.SLIDE, 0), Theme.DARK);
    Pixels after = draw(scene, new Moment(cell + 1, Phase.SLIDE, 0), Theme.DARK);
    Block output = after.frame().stage().blocks(Role.OUTPUT).getFirst();
    Rgb expected = Theme.DARK.scale(output.range().kind()).at(output.range().position(output.tile(4, 2).value()));

    assertThat(hex(before.face(output, 4, 2, ASIDE, -ASIDE))).isEqualTo(Theme.DARK.color(Token.EMPTY).toString());
    assertThat(hex(after.face(output, 4, 2, ASIDE, -ASIDE))).isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyTileOutsideThePatchShowsItsOwnDigit(Theme theme) {
    Scene scene = Samples.lesson();
    Pixels pixels = draw(scene, scene.still(), theme);
    Block input = pixels.frame().stage().blocks(Role.INPUT).getFirst();
    List<String> wrong = new ArrayList<>();
    DigitReader reader = new DigitReader();
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 7; column++) {
        Tile tile = input.tile(row, column);
        int read = reader.read(pixels, input, tile);
        if (read != (int) tile.value()) {
          wrong.add(row + "," + column + " shows " + read + " for " + tile.value());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void tablesHaveTheKeysColoursAndEveryDigitOfTheInput(Theme theme) {
    Scene scene = Samples.lesson();
    View numbers = new View(View.Mode.NUMBERS, Double.NaN, Double.NaN, 1);
    Pixels pixels = Pixels.of(studio, scene, scene.still(), numbers, theme, 1280, 720);
    List<String> wrong = new ArrayList<>();
    DigitReader reader = new DigitReader();
    for (Block block : pixels.frame().stage().blocks()) {
      for (Tile tile : ((Surface.Tiles) block.surface()).tiles()) {
        String name = block.name() + " " + tile.row() + "," + tile.column();
        Rgb expected = theme.scale(block.range().kind()).at(block.range().position(tile.value()));
        String face = hex(pixels.face(block, tile.row(), tile.column(), ASIDE, -ASIDE));
        if (tile.state() == TileState.DATA && !face.equals(expected.toString())) {
          wrong.add(name + " is " + face + " for " + expected);
        }
        boolean resting = block.role() == Role.INPUT && !tile.current();
        if (resting && reader.read(pixels, block, tile) != (int) tile.value()) {
          wrong.add(name + " shows " + reader.read(pixels, block, tile) + " for " + tile.value());
        }
      }
    }
    assertThat(pixels.frame().stage().blocks(Role.KERNEL)).hasSize(1);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCellThatTheFloorDropsIsDarkAndHatchedInTheKernelsTint() {
    Scene scene = Samples.dropped();
    Pixels pixels = draw(scene, new Moment(0, Phase.GATHER, 1), Theme.DARK);
    Block input = pixels.frame().stage().blocks(Role.INPUT).getFirst();
    Tile tile = input.tile(7, 3);
    Rgb face = Theme.DARK.scale(input.range().kind()).at(input.range().position(tile.value())).scale(0.32);

    assertThat(tile.state()).isEqualTo(TileState.DROPPED);
    assertThat(count(pixels, input, tile, face)).as("pixels of the dark face").isGreaterThan(60);
    assertThat(countNear(pixels, input, tile, Theme.DARK.color(Tint.KERNEL))).as("pixels of the hatch")
        .isGreaterThan(60);
  }

  @Test
  void paddingIsHatchedOverAnEmptyFace() {
    Scene scene = Samples.padded();
    Pixels pixels = draw(scene, new Moment(8, Phase.GATHER, 1), Theme.DARK);
    Block input = pixels.frame().stage().blocks(Role.INPUT).getFirst();
    Tile tile = input.tile(6, 1);

    assertThat(tile.state()).isEqualTo(TileState.PADDING);
    assertThat(count(pixels, input, tile, Theme.DARK.color(Token.EMPTY))).isGreaterThan(100);
    assertThat(countNear(pixels, input, tile, Theme.DARK.color(Token.HATCH))).isGreaterThan(20);
    assertThat(countNear(pixels, input, tile, Theme.DARK.color(Tint.KERNEL))).isZero();
  }

  @Test
  void aPictureIsPaleWhereItIsStillToCome() {
    Scene scene = Samples.photo();
    Pixels half = draw(scene, new Moment(scene.cell(0, 44, 0), Phase.SLIDE, 0), Theme.DARK);
    Pixels whole = draw(scene, new Moment(scene.timeline().cells() - 1, Phase.WRITE, 1), Theme.DARK);
    Block map = half.frame().stage().blocks(Role.OUTPUT).getFirst();
    Rgb empty = Theme.DARK.color(Token.EMPTY);

    Rgb late = Rgb.of(whole.face(map, 70, 10, 0, 0) & 0xFFFFFF);
    Rgb pale = empty.mix(late, Surface.Image.TO_COME);
    assertThat(pale).isNotEqualTo(empty).isNotEqualTo(late);
    assertThat(half.face(map, 70, 10, 0, 0)).satisfies(near(pale));
    assertThat(half.face(map, 20, 10, 0, 0)).satisfies(near(Rgb.of(whole.face(map, 20, 10, 0, 0) & 0xFFFFFF)));
  }

  /** Within two steps a channel, for the filter of the texture rounds. */
  private static Consumer<Integer> near(Rgb expected) {
    return seen -> {
      for (int shift = 0; shift <= 16; shift += 8) {
        assertThat(seen >> shift & 255).as("%s instead of %s", hex(seen), expected)
            .isCloseTo(expected.value() >> shift & 255, within(2));
      }
    };
  }

  @Test
  void everyTileFaceIsSeenFromTheFrontOnly() {
    Scene scene = Samples.lesson();
    Pixels behind = Pixels.of(
        studio, scene, scene.still(), new View(View.Mode.PERSPECTIVE, 180, 10, 1), Theme.DARK, 1280, 720);
    Block input = behind.frame().stage().blocks(Role.INPUT).getFirst();
    Rgb face = Theme.DARK.scale(input.range().kind()).at(input.range().position(3));
    int expected = face.scale(Theme.DARK.sideShade()).value();

    int seen = behind.face(input, 0, 3, 0, 0);

    assertThat(Math.abs((seen >> 8 & 255) - (expected >> 8 & 255))).isLessThanOrEqualTo(1);
  }

  private static int count(Pixels pixels, Block block, Tile tile, Rgb color) {
    return (int) inside(pixels, block, tile).stream().filter(p -> p == color.value()).count();
  }

  private static int countNear(Pixels pixels, Block block, Tile tile, Rgb color) {
    return (int) inside(pixels, block, tile).stream().filter(p -> distance(p, color) < 90).count();
  }

  private static int distance(int pixel, Rgb color) {
    return Math.abs((pixel >> 16 & 255) - color.red()) + Math.abs((pixel >> 8 & 255) - color.green())
        + Math.abs((pixel & 255) - color.blue());
  }

  private static List<Integer> inside(Pixels pixels, Block block, Tile tile) {
    List<Integer> result = new ArrayList<>();
    CameraPose pose = pixels.pose();
    CameraPose.Point a = pose.project(block.centre(tile.row(), tile.column()).plus(-0.4, 0.3, 0));
    CameraPose.Point b = pose.project(block.centre(tile.row(), tile.column()).plus(0.4, -0.3, 0));
    for (int y = (int) Math.min(a.y(), b.y()); y < Math.max(a.y(), b.y()); y++) {
      for (int x = (int) a.x(); x < b.x(); x++) {
        result.add(pixels.picture().at(x, y) & 0xFFFFFF);
      }
    }
    return result;
  }

  private static String hex(int rgb) {
    return Rgb.of(rgb & 0xFFFFFF).toString();
  }
}
