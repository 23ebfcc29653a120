package dev.kernelscope.render.opengl.widget;

import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import java.util.function.Function;

/**
 * A colour that a theme gives, and how much of it there is.
 *
 * @param of the colour in a look
 * @param opacity from 0 to 1
 */
public record Paint(Function<Look, Rgba> of, float opacity) {

  /** A colour of the interface. */
  public static Paint of(Token token) {
    return new Paint(look -> look.of(token), 1);
  }

  /** A colour of text, or of an object of the scene. */
  public static Paint of(Tint tint) {
    return new Paint(look -> look.of(tint), 1);
  }

  /** A colour that the key gives a value. */
  public static Paint of(Function<Look, Rgb> color) {
    return new Paint(look -> Look.opaque(color.apply(look)), 1);
  }

  /** That much of it. */
  public Paint faded(float share) {
    return new Paint(of, opacity * share);
  }

  Rgba in(Look look) {
    Rgba full = of.apply(look);
    return opacity == 1 ? full : full.faded(opacity);
  }
}
