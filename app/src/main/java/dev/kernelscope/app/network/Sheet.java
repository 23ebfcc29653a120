package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.render.spi.Lettering;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A picture that is put together from tiles, lines and text. Where no letters are installed it has none. */
final class Sheet {

  private final BufferedImage image;
  private final Graphics2D g;
  private final Theme theme;
  private final Optional<Lettering> letters = Lettering.installed();

  Sheet(int width, int height, Theme theme) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.theme = theme;
    this.g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(color(theme.color(Token.BG)));
    g.fillRect(0, 0, width, height);
  }

  Theme theme() {
    return theme;
  }

  /** Places an image with its upper left corner. */
  void tile(BufferedImage tile, int x, int y) {
    g.drawImage(tile, x, y, null);
  }

  /** A frame just around a rectangle. */
  void frame(double x, double y, double width, double height, Tint tint, double thick) {
    g.setColor(color(theme.color(tint)));
    g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Rectangle2D.Double(x - thick / 2, y - thick / 2, width + thick, height + thick));
  }

  /** A shape's outline. */
  void line(java.awt.Shape shape, Tint tint, double thick, float... dash) {
    g.setColor(color(theme.color(tint)));
    g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10,
        dash.length == 0 ? null : dash, 0));
    g.draw(shape);
  }

  /** A shape, filled with a share of a tint. */
  void area(java.awt.Shape shape, Tint tint, double share) {
    Rgb c = theme.color(tint);
    g.setColor(new Color(c.red(), c.green(), c.blue(), (int) Math.round(255 * share)));
    g.fill(shape);
  }

  /** Darkens (in the light theme: brightens) what was drawn in a shape. */
  void veil(java.awt.Shape shape, double share) {
    Rgb c = theme.color(Token.BG);
    g.setColor(new Color(c.red(), c.green(), c.blue(), (int) Math.round(255 * share)));
    g.fill(shape);
  }

  /** Text from {@code x} on, on a baseline. */
  void text(String text, double x, double baseline, double size, Tint tint) {
    write(text, x, baseline, size, tint, false);
  }

  /** Text in the bold cut. */
  void title(String text, double x, double baseline, double size, Tint tint) {
    write(text, x, baseline, size, tint, true);
  }

  /** Text around {@code x}. */
  void centred(String text, double x, double baseline, double size, Tint tint) {
    write(text, x - width(text, size) / 2, baseline, size, tint, false);
  }

  /** Pixels that a text takes. */
  double width(String text, double size) {
    return letters.map(font -> font.width(Signs.minus(text), size)).orElse(0.0);
  }

  /** As much of a text as fits a width, with an ellipsis where some is left out. */
  String fitting(String text, double width, double size) {
    String fit = text;
    while (fit.length() > 1 && width(fit, size) > width) {
      fit = fit.substring(0, fit.length() - (fit.endsWith("…") ? 2 : 1)) + "…";
    }
    return fit;
  }

  private void write(String text, double x, double baseline, double size, Tint tint, boolean bold) {
    g.setColor(color(theme.color(tint)));
    letters.ifPresent(font -> g.fill(AffineTransform.getTranslateInstance(x, baseline)
        .createTransformedShape(font.outline(Signs.minus(text), size, bold))));
  }

  /** What was drawn. */
  Picture picture() {
    int plane = image.getWidth() * image.getHeight();
    Tensor colour = Tensor.zeros(Shape.of(3, image.getHeight(), image.getWidth()));
    for (int i = 0; i < plane; i++) {
      int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      colour.data()[i] = rgb >> 16 & 255;
      colour.data()[plane + i] = rgb >> 8 & 255;
      colour.data()[2 * plane + i] = rgb & 255;
    }
    return new Picture(colour, null);
  }

  private static Color color(Rgb rgb) {
    return new Color(rgb.value());
  }
}
