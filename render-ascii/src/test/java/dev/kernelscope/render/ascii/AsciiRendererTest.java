package dev.kernelscope.render.ascii;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class AsciiRendererTest {

  private static final Scene LESSON = Samples.lesson();
  private static final Shot STILL = Shot.still(LESSON.still(), View.DEFAULT);

  @Test
  void needsNothingAndHasNoWindow() {
    RendererProvider provider = new AsciiProvider();
    assertThat(provider.name()).isEqualTo("ascii");
    assertThat(provider.available().available()).isTrue();
    assertThat(provider.windowAvailable().available()).isFalse();
    assertThat(provider.windowAvailable().reason()).isNotEmpty();
    try (Renderer renderer = provider.create()) {
      assertThat(renderer.formats())
          .containsExactlyInAnyOrder(Format.TXT, Format.ANS, Format.CAST, Format.PNG, Format.GIF);
    }
  }

  @Test
  void plainTextHasNoEscapeWhateverTheOptions() throws IOException {
    byte[] plain = write(STILL, Format.TXT, RenderOptions.DEFAULT);
    for (Theme theme : Theme.values()) {
      for (Colors colors : Colors.values()) {
        assertThat(write(STILL, Format.TXT, new RenderOptions(0, 0, theme, colors, true))).isEqualTo(plain);
      }
    }
    for (byte b : plain) {
      assertThat(b == '\n' || b >= ' ' && b <= '~').isTrue();
    }
    assertThat(write(STILL, Format.ANS, new RenderOptions(0, 0, Theme.DARK, Colors.NONE, true))).isEqualTo(plain);
    assertThat(write(STILL, Format.ANS, new RenderOptions(0, 0, Theme.DARK, Colors.FULL, false))).isEqualTo(plain);
  }

  @Test
  void coloredTextHasTheSizeThatWasAskedFor() throws IOException {
    String text = new String(write(STILL, Format.ANS, RenderOptions.DEFAULT.sized(120, 40)), StandardCharsets.UTF_8);
    List<String> lines = text.lines().map(l -> l.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
    assertThat(lines).hasSize(40).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(120));
    assertThat(text).doesNotContain("\u001b[38;5;");
  }

  @Test
  void reducedMotionLeavesNothingUnderwayInATerminalFilm() throws IOException {
    Shot.Cells cells = new Shot.Cells(0, 0);
    Shot moving = new Shot(LESSON.still(), cells, View.DEFAULT, 1, false, false);
    Shot calm = new Shot(LESSON.still(), cells, View.DEFAULT, 1, false, true);
    RenderOptions few = new RenderOptions(0, 0, Theme.DARK, Colors.ANSI256, true);

    // The slide, the gathering, the products, nine terms, the written cell; in 256 colours nothing lies between them.
    assertThat(screens(write(calm, Format.CAST, few))).isEqualTo(1 + 1 + 1 + 9 + 1);
    assertThat(screens(write(moving, Format.CAST, few))).isGreaterThan(20);
    // A phase's fade has pictures at a third and two thirds; terms are so short that theirs fall between pictures.
    assertThat(screens(write(calm, Format.CAST, RenderOptions.DEFAULT))).isBetween(13 + 2 * 3, 13 + 2 * 5);
  }

  /** How often a film's screen changes. */
  private static int screens(byte[] cast) {
    String text = new String(cast, StandardCharsets.UTF_8);
    return (int) text.lines().filter(l -> l.contains(", \"o\", ") && !l.contains("u001b[?25h")).count();
  }

  @Test
  void aTerminalFilmHasRisingTimesAndAMarkAPhase() throws IOException {
    Shot film = new Shot(LESSON.still(), new Shot.Cells(1, 3), View.DEFAULT, 2, false, false);
    String cast = new String(write(film, Format.CAST, RenderOptions.DEFAULT), StandardCharsets.UTF_8);
    List<String> lines = cast.lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("{\"version\": 2, \"width\": 100, \"height\": 35, \"title\": \"Kernelscope: The operation\"}");
    String string = "\"((?:[^\"\\\\\\p{Cntrl}]|\\\\u[0-9a-f]{4}|\\\\[\"\\\\])*+)\"";
    Pattern event = Pattern.compile("\\[([0-9]+\\.[0-9]{3}), \"([om])\", " + string + "]");
    double time = 0;
    int marks = 0;
    for (String line : lines.subList(1, lines.size())) {
      Matcher m = event.matcher(line);
      assertThat(m.matches()).as(line).isTrue();
      assertThat(Double.parseDouble(m.group(1))).isGreaterThanOrEqualTo(time);
      time = Double.parseDouble(m.group(1));
      marks += m.group(2).equals("m") ? 1 : 0;
    }
    assertThat(marks).isEqualTo(3 * 5);
    assertThat(cast).contains("\"m\", \"row 0, column 1: gather\"");
    // Cells 1 and 2 take 3 s each, cell 3 takes 0.25 s, at twice the speed; then the end rests.
    assertThat(time).isEqualTo(3.125 + 1.5);
    assertThat(write(film, Format.CAST, RenderOptions.DEFAULT)).isEqualTo(cast.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPictureShowsTheTilesColoursAndLetters() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(write(STILL, Format.PNG, RenderOptions.DEFAULT)));
    assertThat(image.getWidth()).isEqualTo(1032);
    assertThat(image.getHeight()).isEqualTo(732);
    assertThat(image.getRGB(2, 2)).isEqualTo(0xFF0E1217);
    // The legend's last half character is the scale's warm end; the title's letters leave bright pixels.
    assertThat(image.getRGB(16 + 10 * 94 + 7, 16 + 20 * 28 + 10)).isEqualTo(0xFFFFADAD);
    int bright = 0;
    for (int y = 16; y < 36; y++) {
      for (int x = 46; x < 156; x++) {
        bright += (image.getRGB(x, y) & 255) > 200 ? 1 : 0;
      }
    }
    assertThat(bright).isBetween(250, 900);
  }

  @Test
  void aPictureHasAnySizeAndTheLightLook() throws IOException {
    RenderOptions light = new RenderOptions(640, 400, Theme.LIGHT, Colors.FULL, true);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(write(STILL, Format.PNG, light)));
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(400);
    assertThat(image.getRGB(1, 1)).isEqualTo(0xFFF4F6F8);
    write(STILL, Format.PNG, light.sized(7, 5));
  }

  @Test
  void aFilmOfPicturesHasAFrameAChange() throws IOException {
    Shot film = new Shot(LESSON.still(), new Shot.Cells(20, 21), View.DEFAULT, 1, true, false);
    byte[] gif = write(film, Format.GIF, RenderOptions.DEFAULT.sized(520, 370));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertThat(reader.getNumImages(true)).isBetween(3, 6);
    assertThat(reader.read(0).getWidth()).isEqualTo(520);
  }

  @Test
  void aLiveTerminalGetsWholeFramesAndOnlyChanges() throws IOException {
    StringBuilder out = new StringBuilder();
    LiveText live = new AsciiRenderer().live(out, RenderOptions.DEFAULT);
    live.draw(live(true, 1, false), 100, 35);
    int whole = out.length();
    assertThat(out.toString()).startsWith("\u001b[?2026h").endsWith("\u001b[?2026l");
    live.draw(live(true, 1, false), 100, 35);
    assertThat(out).hasSize(whole);
    live.draw(live(false, 1, false), 100, 35);
    assertThat(out.length() - whole).isBetween(10, 100);
    live.draw(live(true, 1, false), 80, 24);
    assertThat(out.substring(whole)).contains("\u001b[2J");
  }

  @Test
  void aLiveTerminalMixesColoursWhereOneFrameGivesWayToAnother() throws IOException {
    LiveFrame before = LiveFrame.still(LESSON.frame(new Moment(7, Phase.WRITE, 1)), View.DEFAULT,
        new LivePlay(true, false, false, 1));
    LiveFrame after = LiveFrame.still(LESSON.frame(new Moment(8, Phase.WRITE, 1)), View.DEFAULT,
        new LivePlay(true, false, false, 1));
    StringBuilder out = new StringBuilder();
    LiveText live = new AsciiRenderer().live(out, RenderOptions.DEFAULT);
    live.draw(before, 100, 35);
    int whole = out.length();
    live.fade(before, after, 0, 100, 35);
    assertThat(out).as("nothing has gone yet").hasSize(whole);
    live.fade(before, after, 0.25, 100, 35);
    Set<String> between = colors(out.substring(whole));
    between.removeAll(colors(out.substring(0, whole)));
    live.forget();
    whole = out.length();
    live.draw(after, 100, 35);
    between.removeAll(colors(out.substring(whole)));

    assertThat(between).as("colours of neither frame").hasSizeGreaterThan(20);
  }

  private static Set<String> colors(String changes) {
    return Pattern.compile("[34]8;2;\\d+;\\d+;\\d+").matcher(changes).results().map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Test
  void aTerminalWithoutColoursGetsPlainLines() throws IOException {
    StringBuilder out = new StringBuilder();
    LiveText live = new AsciiRenderer().live(out, new RenderOptions(0, 0, Theme.DARK, Colors.NONE, false));
    live.draw(live(true, 2, true), 80, 24);
    assertThat(out.toString()).contains("Output[2,1] = -1*1", "playing, speed 2, loop").doesNotContain("\u001b[38",
        "\u001b[1m");
    assertThat(out.toString().chars().allMatch(c -> c < 127)).isTrue();
  }

  @Test
  void aFilmThatWaitsForWhatIsComputedSaysSo() throws IOException {
    LivePlay waiting = new LivePlay(false, false, false, 1, LivePlay.Unit.CELL, true);
    for (Colors colors : List.of(Colors.NONE, Colors.FULL)) {
      StringBuilder out = new StringBuilder();
      LiveText live = new AsciiRenderer().live(out, new RenderOptions(0, 0, Theme.DARK, colors, false));
      live.draw(LiveFrame.still(LESSON.frame(LESSON.still()), View.DEFAULT, waiting), 100, 35);
      assertThat(out.toString()).contains("computing").doesNotContain("paused");
    }
  }

  private static LiveFrame live(boolean playing, double speed, boolean loop) {
    return LiveFrame.still(LESSON.frame(LESSON.still()), View.DEFAULT, new LivePlay(playing, false, loop, speed));
  }

  private static byte[] write(Shot shot, Format format, RenderOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Renderer renderer = new AsciiProvider().create()) {
      renderer.write(LESSON, shot, format, options, out, Progress.NONE);
    }
    return out.toByteArray();
  }
}
