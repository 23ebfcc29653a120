package dev.kernelscope.render.opengl.export;

/**
 * A picture as brightness and two differences of colour, by ITU-R BT.709 (6/2015), items 3.2 to 3.4, in eight bits of
 * which 16 to 235 are used. Differences are those of two by two pixels.
 */
final class Luma {

  private static final double RED = 0.2126;
  private static final double GREEN = 0.7152;
  private static final double BLUE = 0.0722;

  private static final double BLACK = 16;
  private static final double RANGE = 219 / 255.0;
  private static final double COLOR_RANGE = 224 / 255.0;

  /** What the encoder calls 0. */
  private static final int MIDDLE = 128;

  private final Picture picture;

  Luma(Picture picture) {
    this.picture = picture;
  }

  /**
   * Fills three planes, values less 128.
   *
   * @param y brightness, a value a pixel
   * @param cb how much bluer, a value for two by two pixels
   * @param cr how much redder, likewise
   */
  void into(byte[] y, byte[] cb, byte[] cr) {
    int half = picture.width() / 2;
    for (int row = 0; row < picture.height(); row += 2) {
      for (int column = 0; column < picture.width(); column += 2) {
        square(row, column, y, cb, cr, row / 2 * half + column / 2);
      }
    }
  }

  private void square(int row, int column, byte[] y, byte[] cb, byte[] cr, int at) {
    double red = 0;
    double blue = 0;
    double bright = 0;
    for (int k = 0; k < 4; k++) {
      int rgb = picture.at(column + k % 2, row + k / 2);
      int r = rgb >> 16;
      int g = rgb >> 8 & 255;
      int b = rgb & 255;
      double luma = RED * r + GREEN * g + BLUE * b;
      y[(row + k / 2) * picture.width() + column + k % 2] = (byte) (Math.round(BLACK + luma * RANGE) - MIDDLE);
      red += r;
      blue += b;
      bright += luma;
    }
    cb[at] = (byte) Math.round((blue - bright) / 4 / (2 - 2 * BLUE) * COLOR_RANGE);
    cr[at] = (byte) Math.round((red - bright) / 4 / (2 - 2 * RED) * COLOR_RANGE);
  }
}
