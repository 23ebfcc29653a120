package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.probe.DrawnEdge;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The answers to edges at every angle, as a curve around a middle: the farther out, the stronger. */
public final class PolarPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 1010;
  private static final int RADIUS = 290;
  private static final double MIDDLE_X = WIDTH / 2.0;
  private static final double MIDDLE_Y = 510;
  private static final int EDGE = 58;
  private static final int RINGS = 4;

  private final EdgeResponse response;
  private final double best;
  private final double most;
  private final Sheet sheet;

  private PolarPlot(EdgeResponse response, Theme theme) {
    this.response = response;
    this.best = response.responses()[response.strongest()];
    this.most = Math.max(1e-9, Math.max(best, response.plain()));
    this.sheet = new Sheet(WIDTH, HEIGHT, theme);
  }

  /** Draws it. */
  public static Picture draw(String title, EdgeResponse response, Theme theme) {
    return new PolarPlot(response, theme).draw(title);
  }

  private Picture draw(String title) {
    sheet.title(sheet.fitting(title, WIDTH - 80, 26), 40, 52, 26, Tint.OUTPUT);
    sheet.text(EdgeWords.verdict(response), 40, 82, 15, Tint.MID);
    for (int ring = 1; ring <= RINGS; ring++) {
      double r = (double) RADIUS * ring / RINGS;
      sheet.line(circle(r), Tint.LINE, 1);
      if (!isSilent()) {
        sheet.text(Numbers.plain((float) (most * ring / RINGS)), MIDDLE_X + 6, MIDDLE_Y - r - 4, 12, Tint.LOW);
      }
    }
    for (int degrees = 0; degrees < 360; degrees += 45) {
      double[] end = at(degrees, RADIUS);
      sheet.line(new Line2D.Double(MIDDLE_X, MIDDLE_Y, end[0], end[1]), Tint.LINE, 1);
      edge(degrees);
    }
    if (!isSilent()) {
      curve();
    }
    if (response.plain() > 0) {
      sheet.line(circle(RADIUS * response.plain() / most), Tint.KERNEL, 2, 4, 6);
    }
    sheet.text(isSilent() ? "no curve: edges give at most " + Numbers.plain((float) best)
        : "curve: the strongest sum for an edge that gets brighter in that direction", 40, HEIGHT - 44, 13,
        Tint.OUTPUT);
    String plain = Numbers.plain((float) response.plain());
    sheet.text(response.plain() > 0 ? "dotted ring: the same for a plain image, " + plain
        : "a plain image gives at most " + plain + "; below zero is drawn as zero", 40, HEIGHT - 22, 13, Tint.KERNEL);
    return sheet.picture();
  }

  /** Whether nothing is above zero, where the middle is: then there is no scale. */
  private boolean isSilent() {
    return response.verdict() == EdgeResponse.Verdict.SILENT;
  }

  private void curve() {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < response.angles(); i++) {
      double[] point = at(response.degrees(i), RADIUS * Math.max(0, response.responses()[i]) / most);
      if (i == 0) {
        path.moveTo(point[0], point[1]);
      } else {
        path.lineTo(point[0], point[1]);
      }
    }
    path.closePath();
    sheet.area(path, Tint.OUTPUT, 0.25);
    sheet.line(path, Tint.OUTPUT, 3);
  }

  /** The edge itself, drawn at its angle. */
  private void edge(int degrees) {
    double[] middle = at(degrees, RADIUS + 62);
    var image = new DrawnEdge(degrees, 0, 40, 225).draw(1, EDGE, EDGE);
    double x = middle[0] - EDGE / 2.0;
    double y = middle[1] - EDGE / 2.0;
    sheet.tile(Tiles.photo(image, EDGE, EDGE), (int) Math.round(x), (int) Math.round(y));
    sheet.frame(Math.round(x), Math.round(y), EDGE, EDGE, Tint.LINE, 1);
    sheet.centred(degrees + "°", middle[0], middle[1] + EDGE / 2.0 + 16, 12, Tint.LOW);
  }

  private static Ellipse2D circle(double radius) {
    return new Ellipse2D.Double(MIDDLE_X - radius, MIDDLE_Y - radius, 2 * radius, 2 * radius);
  }

  private static double[] at(double degrees, double radius) {
    return new double[] {MIDDLE_X + radius * Math.cos(Math.toRadians(degrees)),
        MIDDLE_Y - radius * Math.sin(Math.toRadians(degrees))};
  }
}
