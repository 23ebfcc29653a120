package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Token;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looking in a real window: orbit, pan, zoom, fixed views, ways to look, themes, sizes, closing. */
@Tag("window")
@Timeout(120)
class WindowLookTest {

  private DrivenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = DrivenWindow.lesson();
    window.press("esc"); // the keys are the scene's, not the controls'
    window.await(s -> s.mode() == Mode.WATCH);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private static Point moved(Point from, int right, int down) {
    return new Point(from.x + right, from.y + down);
  }

  private Rectangle scene() throws Exception {
    return window.bounds(t -> t instanceof LiveTarget.Cell);
  }

  @Test
  void aDragOrbitsAndEnterBringsTheSceneBack() throws Exception {
    Pixels before = window.picture();
    Point at = window.ground();
    window.drag(1, at, moved(at, 40, 0), moved(at, 80, 20));
    window.await(s -> s.view().azimuth() < -45 && s.view().elevation() > 20);
    window.away();
    assertThat(window.picture().differing(before)).isGreaterThan(5000);
    window.press("enter");
    window.await(s -> s.view().equals(View.DEFAULT));
    assertThat(window.picture().differing(before)).isZero();
  }

  @Test
  void theCameraIsNeverUpsideDown() throws Exception {
    Point at = window.ground();
    window.drag(1, at, moved(at, 0, 300), moved(at, 0, 420));
    window.await(s -> s.view().elevation() > 80);
    assertThat(window.state().view().elevation()).isLessThanOrEqualTo(87);
  }

  @Test
  void shiftTheRightAndTheMiddleButtonPan() throws Exception {
    Pixels before = window.picture();
    Point at = window.ground();
    window.drag(3, at, moved(at, 60, 30));
    double once = window.await(s -> s.view().right() > 0.1 && s.view().down() > 0.05).view().right();
    window.drag(2, at, moved(at, 60, 0));
    double twice = window.await(s -> s.view().right() > 1.5 * once).view().right();
    window.keyDown("shift");
    window.drag(1, at, moved(at, 60, 0));
    window.keyUp("shift");
    window.await(s -> s.view().right() > 1.2 * twice);
    assertThat(window.state().view().turned()).as("panned, not turned").isTrue();
    assertThat(window.state().view().azimuth()).isEqualTo(-30);
    window.away();
    assertThat(window.picture().differing(before)).isGreaterThan(5000);
  }

  @Test
  void theWheelMagnifiesAboutThePointerAndADoubleClickRecentres() throws Exception {
    Pixels before = window.picture();
    Rectangle small = scene();
    Point at = window.ground();
    window.wheel(at, 3);
    window.await(s -> s.view().zoom() > 1.3);
    assertThat(scene().width).isGreaterThan(small.width + 50);
    window.wheel(at, -6);
    window.await(s -> s.view().zoom() < 0.8);
    // On a busy machine the second click may be too late to belong to the first.
    for (int i = 0; i < 10 && window.state().view().zoom() != 1; i++) {
      Thread.sleep(400);
      window.doubleClick(at);
      Thread.sleep(100);
    }
    window.await(s -> s.view().zoom() == 1 && s.view().right() == 0);
    window.press("esc");
    window.away();
    assertThat(window.picture().differing(before)).isZero();
  }

  @Test
  void aHandThatShakesLessThanOneHundredthOfTheWidthClicks() throws Exception {
    LiveTarget.Cell wanted = new LiveTarget.Cell(new Target.OutputCell(0, 4, 4));
    Point at = window.cell(wanted.target());
    window.drag(1, at, moved(at, 6, 5), moved(at, 2, 1));
    window.await(s -> s.pointer().isPresent());
    assertThat(window.state().pointer()).contains(wanted.target());
    assertThat(window.state().view()).isEqualTo(View.DEFAULT);
    window.press("esc");
    window.await(s -> s.pointer().isEmpty());
    window.drag(1, at, moved(at, 14, 0), moved(at, 2, 1));
    window.await(s -> s.view().turned());
    assertThat(window.state().pointer()).as("turned, so nothing was clicked").isEmpty();
  }

  @Test
  void keysLookFromAllSidesAndFaceOn() throws Exception {
    Pixels last = window.picture();
    double[][] expected = {{1, 0, 0}, {3, 60, 10}, {7, 0, 80}, {9, 180, 15}};
    for (double[] view : expected) {
      window.press("" + (int) view[0]);
      window.await(s -> s.view().azimuth() == view[1] && s.view().elevation() == view[2]);
      Pixels now = window.picture();
      assertThat(now.differing(last)).as("key " + (int) view[0]).isGreaterThan(5000);
      last = now;
    }
    window.press("5");
    window.await(s -> s.view().mode() == View.Mode.FACE);
    Pixels face = window.picture();
    assertThat(face.differing(last)).isGreaterThan(5000);
    window.press("5");
    window.await(s -> s.view().mode() == View.Mode.PERSPECTIVE);
  }

  @Test
  void allWaysToLookAreAClickAndAKeyAway() throws Exception {
    Pixels last = window.picture();
    for (View.Mode mode : List.of(View.Mode.FACE, View.Mode.NUMBERS, View.Mode.MAP, View.Mode.PERSPECTIVE)) {
      window.click(new LiveTarget.Look(mode));
      window.await(s -> s.view().mode() == mode);
      window.away();
      Pixels now = window.picture();
      assertThat(now.differing(last)).as(mode.name()).isGreaterThan(5000);
      last = now;
    }
    window.press("v");
    window.await(s -> s.view().mode() == View.Mode.NUMBERS);
    window.press("v");
    window.await(s -> s.view().mode() == View.Mode.MAP);
    window.press("v");
    window.await(s -> s.view().mode() == View.Mode.PERSPECTIVE);
    assertThat(window.picture().differing(last)).isZero();
  }

  @Test
  void theOtherThemeIsAClickAway() throws Exception {
    int dark = Theme.DARK.color(Token.PANEL).value();
    int light = Theme.LIGHT.color(Token.PANEL).value();
    Pixels before = window.picture();
    Rectangle all = before.all();
    assertThat(before.count(all, dark)).isGreaterThan(20_000);
    window.click(Command.THEME);
    Pixels after = window.picture();
    assertThat(after.count(all, dark)).isLessThan(1000);
    assertThat(after.count(all, light)).isGreaterThan(20_000);
    window.click(Command.THEME);
    window.away();
    assertThat(window.picture().differing(before)).isZero();
  }

  @Test
  void helpListsTheKeysAndEscClosesIt() throws Exception {
    Pixels before = window.picture();
    window.press("h");
    window.await(s -> s.mode() == Mode.HELP);
    assertThat(window.picture().differing(before)).isGreaterThan(50_000);
    window.press("esc");
    window.await(s -> s.mode() == Mode.WATCH);
    assertThat(window.picture().differing(before)).isZero();
    window.click(Command.HELP);
    window.await(s -> s.mode() == Mode.HELP);
  }

  @Test
  void anotherSizeIsLaidOutAnewAndANarrowWindowHidesItsPanel() throws Exception {
    Rectangle wide = scene();
    window.resize(1700, 1000);
    assertThat(window.picture().all()).isEqualTo(new Rectangle(1700, 1000));
    assertThat(scene().width).as("the scene grows with the window").isGreaterThan(wide.width + 100);
    window.resize(880, 620);
    assertThat(window.places(t -> t instanceof LiveTarget.Change)).as("the panel is put away").isEmpty();
    Pixels shut = window.picture();
    window.click(Command.DRAWER);
    window.away();
    assertThat(window.places(t -> t instanceof LiveTarget.Change)).isNotEmpty();
    assertThat(window.picture().differing(shut)).isGreaterThan(5000);
  }

  @Test
  void theWindowsCrossEndsTheSession() throws Exception {
    window.askToClose();
    assertThat(window.closed(30)).isTrue();
    assertThat(window.state().wish()).isEqualTo(Wish.QUIT);
  }

  @Test
  void nothingIsDrawnWhileNothingHappens() throws Exception {
    window.picture();
    int drawn = window.frames();
    Thread.sleep(1000);
    assertThat(window.frames()).isEqualTo(drawn);
  }
}
