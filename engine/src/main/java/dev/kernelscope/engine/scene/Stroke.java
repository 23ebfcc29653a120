package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/**
 * A line through the scene.
 *
 * @param role what it shows
 * @param points at least two
 * @param closed whether the last point joins the first
 * @param tint colour
 * @param width logical pixels
 * @param opacity from 0 to 1
 * @param dash how it is broken
 * @param drawn how much of its length is there, from 0 to 1
 * @param arrow whether it ends in an arrow head
 */
public record Stroke(Role role, List<Vec3> points, boolean closed, Tint tint, double width, double opacity,
    Dash dash, double drawn,
    boolean arrow) {

  /** Copies the points. */
  public Stroke {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a line needs two points");
    }
  }

  /** What lines are for; a renderer with few characters may leave the later ones out. */
  public enum Role {
    /** Rim of the patch in the input. */
    PATCH,
    /** From the patch's corners to the product sheet's. */
    GATHER,
    /** From the product sheet's corners to the output cell's. */
    SUM,
    /** Rim of a sheet or plane. */
    SHEET,
    /** Frame, lattice and struts of the kernel. */
    KERNEL,
    /** A window that is not the current one: others of the same size, or one that does not fit. */
    WINDOW,
    /** From one thing to another: a jump of the kernel, a channel to its slice. */
    ARROW,
    /** From a selected cell to those that it is bound to. */
    LINK
  }

  /** How a line is broken. */
  public enum Dash {
    /** Not at all. */
    SOLID,
    /** 2 px dots, 4 px gaps. */
    DOTTED,
    /** Round dots, pitch 6 px. */
    DOTS,
    /** 5 px dashes, 4 px gaps. */
    DASHED
  }

  /** A whole, unbroken line. */
  public static Stroke solid(Role role, List<Vec3> points, boolean closed, Tint tint, double width, double opacity) {
    return new Stroke(role, points, closed, tint, width, opacity, Dash.SOLID, 1, false);
  }

  /** This line broken in that way. */
  public Stroke dashed(Dash newDash) {
    return new Stroke(role, points, closed, tint, width, opacity, newDash, drawn, arrow);
  }

  /** That share of this line. */
  public Stroke drawn(double share) {
    return new Stroke(role, points, closed, tint, width, opacity, dash, share, arrow);
  }

  /** This line with an arrow head. */
  public Stroke withArrow() {
    return new Stroke(role, points, closed, tint, width, opacity, dash, drawn, true);
  }
}
