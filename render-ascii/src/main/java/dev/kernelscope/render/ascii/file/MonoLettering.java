package dev.kernelscope.render.ascii.file;

import dev.kernelscope.engine.render.spi.Lettering;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Text in JetBrains Mono, every letter of the same width. */
public final class MonoLettering implements Lettering {

  /** The font's advance in em. */
  private static final double ADVANCE = 0.6;

  private final TrueTypeFont regular = TrueTypeFont.resource("fonts/JetBrainsMono-Regular.ttf");
  private final TrueTypeFont strong = TrueTypeFont.resource("fonts/JetBrainsMono-Bold.ttf");

  /** Reads the fonts. */
  public MonoLettering() {}

  @Override
  public Shape outline(String text, double size, boolean bold) {
    TrueTypeFont font = bold ? strong : regular;
    Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Path2D letter = font.outline(font.has(c) ? c : '?', size);
      letter.transform(AffineTransform.getTranslateInstance(i * ADVANCE * size, 0));
      line.append(letter, false);
    }
    return line;
  }

  @Override
  public double width(String text, double size) {
    return text.length() * ADVANCE * size;
  }
}
