package dev.kernelscope.render.opengl.draw;

/** A colour scale, asked from 0 to 1 for {@code 0xRRGGBB}. */
@FunctionalInterface
public interface ColorScale {
  int at(float share);
}
