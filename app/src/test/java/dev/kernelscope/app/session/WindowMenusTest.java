package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Token;
import java.awt.Point;
import java.awt.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The menus of a real window, by pointer and by keys. */
@Tag("window")
@Timeout(120)
class WindowMenusTest {

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

  private Menu menu() {
    return window.state().shell().menu().orElseThrow().which();
  }

  /** Opens a menu and chooses an entry by the pointer. */
  private void choose(Menu menu, String words) throws Exception {
    window.click(Command.MENU);
    window.await(s -> s.mode() == Mode.MENU);
    window.click(new LiveTarget.Title(Menu.bar().indexOf(menu)));
    window.await(s -> s.shell().menu().isPresent() && menu() == menu);
    window.click(entry(menu, words));
  }

  private LiveTarget.Entry entry(Menu menu, String words) {
    return new LiveTarget.Entry(menu.entries().stream().map(e -> e.words(window.state())).toList().indexOf(words));
  }

  @Test
  void everyMenuOpensAndShowsItsEntries() throws Exception {
    Pixels shut = window.picture();
    window.click(Command.MENU);
    window.await(s -> s.mode() == Mode.MENU);
    Pixels last = shut;
    for (Menu menu : Menu.bar()) {
      window.click(new LiveTarget.Title(Menu.bar().indexOf(menu)));
      window.await(s -> s.shell().menu().isPresent() && menu() == menu);
      Pixels now = window.picture();
      assertThat(now.differing(last)).as(menu.name()).isGreaterThan(500);
      assertThat(window.places(t -> t instanceof LiveTarget.Entry)).as(menu.name()).isNotEmpty();
      last = now;
    }
    window.click(new Point(640, 400)); // beside the menu
    window.await(s -> s.mode() == Mode.WATCH);
    window.away();
    assertThat(window.picture().differing(shut)).isZero();
  }

  @Test
  void entriesDoWhatTheirKeysDo() throws Exception {
    choose(Menu.TIME, "Backwards");
    window.await(s -> s.player().reverse() && s.mode() == Mode.WATCH);
    choose(Menu.VIEW, "Heat map");
    window.await(s -> s.view().mode() == View.Mode.MAP);
    choose(Menu.CHANGE, "Stride");
    window.await(s -> s.experiment().spec().strideH() == 2);
    choose(Menu.CHANGE, "Undo");
    window.await(s -> s.experiment().spec().strideH() == 1);
    choose(Menu.LESSON, "Next step");
    window.await(State::inLesson);
    choose(Menu.HELP, "All keys");
    window.await(s -> s.mode() == Mode.HELP);
  }

  @Test
  void whatIsUnderThePointerIsLitAndWhatCannotBeSaysWhy() throws Exception {
    window.click(Command.MENU);
    window.await(s -> s.mode() == Mode.MENU);
    window.click(new LiveTarget.Title(Menu.bar().indexOf(Menu.CHANGE)));
    window.await(s -> s.shell().menu().isPresent() && menu() == Menu.CHANGE);
    Place stride = window.place(entry(Menu.CHANGE, "Stride"));
    window.away();
    Pixels before = window.picture();
    int panel = Theme.DARK.color(Token.PANEL).value();
    window.hover(stride.middle());
    Pixels lit = window.picture();
    Rectangle row = new Rectangle(stride.bounds().x + 12, stride.middle().y - 6, stride.bounds().width - 24, 12);
    assertThat(lit.count(row, panel)).as("its ground is another").isLessThan(before.count(row, panel) / 4);
    Place undo = window.place(new LiveTarget.Entry(0));
    window.hover(undo.middle());
    window.click(undo.middle());
    State said = window.await(s -> !s.message().isEmpty());
    assertThat(said.message()).isEqualTo("Undo: nothing was changed");
    assertThat(said.mode()).as("it stays open").isEqualTo(Mode.MENU);
  }

  @Test
  void keysWalkThroughTheMenusAndChangeColours() throws Exception {
    Pixels before = window.picture();
    window.press("f10", "right", "right", "down", "down", "enter");
    window.await(s -> s.player().reverse());
    assertThat(before.at(640, 10)).isEqualTo(Theme.DARK.color(Token.PANEL).value());
    window.press("ctrl+l");
    window.await(s -> s.shell().theme() == Theme.LIGHT);
    assertThat(window.picture().at(640, 10)).isEqualTo(Theme.LIGHT.color(Token.PANEL).value());
    window.press("ctrl+m");
    window.await(s -> s.player().reducedMotion());
    window.press("f10", "esc");
    window.await(s -> s.mode() == Mode.WATCH);
  }
}
