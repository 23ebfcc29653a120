package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Rgb;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads the digit on a tile by comparing the picture with all ten digits, drawn by the JDK and not by the code under
 * test. The best of a few places is taken, so that it does not matter to a pixel where the digit stands.
 */
final class DigitReader {

  private static final int REACH = 2;
  private static final int SIDE = 28;

  private final Font font;

  DigitReader() {
    try (InputStream in = DigitReader.class.getResourceAsStream(
        "/dev/kernelscope/render/opengl/fonts/JetBrainsMono-Regular.ttf")) {
      font = Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  int read(Pixels pixels, Block block, Tile tile) {
    double[][] seen = seen(pixels, block, tile);
    float size = (float) (0.44 * side(pixels.pose(), block.centre(tile.row(), tile.column()), block.place().tile()));
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int digit = 0; digit <= 9; digit++) {
      double likeness = likeness(seen, template(digit, size));
      if (likeness > most) {
        most = likeness;
        best = digit;
      }
    }
    return best;
  }

  private static double side(CameraPose pose, Vec3 c, double edge) {
    CameraPose.Point l = pose.project(c.plus(-edge / 2, 0, 0));
    CameraPose.Point r = pose.project(c.plus(edge / 2, 0, 0));
    CameraPose.Point d = pose.project(c.plus(0, -edge / 2, 0));
    CameraPose.Point u = pose.project(c.plus(0, edge / 2, 0));
    return Math.min(Math.hypot(r.x() - l.x(), r.y() - l.y()), Math.hypot(u.x() - d.x(), u.y() - d.y()));
  }

  /** How far each pixel around the tile's middle differs from its face. */
  private static double[][] seen(Pixels pixels, Block block, Tile tile) {
    CameraPose.Point c = pixels.pose().project(block.centre(tile.row(), tile.column()));
    Rgb face = Rgb.of(pixels.face(block, tile.row(), tile.column(), 0.36, -0.36));
    double[][] result = new double[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        Rgb p = Rgb.of(pixels.picture().at(
            (int) Math.round(c.x()) + x - SIDE / 2, (int) Math.round(c.y()) + y - SIDE / 2));
        result[y][x] = Math.abs(p.red() - face.red()) + Math.abs(p.green() - face.green())
            + Math.abs(p.blue() - face.blue());
      }
    }
    return result;
  }

  private double[][] template(int digit, float size) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setFont(font.deriveFont(size));
    g.drawString(Integer.toString(digit), SIDE / 2f - size * 0.3f, SIDE / 2f + size * 0.365f);
    g.dispose();
    double[][] result = new double[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        result[y][x] = image.getRaster().getSample(x, y, 0);
      }
    }
    return result;
  }

  /** The best correlation over small displacements. */
  private static double likeness(double[][] seen, double[][] template) {
    double best = -1;
    for (int dy = -REACH; dy <= REACH; dy++) {
      for (int dx = -REACH; dx <= REACH; dx++) {
        best = Math.max(best, correlation(seen, template, dx, dy));
      }
    }
    return best;
  }

  private static double correlation(double[][] a, double[][] b, int dx, int dy) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    int margin = 6;
    for (int y = margin; y < SIDE - margin; y++) {
      for (int x = margin; x < SIDE - margin; x++) {
        double p = a[y + dy][x + dx];
        double q = b[y][x];
        ab += p * q;
        aa += p * p;
        bb += q * q;
      }
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }
}
