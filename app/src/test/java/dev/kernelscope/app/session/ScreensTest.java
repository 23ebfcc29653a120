package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.lesson;
import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.style.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a terminal is sent for the session's own screens, compared exactly with files that can be looked at with {@code
 * cat}. After a wanted change write them anew with {@code mvn -pl app -am test -Dgolden.update=true}, and look at each
 * of them before it is committed.
 */
class ScreensTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  /** The session's own screens: the name of each, and the state that shows it. */
  private static Map<String, State> screens() {
    Map<String, State> screens = new TreeMap<>();
    screens.put("chapter", press(lesson(), "n"));
    screens.put("controls", press(lesson(), "n tab down down down right"));
    screens.put("question", press(lesson(), "a i down"));
    screens.put("answer", press(lesson(), "a 1"));
    screens.put("help", press(lesson(), "h"));
    return screens;
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 35", "200, 60"})
  void theSessionsScreens(int columns, int rows) throws IOException {
    for (Map.Entry<String, State> screen : screens().entrySet()) {
      for (Colors colors : new Colors[] {Colors.FULL, Colors.ANSI256}) {
        String name = screen.getKey() + "-" + columns + "x" + rows + "-" + word(colors) + ".ans";
        check(name, sent(screen.getValue(), colors, true, columns, rows));
      }
    }
  }

  @Test
  void whatIsPointedAtTypedAndRefused() throws IOException {
    check("pointing-100x35-full.ans", sent(press(lesson(), "e left left"), Colors.FULL, true, 100, 35));
    check("typing-80x24-full.ans", sent(press(lesson(), "e - 2"), Colors.FULL, true, 80, 24));
    check("refused-80x24-full.ans", sent(press(lesson(), "z z z z z"), Colors.FULL, true, 80, 24));
    check("chapters-80x24-full.ans", sent(press(lesson(), "g down"), Colors.FULL, true, 80, 24));
    check("map-100x35-full.ans", sent(press(lesson(), "v v"), Colors.FULL, true, 100, 35));
    check("chapter-80x24-ansi16.ans", sent(press(lesson(), "n"), Colors.ANSI16, true, 80, 24));
  }

  @Test
  void smallTerminalsShowLess() throws IOException {
    check("chapter-60x20-full.ans", sent(press(lesson(), "n"), Colors.FULL, true, 60, 20));
    check("answer-40x12-full.ans", sent(press(lesson(), "a 1"), Colors.FULL, true, 40, 12));
    assertThat(text(press(lesson(), "n"), 39, 11)).startsWith("Output[0,0] = ·\n");
    assertThat(text(lesson(), 19, 5)).isEqualTo("needs 20×5\nhas 19×5\n\n\n\n");
    assertThat(text(press(lesson(), "a"), 20, 4)).startsWith("needs 20×5\nhas 20×4\n");
  }

  @Test
  void withoutColoursAndSignsThereIsPlainText() throws IOException {
    for (Map.Entry<String, State> screen : screens().entrySet()) {
      String sent = sent(screen.getValue(), Colors.NONE, false, 80, 24);
      assertThat(sent.chars()).as(screen.getKey()).allMatch(c -> c < 127);
      assertThat(sent).doesNotContain("\u001b[38", "\u001b[48", "\u001b[1m");
      check(screen.getKey() + "-80x24-plain.txt", text(screen.getValue(), Colors.NONE, false, 80, 24));
    }
  }

  @ParameterizedTest
  @CsvSource({"20,5", "21,7", "40,12", "60,20", "79,23", "80,24", "99,60", "100,34", "136,35", "170,45", "250,70"})
  void everySizeShowsEveryScreen(int columns, int rows) throws IOException {
    for (State state : screens().values()) {
      for (Colors colors : Colors.values()) {
        String text = text(state, colors, colors != Colors.NONE, columns, rows);
        assertThat(text.lines()).hasSize(rows).allMatch(line -> line.length() <= columns);
        assertThat(text).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 35", "200, 60"})
  void whatIsSeenCanBePointedAt(int columns, int rows) throws IOException {
    State state = press(lesson(), "tab");
    LiveText live = live(new StringBuilder(), Colors.FULL, true);
    live.draw(LiveFrames.of(state), columns, rows);
    Set<LiveTarget> found = new HashSet<>();
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        live.at(x, y).ifPresent(found::add);
      }
    }
    for (int r = 0; r < 7; r++) {
      for (int c = 0; c < 7; c++) {
        assertThat(found).contains(new LiveTarget.Cell(new Target.InputCell(0, r, c)));
      }
    }
    assertThat(found).contains(new LiveTarget.Cell(new Target.OutputCell(0, 2, 1)),
        new LiveTarget.Cell(new Target.Weight(0, 0, 1, 2)), new LiveTarget.Control(3), new LiveTarget.Tick(11));
    String[] lines = live.text().split("\n");
    int line = IntStream.range(0, rows).filter(y -> lines[y].contains("dilation")).findFirst().orElseThrow();
    assertThat(live.at(lines[line].indexOf("dilation"), line)).contains(new LiveTarget.Control(6));
    State clicked = MouseMoves.apply(state, new LiveEvent.Pointer(LiveEvent.Pointer.Kind.PRESS,
        live.at(lines[line].indexOf("dilation"), line)));
    assertThat(clicked.experiment().spec().dilationH()).isEqualTo(2);
  }

  private static String word(Colors colors) {
    return colors.name().toLowerCase(Locale.ROOT);
  }

  private static String sent(State state, Colors colors, boolean unicode, int columns, int rows) throws IOException {
    StringBuilder out = new StringBuilder();
    live(out, colors, unicode).draw(LiveFrames.of(state), columns, rows);
    return out.toString();
  }

  private static String text(State state, int columns, int rows) throws IOException {
    return text(state, Colors.FULL, true, columns, rows);
  }

  private static String text(State state, Colors colors, boolean unicode, int columns, int rows) throws IOException {
    LiveText live = live(new StringBuilder(), colors, unicode);
    live.draw(LiveFrames.of(state), columns, rows);
    return live.text();
  }

  private static LiveText live(StringBuilder out, Colors colors, boolean unicode) {
    Renderer renderer = ServiceLoader.load(RendererProvider.class).stream().map(ServiceLoader.Provider::get)
        .filter(p -> p.name().equals("ascii")).findFirst().orElseThrow().create();
    return renderer.live(out, new RenderOptions(0, 0, Theme.DARK, colors, unicode));
  }

  private static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
