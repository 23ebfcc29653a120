package dev.kernelscope.render.opengl.draw;

import java.util.List;

/** The signs on buttons, in a square of 16 units: filled shapes, and strokes with round ends. */
public enum Icon {
  PLAY(fill(5, 3.2, 13, 8, 5, 12.8)),
  PAUSE(stroke(2.6, 5.2, 3.5, 5.2, 12.5), stroke(2.6, 10.8, 3.5, 10.8, 12.5)),
  TO_START(triangle(12.5, 3.5, 8.2, 8, 12.5, 12.5), triangle(8, 3.5, 3.7, 8, 8, 12.5)),
  STEP_BACK(triangle(11.5, 3.5, 6, 8, 11.5, 12.5), stroke(1.4, 4.2, 3.5, 4.2, 12.5)),
  STEP_ON(triangle(4.5, 3.5, 10, 8, 4.5, 12.5), stroke(1.4, 11.8, 3.5, 11.8, 12.5)),
  REVERSE(stroke(1.4, 11, 3.2, 11, 12.8, 3, 8, 11, 3.2)),
  LOOP(
      arc(7.5, 7, 4.5, 180, 318),
      arc(8.5, 9, 4.5, 0, 138),
      stroke(1.4, 11.3, 2.2, 11.3, 5.2, 8.3, 5.2),
      stroke(1.4, 4.7, 13.8, 4.7, 10.8, 7.7, 10.8)),
  CROSS(stroke(2.2, 4.5, 4.5, 11.5, 11.5), stroke(2.2, 11.5, 4.5, 4.5, 11.5)),
  CHECK(stroke(2.2, 3, 8.5, 6.5, 12, 13, 4.5)),
  CAMERA(
      stroke(1.4, 2.5, 5, 4.5, 5, 5.5, 3.5, 10.5, 3.5, 11.5, 5, 13.5, 5, 13.5, 13, 2.5, 13, 2.5, 5),
      arc(8, 8.8, 2.3, 0, 360)),
  SUN(
      arc(8, 8, 2.8, 0, 360),
      stroke(1.4, 8, 1.5, 8, 3), stroke(1.4, 8, 13, 8, 14.5), stroke(1.4, 1.5, 8, 3, 8), stroke(1.4, 13, 8, 14.5, 8),
      stroke(1.4, 3.4, 3.4, 4.5, 4.5), stroke(1.4, 11.5, 11.5, 12.6, 12.6), stroke(1.4, 3.4, 12.6, 4.5, 11.5),
      stroke(1.4, 11.5, 4.5, 12.6, 3.4)),
  HELP(
      arc(8, 8, 6, 0, 360),
      arc(8, 6.6, 1.8, 190, 400),
      stroke(1.4, 9, 7.9, 8, 8.6, 8, 9.3),
      stroke(1.4, 8, 11.3, 8, 11.4)),
  UNDO(arc(8, 9, 4.2, 215, 400), stroke(1.4, 4, 3.6, 4, 6.8, 7.2, 6.8)),
  REDO(arc(8, 9, 4.2, 140, 325), stroke(1.4, 12, 3.6, 12, 6.8, 8.8, 6.8)),
  MENU(stroke(1.6, 2.5, 4, 13.5, 4), stroke(1.6, 2.5, 8, 13.5, 8), stroke(1.6, 2.5, 12, 13.5, 12)),
  PANEL(stroke(1.4, 2.5, 3.5, 13.5, 3.5, 13.5, 12.5, 2.5, 12.5, 2.5, 3.5), stroke(1.4, 9.5, 3.5, 9.5, 12.5));

  private final List<Part> parts;

  /**
   * A piece of an icon.
   *
   * @param width of the stroke; a filled piece is grown by half of it
   * @param filled whether the inside of the points belongs to it
   * @param points x and y in turn
   */
  record Part(double width, boolean filled, double[] points) {}

  Icon(Part... parts) {
    this.parts = List.of(parts);
  }

  List<Part> parts() {
    return parts;
  }

  private static Part fill(double... points) {
    return new Part(0, true, points);
  }

  /** A filled triangle with a rounded line around it. */
  private static Part triangle(double... points) {
    return new Part(1.4, true, points);
  }

  private static Part stroke(double width, double... points) {
    return new Part(width, false, points);
  }

  /** Part of a circle, its angles in degrees from the right and clockwise, as y points down. */
  private static Part arc(double cx, double cy, double radius, double from, double to) {
    int steps = 24;
    double[] points = new double[(steps + 1) * 2];
    for (int i = 0; i <= steps; i++) {
      double angle = Math.toRadians(from + (to - from) * i / steps);
      points[i * 2] = cx + radius * Math.cos(angle);
      points[i * 2 + 1] = cy + radius * Math.sin(angle);
    }
    return new Part(1.4, false, points);
  }
}
