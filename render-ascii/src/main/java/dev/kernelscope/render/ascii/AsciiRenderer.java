package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.render.ascii.plain.PlainFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Draws frames with characters. Holds nothing between calls. */
final class AsciiRenderer implements Renderer {

  @Override
  public Set<Format> formats() {
    return EnumSet.of(Format.TXT);
  }

  @Override
  public void write(Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out, Progress progress)
      throws IOException {
    String text = String.join("\n", PlainFrame.lines(scene.frame(shot.still()))) + "\n";
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    progress.update(1, 1);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
