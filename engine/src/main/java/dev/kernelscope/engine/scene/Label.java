package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/**
 * Text at a place in the scene, beside the names that blocks carry themselves.
 *
 * @param at the point that it belongs to
 * @param style how it is set
 * @param text its pieces
 * @param tint colour of the chip, badge or box
 */
public record Label(Vec3 at, Style style, List<Span> text, Tint tint) {

  /** Copies the text. */
  public Label {
    text = List.copyOf(text);
  }

  /** How a label is set. */
  public enum Style {
    /** Centred at the point. */
    CENTRED,
    /** A sign of the arithmetic, centred at the point and nearly as large as a number. */
    SIGN,
    /** Right-aligned, ending at the point. */
    ENDING,
    /** Text in a box with a rim, its upper left corner at the point. */
    BOX,
    /** A filled disc with a number. */
    BADGE,
    /** A cross in a ring: not possible. */
    CROSS
  }
}
