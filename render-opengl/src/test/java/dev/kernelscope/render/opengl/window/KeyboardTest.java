package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.render.opengl.Letters;
import dev.kernelscope.render.opengl.Lives;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {

  private final LiveFrame frame = Lives.of(Panel.CONTROLS);
  private final Keyboard keyboard = new Keyboard();

  private static List<Spot> stops(LiveFrame frame, int width, int height) {
    Layout layout = Layout.of(width, height, Surroundings.bars(frame, width), frame.frame().ledger());
    Surroundings around = Surroundings.of(frame, layout, true, 0, new Letters());
    List<Spot> dock = layout.dock().height() > 0
        ? new DockTargets(frame.frame().dock(),
            DockLayout.of(new Letters(), frame.frame().dock(), layout.dock())).spots() : List.of();
    return Stops.of(around.sheet().stops(), dock, layout);
  }

  private List<LiveTarget> walked(LiveFrame shown, List<Spot> spots) {
    List<LiveTarget> seen = new ArrayList<>();
    do {
      keyboard.pressed("tab", spots, shown);
      seen.add(keyboard.focus().target());
    } while (seen.size() < 200 && (seen.size() < 2 || !seen.getFirst().equals(seen.getLast())));
    return seen;
  }

  private void walkTo(LiveTarget target) {
    List<Spot> spots = stops(frame, 1280, 720);
    for (int i = 0; i < 200 && !target.equals(keyboard.focus().target()); i++) {
      keyboard.pressed("tab", spots, frame);
    }
    assertThat(keyboard.focus().target()).isEqualTo(target);
  }

  private List<LiveEvent> press(String key) {
    return keyboard.pressed(key, stops(frame, 1280, 720), frame);
  }

  private static List<LiveEvent> pressing(LiveTarget target) {
    return List.of(new LiveEvent.Pointer(LiveEvent.Pointer.Kind.PRESS, Optional.of(target)),
        new LiveEvent.Pointer(LiveEvent.Pointer.Kind.RELEASE, Optional.of(target)));
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "900, 600", "1536, 960", "800, 560"})
  void tabReachesEveryControlOrItsGroupAndComesRound(int width, int height) {
    for (LiveFrame shown : new LiveFrame[] {frame, Lives.of(Panel.LESSON), Lives.of(Panel.NUMBERS), Lives.asking(-1),
        Lives.asking(0), Lives.refusing()}) {
      keyboard.focus().clear();
      List<Spot> spots = stops(shown, width, height);
      List<Rect> rings = new ArrayList<>();
      for (int i = walked(shown, spots).size(); i > 1; i--) {
        keyboard.pressed("tab", spots, shown);
        rings.add(keyboard.focus().ring(spots).orElseThrow());
      }
      for (Spot spot : spots) {
        LiveTarget target = spot.target().orElseThrow();
        boolean grouped = target instanceof LiveTarget.Chapter || target instanceof LiveTarget.Preset
            || target instanceof LiveTarget.Cell || target instanceof LiveTarget.Choice;
        assertThat(grouped || rings.stream().anyMatch(r -> r.meets(spot.at()))).as("%s", target).isTrue();
      }
    }
  }

  @Test
  void backtabGoesBack() {
    List<Spot> spots = stops(frame, 1280, 720);
    List<LiveTarget> there = walked(frame, spots);
    keyboard.pressed("backtab", spots, frame);
    assertThat(keyboard.focus().target()).isEqualTo(there.get(there.size() - 2));
  }

  @Test
  void theBarAtTheTopComesFirstAndTheDockLast() {
    List<LiveTarget> all = walked(frame, stops(frame, 1280, 720));
    assertThat(all.getFirst()).isEqualTo(new LiveTarget.Button(Command.MENU));
    assertThat(all.get(1)).isEqualTo(new LiveTarget.Look(View.Mode.PERSPECTIVE));
    assertThat(all.get(all.size() - 2)).isEqualTo(new LiveTarget.Tick(0));
  }

  @Test
  void arrowsChangeTheControlThatHasTheRingOnly() {
    assertThat(press("right")).containsExactly(new LiveEvent.Key("right"));
    walkTo(new LiveTarget.Change(3, -1));
    assertThat(press("right")).isEqualTo(pressing(new LiveTarget.Change(3, 1)));
    assertThat(press("up")).isEqualTo(pressing(new LiveTarget.Change(3, 1)));
    assertThat(press("left")).isEqualTo(pressing(new LiveTarget.Change(3, -1)));
    assertThat(press("s")).containsExactly(new LiveEvent.Key("s"));
    assertThat(press("esc")).isEmpty();
    assertThat(press("right")).containsExactly(new LiveEvent.Key("right"));
  }

  @Test
  void valuesSideBySideAreOneStop() {
    walkTo(new LiveTarget.Option(4, 0));
    assertThat(press("left")).isEmpty();
    assertThat(press("right")).isEqualTo(pressing(new LiveTarget.Option(4, 1)));
    walkTo(new LiveTarget.Tab(Panel.CONTROLS));
    assertThat(press("right")).isEqualTo(pressing(new LiveTarget.Tab(Panel.NUMBERS)));
  }

  @Test
  void enterAndSpacePress() {
    walkTo(new LiveTarget.Button(Command.UNDO));
    assertThat(press("enter")).isEqualTo(pressing(new LiveTarget.Button(Command.UNDO)));
    walkTo(new LiveTarget.Option(6, 1));
    assertThat(press("space")).isEqualTo(pressing(new LiveTarget.Option(6, 1)));
  }

  @Test
  void chaptersAreWalkedByArrowsAndOpenedByEnter() {
    walkTo(new LiveTarget.Chapter(0));
    assertThat(press("down")).isEmpty();
    assertThat(press("down")).isEmpty();
    assertThat(press("enter")).isEqualTo(pressing(new LiveTarget.Chapter(2)));
  }

  @Test
  void whereSomethingIsTypedTheKeysAreTheSessions() {
    LiveFrame typing = Lives.typing("-4");
    List<Spot> spots = stops(typing, 1280, 720);
    keyboard.pressed("tab", spots, typing);
    assertThat(keyboard.pressed("enter", spots, typing)).containsExactly(new LiveEvent.Key("enter"));
    assertThat(keyboard.pressed("left", spots, typing)).containsExactly(new LiveEvent.Key("left"));
  }

  @Test
  void theRingGoesWithWhatItWasAround() {
    walkTo(new LiveTarget.Change(3, -1));
    LiveFrame lesson = Lives.of(Panel.LESSON);
    keyboard.focus().follow(stops(lesson, 1280, 720), lesson);
    assertThat(keyboard.focus().isSet()).isFalse();
  }
}
