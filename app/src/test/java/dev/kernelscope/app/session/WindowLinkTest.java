package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Target;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links in a real window: what is under the pointer shows what it belongs to, and a click keeps that. */
@Tag("window")
@Timeout(120)
class WindowLinkTest {

  private static final Target OUTPUT = new Target.OutputCell(0, 3, 3);
  private static final Target INPUT = new Target.InputCell(0, 1, 5);
  private static final Target WEIGHT = new Target.Weight(0, 0, 1, 2);
  /** Rims in the colour of what is pointed at, dark theme. */
  private static final int TEAL = 0x4FD6B8;
  private static final int AMBER = 0xF2A83B;

  private DrivenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = DrivenWindow.lesson();
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private Rectangle block(Role role) throws Exception {
    return window.bounds(t -> t instanceof LiveTarget.Cell c
        && c.target().role() == role);
  }

  private void awaitHover(Target target) throws Exception {
    window.await(s -> s.desk().hand().hover().equals(Optional.of(target)));
  }

  @Test
  void anOutputCellShowsItsPatchAndItsWholeFormula() throws Exception {
    Rectangle input = block(Role.INPUT);
    Point at = window.cell(OUTPUT);
    Pixels before = window.picture();
    window.hover(at);
    awaitHover(OUTPUT);
    Pixels after = window.picture();
    assertThat(after.count(input, TEAL)).as("rims around the patch").isGreaterThan(before.count(input, TEAL) + 300);
    assertThat(after.differing(before, new Rectangle(at.x - 250, at.y - 120, 500, 240))).as("a tooltip comes")
        .isGreaterThan(3000);
    assertThat(words()).contains("Output[3,3]").contains("=");
    window.away();
    window.await(s -> s.desk().hand().hover().isEmpty());
    assertThat(window.picture().differing(before)).as("all as before").isZero();
  }

  private String words() {
    return window.frame().frame().tip().orElseThrow().text();
  }

  @Test
  void anInputCellShowsEveryOutputThatItFeeds() throws Exception {
    Rectangle output = block(Role.OUTPUT);
    Point at = window.cell(INPUT);
    Pixels before = window.picture();
    window.hover(at);
    awaitHover(INPUT);
    assertThat(window.picture().differing(before, output)).as("rims in the output").isGreaterThan(200);
    assertThat(words()).contains("Input[1,5]");
  }

  @Test
  void aWeightShowsEverywhereItIsUsed() throws Exception {
    window.resize(1280, 960); // the table of weights stands whole in the panel
    Rectangle input = block(Role.INPUT);
    List<Place> places = window.cells(WEIGHT);
    assertThat(places).as("over the patch, among the products, in the table").hasSize(3);
    for (Place place : places) {
      window.away();
      window.await(s -> s.desk().hand().hover().isEmpty());
      Pixels before = window.picture();
      window.hover(place.middle());
      awaitHover(WEIGHT);
      assertThat(window.picture().count(input, AMBER)).as("every input cell that it meets")
          .isGreaterThan(before.count(input, AMBER) + 300);
      assertThat(words()).contains("[1,2]");
    }
  }

  @Test
  void aClickPinsWhereverThePointerGoesAndEscReleases() throws Exception {
    Rectangle input = block(Role.INPUT);
    Point at = window.cell(OUTPUT);
    Pixels before = window.picture();
    window.click(at);
    window.await(s -> s.pointer().equals(Optional.of(OUTPUT)));
    window.hover(window.cell(INPUT));
    window.away();
    Pixels pinned = window.picture();
    assertThat(pinned.count(input, AMBER)).as("its patch stays marked").isGreaterThan(before.count(input, AMBER) + 300);
    assertThat(window.frame().frame().tip().orElseThrow().pinned()).isTrue();
    window.press("esc");
    window.await(s -> s.pointer().isEmpty());
    assertThat(window.picture().count(input, AMBER)).isEqualTo(before.count(input, AMBER));
  }

  @Test
  void aSecondClickOnAnOutputCellGoesThere() throws Exception {
    Point at = window.cell(OUTPUT);
    window.click(at);
    window.await(s -> s.pointer().equals(Optional.of(OUTPUT)));
    Thread.sleep(500); // not a double click
    window.click(at);
    window.await(s -> s.player().moment().cell() == 3 * 5 + 3);
  }

  @Test
  void theCursorGoesThroughAllBlocksByKeys() throws Exception {
    Pixels before = window.picture();
    window.press("e");
    window.await(s -> s.pointer().isPresent());
    assertThat(window.picture().differing(before)).isGreaterThan(200);
    Target first = window.state().pointer().orElseThrow();
    window.press("right");
    window.await(s -> !s.pointer().equals(Optional.of(first)));
    window.press("pagedown");
    window.await(s -> s.pointer().isPresent() && s.pointer().get().role() != first.role());
    window.press("esc");
    window.await(s -> s.pointer().isEmpty());
  }
}
