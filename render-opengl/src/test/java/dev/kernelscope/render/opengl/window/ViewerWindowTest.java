package dev.kernelscope.render.opengl.window;

import static dev.kernelscope.render.opengl.window.OpenedWindow.xdotool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.window.OpenedWindow.Shown;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real window under a real X server, moved by real events from xdotool. */
@Tag("window")
@Timeout(90)
class ViewerWindowTest {

  private final Scene scene = Samples.lesson();
  private OpenedWindow window;

  @BeforeEach
  void open() throws Exception {
    OpenedWindow.require("xdotool");
    window = new OpenedWindow(scene, 1000, 640);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private Shown await(Predicate<Shown> condition) throws InterruptedException {
    return window.await(condition);
  }

  private static int differing(Picture a, Picture b) {
    int count = 0;
    for (int i = 0; i < a.rgb().length; i += 3) {
      boolean same = a.rgb()[i] == b.rgb()[i] && a.rgb()[i + 1] == b.rgb()[i + 1] && a.rgb()[i + 2] == b.rgb()[i + 2];
      count += same ? 0 : 1;
    }
    return count;
  }

  @Test
  void spacePlaysAndPausesAndTheIdleWindowSleeps() throws Exception {
    Shown before = await(s -> !s.playing());
    xdotool("key", "space");
    await(s -> s.playing() && !s.moment().equals(before.moment()));
    xdotool("key", "space");
    Shown after = await(s -> !s.playing());
    Thread.sleep(300);
    int drawn = window.frames();
    Thread.sleep(1200);

    assertThat(window.frames()).as("frames drawn while nothing moves").isEqualTo(drawn);
    assertThat(differing(before.picture(), after.picture())).isGreaterThan(500);
  }

  @Test
  void arrowsStepAndBracketsChangeTheSpeed() throws Exception {
    Shown before = await(s -> s.moment().cell() == 11);
    xdotool("key", "Right");
    Shown after = await(s -> s.moment().cell() == 12);
    xdotool("key", "bracketright");
    await(s -> s.speed() == 2);
    xdotool("key", "Home");
    await(s -> s.moment().cell() == 0 && s.moment().fraction() == 0);

    assertThat(differing(before.picture(), after.picture())).isGreaterThan(500);
  }

  @Test
  void aDragOrbitsAndEnterBringsTheViewBack() throws Exception {
    Shown before = await(s -> s.azimuth() == -30);
    xdotool("mousemove", "--window", window.id(), "500", "250", "mousedown", "1");
    xdotool("mousemove", "--window", window.id(), "540", "250", "sleep", "0.05", "mousemove", "--window",
        window.id(), "560", "260",
        "sleep", "0.05", "mouseup", "1");
    Shown turned = await(s -> s.azimuth() < -40);
    assertThat(differing(before.picture(), turned.picture())).isGreaterThan(5000);

    xdotool("key", "Return");
    Shown back = await(s -> s.azimuth() == -30);
    Thread.sleep(600);
    assertThat(differing(before.picture(), window.shown().picture())).as("the picture as it was, " + back.azimuth())
        .isZero();
  }

  @Test
  void resizingChangesTheFramebuffer() throws Exception {
    await(s -> s.picture().width() == 1000 && s.picture().height() == 640);
    xdotool("windowsize", window.id(), "760", "520");

    await(s -> s.picture().width() == 760 && s.picture().height() == 520);
  }

  @Test
  void theTimelineIsDragged() throws Exception {
    await(s -> s.moment().cell() == 11);
    // The row of ticks ends 17 pixels above the lower edge; a press at its middle and a drag to its end.
    xdotool("mousemove", "--window", window.id(), "500", "618", "mousedown", "1", "sleep", "0.05");
    await(s -> s.moment().cell() == 12);
    xdotool("mousemove", "--window", window.id(), "970", "618", "sleep", "0.05", "mouseup", "1");
    Shown end = await(s -> s.moment().cell() == 24);

    assertThat(end.playing()).isFalse();
  }

  @Test
  void theCheatSheetOpensAndQuitCloses() throws Exception {
    Shown before = await(s -> !s.help());
    xdotool("key", "h");
    Shown sheet = await(Shown::help);
    assertThat(differing(before.picture(), sheet.picture())).isGreaterThan(50_000);
    xdotool("key", "q");

    window.awaitEnd();
  }
}
