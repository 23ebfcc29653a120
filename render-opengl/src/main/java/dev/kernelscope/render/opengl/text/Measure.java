package dev.kernelscope.render.opengl.text;

/** How wide and high text is: all that a layout has to know about letters. */
public interface Measure {

  /** Width of a line in logical pixels. */
  float width(TextStyle style, String text);

  /** Baseline of a text that stands in a line box of {@code height} logical pixels, from the box's top. */
  float baseline(TextStyle style, float height);
}
