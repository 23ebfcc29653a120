package dev.kernelscope.render.opengl.window;

import static dev.kernelscope.render.opengl.window.OpenedWindow.xdotool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveEvent.Pointer.Kind;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.export.Picture;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real window under a real X server, moved by real events from xdotool. */
@Tag("window")
@Timeout(180)
class GlWindowTest {

  private final Scene scene = Samples.lesson();
  private OpenedWindow window;

  @BeforeEach
  void open() throws Exception {
    OpenedWindow.require("xdotool");
    window = new OpenedWindow(OpenedWindow.still(scene), 1000, 640);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private static int differing(Picture a, Picture b) {
    int count = 0;
    for (int i = 0; i < a.rgb().length; i += 3) {
      boolean same = a.rgb()[i] == b.rgb()[i] && a.rgb()[i + 1] == b.rgb()[i + 1] && a.rgb()[i + 2] == b.rgb()[i + 2];
      count += same ? 0 : 1;
    }
    return count;
  }

  private static LiveEvent pressed(LiveTarget target) {
    return new LiveEvent.Pointer(Kind.PRESS, Optional.of(target));
  }

  @Test
  void keysAreToldByTheNamesThatSessionsKnow() throws Exception {
    xdotool("key", "space", "Right", "bracketright", "shift+n", "F12", "ctrl+r", "h");
    for (String name : new String[] {"space", "right", "]", "N", "f12", "ctrl-r", "h"}) {
      window.await(new LiveEvent.Key(name));
    }
  }

  @Test
  void anIdleWindowDrawsNothing() throws Exception {
    Thread.sleep(300);
    int drawn = window.frames();
    Thread.sleep(1200);

    assertThat(window.frames()).isEqualTo(drawn);
  }

  @Test
  void aDragOrbitsAndAnotherViewBringsItBack() throws Exception {
    Picture before = window.picture();
    xdotool("mousemove", "--window", window.id(), "500", "250", "mousedown", "1");
    xdotool("mousemove", "--window", window.id(), "540", "250", "sleep", "0.05", "mousemove", "--window",
        window.id(), "560", "260", "sleep", "0.05", "mouseup", "1");
    window.await(() -> window.view().azimuth() < -40);
    window.await(() -> differing(before, window.picture()) > 5000);
    assertThat(window.events()).noneMatch(e -> e instanceof LiveEvent.Pointer p && p.kind() == Kind.PRESS);

    xdotool("mousemove", "--window", window.id(), "500", "610");
    window.look(View.DEFAULT);
    window.await(() -> differing(before, window.picture()) == 0);
  }

  @Test
  void aClickTellsTheCellAndHoverComesBeforeIt() throws Exception {
    // The first output cell of the lesson at this size.
    Target cell = new Target.OutputCell(0, 0, 0);
    int[] at = Places.of(scene.frame(scene.still()), cell, 1000, 640);
    xdotool("mousemove", "--window", window.id(), "" + at[0], "" + at[1], "sleep", "0.1", "click", "1");

    window.await(pressed(new LiveTarget.Cell(cell)));
    assertThat(window.events()).contains(
        new LiveEvent.Pointer(Kind.HOVER, Optional.of(new LiveTarget.Cell(cell))));
  }

  @Test
  void theWheelMagnifiesAboutThePointerAndADoubleClickRecentres() throws Exception {
    xdotool("mousemove", "--window", window.id(), "300", "200", "click", "4", "click", "4");
    window.await(() -> window.view().zoom() > 1.2 && window.view().right() > 0);
    // On a busy machine the second click may be too late to belong to the first.
    for (int i = 0; i < 10 && window.view().zoom() != 1; i++) {
      xdotool("sleep", "0.5", "click", "--repeat", "2", "--delay", "60", "1", "sleep", "0.2");
    }
    window.await(() -> window.view().zoom() == 1 && window.view().right() == 0);
  }

  @Test
  void resizingChangesThePicture() throws Exception {
    xdotool("windowsize", window.id(), "760", "520");

    window.await(() -> window.picture().width() == 760 && window.picture().height() == 520);
  }

  @Test
  void theTimelineIsDragged() throws Exception {
    // The row of ticks ends 17 pixels above the lower edge; a press at its middle and a drag beyond its end.
    xdotool("mousemove", "--window", window.id(), "500", "618", "mousedown", "1", "sleep", "0.05");
    window.await(pressed(new LiveTarget.Tick(12)));
    xdotool("mousemove", "--window", window.id(), "990", "400", "sleep", "0.05", "mouseup", "1");
    window.await(() -> window.events().stream().anyMatch(e -> e instanceof LiveEvent.Pointer p
        && p.kind() == Kind.DRAG && p.target().equals(Optional.of(new LiveTarget.Tick(24)))));
  }
}
