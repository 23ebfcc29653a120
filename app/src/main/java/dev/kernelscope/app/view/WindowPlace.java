package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.session.Habits;
import dev.kernelscope.app.session.Session;
import dev.kernelscope.app.session.WindowFront;
import dev.kernelscope.app.settings.Settings;
import dev.kernelscope.app.settings.SettingsFile;
import dev.kernelscope.engine.render.spi.LivePlace;
import dev.kernelscope.engine.render.spi.LiveWindow;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import java.io.IOException;
import java.util.Optional;

/**
 * A window of its own, which remembers where it stood and how it was watched.
 *
 * @param console where is said why there is no window, and figures
 * @param choice which renderer
 * @param options initial size and theme
 * @param given what the command line says, and no remembered setting may change
 * @param fps whether to say how long frames took
 */
record WindowPlace(Console console, RendererChoice choice, RenderOptions options, Given given, boolean fps)
    implements Place {

  /**
   * What the command line says.
   *
   * @param theme whether it names colours
   * @param reducedMotion whether it asks for reduced motion
   * @param speed whether it names a speed
   * @param size whether it names a size
   */
  record Given(boolean theme, boolean reducedMotion, boolean speed, boolean size) {}

  @Override
  public boolean run(Session session, FrameTimes times) {
    Optional<Renderer> renderer = choice.forWindow();
    if (renderer.isEmpty()) {
      choice.missingWindow(console.environment()).ifPresent(console::say);
      return false;
    }
    SettingsFile file = SettingsFile.of(console);
    Settings settings = file.read();
    Habits begun = habits(session.habits(), settings);
    try (Renderer drawing = renderer.get(); LiveWindow window = opened(drawing, begun.reducedMotion())) {
      if (window == null) {
        return false;
      }
      if (!given.size()) {
        settings.place().ifPresent(window::place);
      }
      session.like(begun).run(new WindowFront(window, png -> Saved.named("kernelscope-screen-", ".png", console,
          to -> to.write(out -> out.write(png)))));
      file.write(remembered(begun, session.habits(), window, settings));
    } catch (IOException e) {
      throw Failure.failed("the window failed: " + e.getMessage(), e);
    }
    if (fps) {
      console.say(times.summary());
    }
    return true;
  }

  /** What the command line says, else what is remembered, else what is usual. */
  private Habits habits(Habits usual, Settings settings) {
    return new Habits(given.theme() ? options.theme() : settings.theme().orElse(options.theme()),
        given.reducedMotion() || settings.reducedMotion().orElse(false),
        given.speed() ? usual.speed() : settings.speed().orElse(usual.speed()));
  }

  private Settings remembered(Habits begun, Habits ended, LiveWindow window, Settings before) {
    Optional<LivePlace> place = given.size() ? before.place() : window.place().or(before::place);
    return new Settings(place, Settings.changed(begun.theme(), ended.theme(), before.theme()),
        Settings.changed(begun.reducedMotion(), ended.reducedMotion(), before.reducedMotion()),
        Settings.changed(begun.speed(), ended.speed(), before.speed()));
  }

  /** A driver may be missing although there is a display: then the terminal takes its place, if nobody chose. */
  private LiveWindow opened(Renderer drawing, boolean calm) throws IOException {
    try {
      return drawing.window(options, calm);
    } catch (IOException e) {
      if (choice.named()) {
        throw new IOException(e.getMessage() + "; --renderer ascii draws in the terminal", e);
      }
      console.say("no window (" + e.getMessage() + "); drawing in the terminal instead");
      return null;
    }
  }
}
