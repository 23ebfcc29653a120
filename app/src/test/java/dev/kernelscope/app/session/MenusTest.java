package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveMenu;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenusTest {

  static State window() {
    State lesson = States.lesson();
    return lesson.with(lesson.desk().hand().on(Front.Kind.WINDOW)).with(Panel.CONTROLS);
  }

  private static LiveMenu menu(State state) {
    return LiveFrames.of(state).desk().shell().menu().orElseThrow();
  }

  @Test
  void everyEntryPressesAKeyThatMeansSomething() {
    for (Menu menu : Menu.values()) {
      for (Menu.Entry entry : menu.entries()) {
        assertThat(KeyTable.means(window(), entry.key())).as(menu + ": " + entry.words(window())).isTrue();
      }
    }
  }

  @Test
  void everyWayToChangeTheSceneIsInAMenu() {
    Set<String> keys = new HashSet<>();
    for (Menu menu : Menu.values()) {
      menu.entries().forEach(entry -> keys.add(entry.key()));
    }
    for (Control control : Controls.ALL) {
      assertThat(control.key().isEmpty() || keys.contains(control.key())).as(control.name()).isTrue();
    }
    assertThat(keys).contains("space", "r", "l", "u", "U", "f12", "ctrl-s", "h", "a", "n");
  }

  @Test
  void aMenuIsWalkedThroughByKeys() {
    State open = press(window(), "f10");
    assertThat(menu(open).titles()).containsExactly("File", "View", "Time", "Change", "Lesson", "Help");
    assertThat(menu(open).marked()).isZero();
    State time = press(open, "right right");
    assertThat(menu(time).open()).isEqualTo(2);
    State marked = press(time, "down down");
    assertThat(menu(marked).entries().get(menu(marked).marked()).words()).isEqualTo("Backwards");
    State done = press(marked, "enter");
    assertThat(done.player().reverse()).isTrue();
    assertThat(done.mode()).isEqualTo(Mode.WATCH);
    assertThat(LiveFrames.of(done).desk().shell().menu()).isEmpty();
    assertThat(press(press(open, "left"), "esc").mode()).isEqualTo(Mode.WATCH);
  }

  @Test
  void whatIsDoneThereIsTheSameAsByItsKey() {
    State state = window();
    for (int i = 0; i < Menu.CHANGE.entries().size(); i++) {
      Menu.Entry entry = Menu.CHANGE.entries().get(i);
      State chosen = MenuKeys.chosen(MenuKeys.toggled(state, Menu.CHANGE, false), i);
      assertThat(chosen.mode()).as(entry.words(state)).isNotEqualTo(
          entry.refusal().apply(state).isEmpty() ? Mode.MENU : Mode.WATCH);
      if (entry.refusal().apply(state).isEmpty()) {
        assertThat(chosen.experiment().sameAs(press(state, entry.key()).experiment())).as(entry.words(state)).isTrue();
      }
    }
  }

  @Test
  void anEntryThatMeansNothingNowIsDimAndSaysWhy() {
    State open = MenuKeys.toggled(window(), Menu.CHANGE, true);
    assertThat(menu(open).entries().getFirst().refusal()).isEqualTo("nothing was changed");
    State pressed = press(open, "enter");
    assertThat(pressed.message()).isEqualTo("Undo: nothing was changed");
    assertThat(pressed.mode()).isEqualTo(Mode.MENU);
  }

  @Test
  void exportsWaitForOneAnotherAndForTheirLibrary() {
    State state = window().shell(s -> s.refusing(Map.of(Export.MP4, "no library")));
    State open = press(state, "ctrl-e");
    assertThat(menu(open).alone()).isTrue();
    assertThat(menu(open).entries()).extracting(LiveMenu.Entry::words).containsExactly("Picture as seen",
        "Clean picture", "Transparent picture", "Film as GIF", "Film as MP4", "The scene as a file");
    assertThat(menu(open).entries().get(4).refusal()).isEqualTo("no library");
    State gif = press(open, "down down down enter");
    assertThat(gif.wish()).isEqualTo(Wish.EXPORT);
    assertThat(gif.shell().wanted()).isEqualTo(Export.GIF);
    assertThat(press(open, "enter").wish()).isEqualTo(Wish.WRITE);
  }

  @Test
  void coloursMotionAndPanelsHaveKeys() {
    assertThat(press(window(), "ctrl-l").shell().theme()).isEqualTo(Theme.LIGHT);
    assertThat(press(window(), "ctrl-l ctrl-l").shell().theme()).isEqualTo(Theme.DARK);
    State calm = press(window(), "ctrl-m");
    assertThat(calm.player().reducedMotion()).isTrue();
    assertThat(LiveFrames.of(calm).desk().shell().calm()).isTrue();
    assertThat(press(calm, "s").player().reducedMotion()).as("after a change, too").isTrue();
    assertThat(press(window(), "f4").panel()).isEqualTo(Panel.NUMBERS);
    assertThat(press(window(), "f4").shell().drawer()).isTrue();
    assertThat(press(window(), "f2").panel()).isEqualTo(Panel.LESSON);
    assertThat(press(window(), "alt-" + (View.Mode.MAP.ordinal() + 1)).view().mode()).isEqualTo(View.Mode.MAP);
  }

  @Test
  void aWindowsTabLeavesTheArrowsToTheFilm() {
    State clicked = ViewKeys.panel(window(), Panel.CONTROLS);
    State after = press(clicked, "right");
    assertThat(clicked.mode()).isEqualTo(Mode.WATCH);
    assertThat(after.experiment()).isSameAs(clicked.experiment());
    assertThat(after.moment().cell()).isEqualTo(clicked.moment().cell() + 1);
    assertThat(LiveFrames.of(clicked).controls()).noneMatch(c -> c.selected());
  }

  @Test
  void aTerminalHasNoneOfThis() {
    assertThat(press(States.lesson(), "f10").mode()).isEqualTo(Mode.WATCH);
    assertThat(press(States.lesson(), "ctrl-l").shell()).isEqualTo(Shell.PLAIN);
  }

  @Test
  void noKeyOfAWindowMeansTwoThings() {
    for (Mode mode : Mode.values()) {
      Set<String> seen = new HashSet<>();
      KeyTable.WINDOW.stream().filter(b -> b.modes().contains(mode)).flatMap(b -> b.keys().stream())
          .forEach(key -> assertThat(seen.add(key)).as(mode + " " + key).isTrue());
    }
  }

  @Test
  void theHelpOfAWindowNamesItsKeys() {
    State help = press(window(), "h");
    Set<String> named = new HashSet<>();
    LiveFrames.of(help).help().orElseThrow().groups().forEach(g -> g.keys().forEach(k -> named.add(k.keys())));
    assertThat(named).contains("tab", "f10", "ctrl e", "ctrl o", "ctrl v", "ctrl l", "ctrl m", "ctrl b", "f2 f3 f4");
  }

  @Test
  void aPathIsTypedCompletedAndOpened() {
    State open = press(window(), "ctrl-o i m");
    assertThat(open.shell().path().orElseThrow().text()).isEqualTo("im");
    State offered = open.shell(s -> s.with(s.path().orElseThrow().offered(List.of("images/", "imago.png"))));
    assertThat(press(offered, "tab").shell().path().orElseThrow().text()).isEqualTo("imag");
    State taken = press(offered, "down down tab");
    assertThat(taken.shell().path().orElseThrow().text()).isEqualTo("imago.png");
    assertThat(press(taken, "enter").wish()).isEqualTo(Wish.OPEN);
    State folder = press(offered, "down enter");
    assertThat(folder.wish()).isEqualTo(Wish.NONE);
    assertThat(folder.shell().path().orElseThrow().text()).isEqualTo("images/");
    assertThat(press(offered, "backspace space q").shell().path().orElseThrow().text()).isEqualTo("i q");
    assertThat(press(offered, "esc").mode()).isEqualTo(Mode.WATCH);
    assertThat(MouseMoves.apply(offered, new LiveEvent.Pointer(
        LiveEvent.Pointer.Kind.PRESS, Optional.of(new LiveTarget.Offer(1)))).wish())
        .isEqualTo(Wish.OPEN);
  }

  @Test
  void aPathFromTheClipboardIsOpenedAtOnce() {
    State pasted = PathKeys.pasted(window(), "file:///pictures/a b.png\n");
    assertThat(pasted.wish()).isEqualTo(Wish.OPEN);
    assertThat(pasted.shell().path().orElseThrow().text()).isEqualTo("/pictures/a b.png");
    assertThat(PathKeys.pasted(window(), " ").message()).isEqualTo("the clipboard holds no text");
    assertThat(PathKeys.pasted(press(window(), "ctrl-o x"), "\"y\"").shell().path().orElseThrow().text())
        .isEqualTo("xy");
  }
}
