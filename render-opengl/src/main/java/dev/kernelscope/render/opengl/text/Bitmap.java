package dev.kernelscope.render.opengl.text;

/**
 * Coverage of one glyph or icon, one byte a pixel, row 0 at the top.
 *
 * @param left columns from the pen to the bitmap's first column
 * @param top rows from the baseline up to the bitmap's first row
 * @param coverage {@code width · height} bytes, 0 outside and 255 inside
 */
public record Bitmap(int width, int height, int left, int top, byte[] coverage) {

  static final Bitmap EMPTY = new Bitmap(0, 0, 0, 0, new byte[0]);
}
