package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.session.Session;
import dev.kernelscope.app.session.TerminalFront;
import dev.kernelscope.app.terminal.JLineScreen;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The process's own terminal.
 *
 * @param console the environment, and where figures are said
 * @param choice which renderer
 * @param colors in which colours
 * @param fps whether to say how long frames took and how large they were
 */
record TerminalPlace(Console console, RendererChoice choice, ColorOptions colors, boolean fps) implements Place {

  @Override
  public boolean run(Session session, FrameTimes times) {
    CountedText text;
    try (JLineScreen screen = JLineScreen.open()) {
      text = new CountedText(screen.out());
      Optional<LiveText> live = choice.forTerminal(renderer -> renderer.live(text, options()));
      if (live.isEmpty()) {
        return false;
      }
      session.run(new TerminalFront(screen, text.counting(live.get()), this::save));
    } catch (IOException e) {
      throw Failure.failed("the terminal failed: " + e.getMessage(), e);
    }
    if (fps) {
      console.say(times.summary() + "; " + text.summary());
    }
    return true;
  }

  private RenderOptions options() {
    Colors depth = colors.colors().colors().orElseGet(() -> ColorChoice.ofTerminal(console.environment()));
    return new RenderOptions(0, 0, colors.theme(), depth, ColorChoice.isUnicode(console.environment()));
  }

  private String save(String screen) {
    return Saved.as(".txt", screen.getBytes(StandardCharsets.UTF_8), console);
  }
}
