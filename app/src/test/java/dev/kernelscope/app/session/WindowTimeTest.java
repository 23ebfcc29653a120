package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.render.spi.LivePlay.Unit;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Player;
import java.awt.Point;
import java.awt.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time in a real window: play, every kind of step, scrub, speed, reverse, loop. */
@Tag("window")
@Timeout(120)
class WindowTimeTest {

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

  private Moment moment() {
    return window.state().player().moment();
  }

  @Test
  void spacePlaysAndPauses() throws Exception {
    Pixels before = window.picture();
    Moment start = moment();
    window.press("space");
    window.await(s -> s.player().playing() && !s.player().moment().equals(start));
    Thread.sleep(400);
    assertThat(window.screen().differing(before)).as("it moves").isGreaterThan(500);
    window.press("space");
    window.await(s -> !s.player().playing());
    Pixels paused = window.picture();
    Thread.sleep(300);
    assertThat(window.screen().differing(paused)).as("nothing moves while it is paused").isZero();
    window.click(Command.PLAY);
    window.await(s -> s.player().playing());
    window.click(Command.PLAY);
    window.await(s -> !s.player().playing());
  }

  @Test
  void keysStepByTapPhaseCellAndRowAndGoToBothEnds() throws Exception {
    window.press("esc"); // the arrow keys are the film's, not the controls'
    window.await(s -> s.mode() == Mode.WATCH);
    Pixels at = window.picture();
    int cell = moment().cell();
    int columns = window.state().scene().frame(moment()).position().columns();
    at = stepped(at, "right", new Moment(cell + 1, moment().phase(), moment().fraction()));
    at = stepped(at, "left", new Moment(cell, moment().phase(), moment().fraction()));
    at = stepped(at, "down", new Moment(cell + columns, moment().phase(), moment().fraction()));
    at = stepped(at, "up", new Moment(cell, moment().phase(), moment().fraction()));
    at = stepped(at, ".", new Moment(cell, Phase.SUM, 1));
    at = stepped(at, ",", new Moment(cell, Phase.MULTIPLY, 1));
    at = stepped(at, ">", new Moment(cell, Phase.SUM, 0.5 / 9));
    at = stepped(at, ">", new Moment(cell, Phase.SUM, 1.5 / 9));
    stepped(at, "<", new Moment(cell, Phase.SUM, 0.5 / 9));
    window.press("}");
    window.await(s -> s.player().moment().cell() > cell);
    window.press("{");
    window.await(s -> s.player().moment().cell() == cell);
    at = window.picture();
    window.press("end");
    window.await(s -> s.player().time() == s.player().timeline().duration());
    assertThat(window.picture().differing(at)).isGreaterThan(500);
    window.press("home");
    window.await(s -> s.player().time() == 0);
  }

  private Pixels stepped(Pixels before, String key, Moment expected) throws Exception {
    window.press(key);
    window.await(s -> s.player().moment().equals(expected));
    Pixels after = window.picture();
    assertThat(after.differing(before)).as("pixels after " + key).isGreaterThan(100);
    return after;
  }

  @Test
  void stepButtonsGoByTheChosenUnit() throws Exception {
    int cell = moment().cell();
    step(Unit.ROW, new Moment(cell + 5, moment().phase(), moment().fraction()));
    window.click(Command.STEP_BACK);
    window.await(s -> s.player().moment().cell() == cell);
    step(Unit.CELL, new Moment(cell + 1, moment().phase(), moment().fraction()));
    step(Unit.PHASE, new Moment(cell + 1, Phase.SUM, 1));
    window.click(Command.STEP_BACK);
    step(Unit.TAP, new Moment(cell + 1, Phase.SUM, 0.5 / 9));
    window.click(Command.TO_START);
    window.await(s -> s.player().time() == 0);
  }

  private void step(Unit unit, Moment expected) throws Exception {
    Place at = window.place(new LiveTarget.Step(unit));
    Pixels before = window.picture();
    if (window.state().desk().hand().unit() != unit) {
      window.click(at.middle());
      window.await(s -> s.desk().hand().unit() == unit);
      window.away();
      assertThat(window.picture().differing(before, at.bounds())).as("the chosen unit is seen").isGreaterThan(20);
    }
    window.click(Command.STEP_ON);
    window.await(s -> s.player().moment().equals(expected));
  }

  @Test
  void theTimelineIsScrubbedWhilePlayingAndPlayResumesFromThere() throws Exception {
    Rectangle ticks = window.bounds(t -> t instanceof LiveTarget.Tick);
    Point third = new Point(ticks.x + (int) (ticks.width * 2.5 / 25), ticks.y + ticks.height / 2);
    Point last = new Point(ticks.x + ticks.width + 5, third.y - 60);
    window.press("home", "space");
    window.await(s -> s.player().playing());
    window.press(1, third);
    window.await(s -> !s.player().playing() && s.player().moment().cell() == 2);
    Pixels before = window.picture();
    window.move(new Point(ticks.x + ticks.width / 2, third.y));
    window.await(s -> s.player().moment().cell() == 12);
    window.move(last);
    window.await(s -> s.player().moment().cell() == 24);
    window.release(1);
    assertThat(window.picture().differing(before, ticks)).as("the playhead moved").isGreaterThan(50);
    window.click(third);
    window.await(s -> s.player().moment().cell() == 2);
    window.press("space");
    window.await(s -> s.player().playing() && s.player().moment().cell() == 3);
    window.press("space");
  }

  @Test
  void aPhaseIsFoundWithinTheCell() throws Exception {
    Rectangle bar = window.bounds(t -> t instanceof LiveTarget.Within);
    int cell = moment().cell();
    Pixels before = window.picture();
    window.drag(1, new Point(bar.x + 6, bar.y + bar.height / 2), new Point(bar.x + bar.width - 6, bar.y));
    window.await(s -> s.player().moment().phase() == Phase.WRITE && s.player().moment().cell() == cell);
    window.click(new Point(bar.x + 5, bar.y + bar.height / 2));
    window.await(s -> s.player().moment().phase() == Phase.SLIDE && s.player().moment().cell() == cell);
    assertThat(window.picture().differing(before, bar)).isGreaterThan(50);
  }

  @Test
  void speedGoesFromATenthToSixteenByKeysAndSlider() throws Exception {
    window.press("]");
    window.await(s -> Math.abs(s.player().speed() - Math.sqrt(2)) < 1e-9);
    window.press("[", "[");
    window.await(s -> Math.abs(s.player().speed() - Math.sqrt(0.5)) < 1e-9);
    Rectangle slider = window.bounds(t -> t instanceof LiveTarget.Speed);
    Pixels before = window.picture();
    int y = slider.y + slider.height / 2;
    window.drag(1, new Point(slider.x + slider.width / 2, y), new Point(slider.x + slider.width + 40, y - 20));
    window.await(s -> s.player().speed() == Player.FASTEST);
    assertThat(window.picture().differing(before, slider)).as("the knob moved").isGreaterThan(50);
    window.drag(1, new Point(slider.x + slider.width / 2, y), new Point(slider.x - 40, y));
    State slowest = window.await(s -> Math.abs(s.player().speed() - Player.SLOWEST) < 1e-6);
    assertThat(slowest.player().playing()).isFalse();
    assertThat(slowest.player().speed()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void reversePlaysBackwardsAndLoopPassesTheEnds() throws Exception {
    Place reverse = window.place(new LiveTarget.Button(Command.REVERSE));
    Pixels before = window.picture();
    window.click(reverse.middle());
    window.await(s -> s.player().reverse());
    window.away();
    assertThat(window.picture().differing(before, reverse.bounds())).as("the button is on").isGreaterThan(20);
    double from = window.state().player().time();
    window.press("space");
    window.await(s -> s.player().playing() && s.player().time() < from - 0.1);
    window.press("space", "l");
    window.await(s -> s.player().loop() && !s.player().playing());
    window.press("home", "]", "]", "]", "]", "space");
    window.await(s -> s.player().time() > s.player().timeline().duration() / 2);
    window.press("r");
    window.await(s -> !s.player().reverse());
    window.await(s -> s.player().playing() && s.player().time() < s.player().timeline().duration() / 2);
    window.press("end", "l", "space");
    window.await(s -> !s.player().loop());
  }
}
