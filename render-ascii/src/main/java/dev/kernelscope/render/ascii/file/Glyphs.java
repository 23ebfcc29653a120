package dev.kernelscope.render.ascii.file;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of each pixel of a cell a character covers. Letters come from the font; blocks, rules and dots are drawn to
 * the cell's very edges, so that they join.
 */
final class Glyphs {

  /**
   * The font's advance is 0.6 em, which is a little less than a cell, as in the terminals that the screens were
   * designed in.
   */
  private static final double SIZE = 1.6;
  private static final double BASELINE = 0.735;

  private final int width;
  private final int height;
  private final TrueTypeFont regular = TrueTypeFont.resource("fonts/JetBrainsMono-Regular.ttf");
  private final TrueTypeFont strong = TrueTypeFont.resource("fonts/JetBrainsMono-Bold.ttf");
  private final Map<Integer, byte[]> masks = new HashMap<>();

  /** Glyphs for cells of so many pixels. */
  Glyphs(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** The coverage of a cell's pixels, row by row, 0 to 255. */
  byte[] mask(char c, boolean bold) {
    return masks.computeIfAbsent(c | (bold ? 1 << 16 : 0), k -> paint(shape(c, bold)));
  }

  private byte[] paint(Shape shape) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(shape);
    g.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private Shape shape(char c, boolean bold) {
    if (c >= 0x2800 && c < 0x2900) {
      return dots(c - 0x2800);
    }
    return switch (c) {
      case '▀' -> new Rectangle2D.Double(0, 0, width, height / 2.0);
      case '▄' -> new Rectangle2D.Double(0, height / 2.0, width, height / 2.0);
      case '█' -> new Rectangle2D.Double(0, 0, width, height);
      case '▌' -> new Rectangle2D.Double(0, 0, width / 2.0, height);
      case '─' -> bar(0.06);
      case '━' -> bar(0.15);
      case '│' -> new Rectangle2D.Double(width / 2.0 - 0.06 * width, 0, 0.12 * width, height);
      case '╱' -> diagonal(true);
      case '╳' -> cross();
      default -> letter(c, bold);
    };
  }

  private Shape bar(double share) {
    double thick = Math.max(1, Math.round(share * 2 * width));
    return new Rectangle2D.Double(0, Math.floor(height / 2.0 - thick / 2), width, thick);
  }

  private Shape diagonal(boolean up) {
    return new BasicStroke((float) (0.12 * width)).createStrokedShape(
        up ? new Line2D.Double(0, height, width, 0) : new Line2D.Double(0, 0, width, height));
  }

  private Shape cross() {
    Area area = new Area(diagonal(true));
    area.add(new Area(diagonal(false)));
    return area;
  }

  private Shape dots(int pattern) {
    int[][] places = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}};
    Path2D path = new Path2D.Double();
    double r = 0.135 * width;
    for (int i = 0; i < 8; i++) {
      if ((pattern >> i & 1) != 0) {
        double x = width * (0.25 + 0.5 * places[i][0]);
        double y = height * (0.125 + 0.25 * places[i][1]);
        path.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
      }
    }
    return path;
  }

  private Shape letter(char c, boolean bold) {
    TrueTypeFont font = bold ? strong : regular;
    double size = SIZE * width;
    Path2D path = font.outline(font.has(c) ? c : '?', size);
    path.transform(AffineTransform.getTranslateInstance((width - 0.6 * size) / 2, BASELINE * height));
    return path;
  }
}
