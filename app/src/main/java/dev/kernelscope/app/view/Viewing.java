package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.ProgressBar;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import java.util.Optional;

/**
 * Shows a scene to which nobody does anything: in a file, or as text on standard output.
 *
 * @param console where text goes
 * @param choice which renderer
 * @param moments which moments
 * @param look how to look at them
 * @param quiet whether to say nothing
 * @param fps whether to say how long frames took
 */
public record Viewing(Console console, RendererChoice choice, MomentOptions moments, ViewOptions look, boolean quiet,
    boolean fps) {

  /** Writes a still or a film to a file. */
  public void toFile(Scene scene, Destination destination) {
    Format format = format(destination);
    checkOptions(format);
    Shot shot = format.film() ? Moments.film(scene, moments, look.view(), format == Format.GIF)
        : Moments.still(scene, moments, look.view());
    Colors colors = format == Format.TXT ? Colors.NONE : look.colors().colors().orElse(Colors.FULL);
    write(scene, shot, format, options(colors, format != Format.TXT), destination);
  }

  /** Refuses options that do not go with a format. */
  private void checkOptions(Format format) {
    if (look.transparent() && format != Format.PNG) {
      throw Failure.usage("--transparent does not go with ." + format.extension() + "; allowed is .png");
    }
    if (format == Format.TXT && forcesColor()) {
      throw Failure.usage("--colors '" + look.colors().word()
          + "' does not go with .txt, which has no colour; allowed is .ans");
    }
    if (format == Format.MP4 && (look.size().width() % 2 != 0 || look.size().height() % 2 != 0)) {
      throw Failure.usage("--size '" + look.size().width() + "x" + look.size().height()
          + "' is odd; a film as .mp4 has an even width and height");
    }
  }

  private boolean forcesColor() {
    return look.colors().colors().filter(colors -> colors != Colors.NONE).isPresent();
  }

  private Format format(Destination destination) {
    Optional<Format> format = Format.ofFile(destination.name());
    if (format.isPresent()) {
      return format.get();
    }
    if (destination.isFile()) {
      throw Failure.usage("output '" + destination.name()
          + "' has no known extension; allowed are .txt, .ans, .cast, .png, .gif and .mp4");
    }
    return forcesColor() ? Format.ANS : Format.TXT;
  }

  /** One complete frame on standard output. */
  public void asText(Scene scene) {
    Colors colors = look.colors().colors().orElse(Colors.NONE);
    Format format = colors == Colors.NONE ? Format.TXT : Format.ANS;
    Shot shot = Moments.still(scene, moments, look.view());
    Destination destination = Destination.of(Destination.STANDARD_OUTPUT, false, console);
    write(scene, shot, format, options(colors, format == Format.ANS), destination);
  }

  private RenderOptions options(Colors colors, boolean unicode) {
    RenderOptions options =
        new RenderOptions(look.size().width(), look.size().height(), look.theme(), colors, unicode);
    return look.transparent() ? options.withoutPlayer().onNoGround() : options;
  }

  private void write(Scene scene, Shot shot, Format format, RenderOptions options, Destination destination) {
    FrameTimes times = new FrameTimes();
    try (Renderer renderer = choice.forFormat(format)) {
      if (options.transparent() && !renderer.transparent()) {
        throw Failure.failed("--transparent cannot be had here: this renderer draws a ground; --renderer opengl can "
            + "leave it out");
      }
      ProgressBar.<Void>during(console, "writing " + destination.name(), quiet, bar -> {
        destination.write(out -> renderer.write(scene, shot, format, options, out, progress(bar, times)));
        return null;
      });
    }
    sayTimes(times);
  }

  private static Progress progress(ProgressBar bar, FrameTimes times) {
    long[] last = {System.nanoTime()};
    return (done, total) -> {
      long now = System.nanoTime();
      times.add(now - last[0]);
      last[0] = now;
      bar.update(done, total);
    };
  }

  private void sayTimes(FrameTimes times) {
    if (fps) {
      console.say(times.summary());
    }
  }
}
