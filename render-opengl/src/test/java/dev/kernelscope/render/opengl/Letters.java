package dev.kernelscope.render.opengl;

import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.text.TextStyle;

/** Letters that are all as wide: layouts can be tested without a font. */
public final class Letters implements Measure {

  @Override
  public float width(TextStyle style, String text) {
    return text.length() * style.size() * 0.55f;
  }

  @Override
  public float baseline(TextStyle style, float height) {
    return (height + style.size() * 0.7f) / 2;
  }
}
