package dev.kernelscope.engine.image;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * The eight ways in which a camera may have been held (EXIF 2.32, tag 274), and how to turn the image upright.
 *
 * <p>The flags are applied in this order: first rows and columns are exchanged, then the result is mirrored.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, false, true),
  UPSIDE_DOWN(false, true, true),
  UPSIDE_DOWN_MIRRORED(false, true, false),
  TRANSPOSED(true, false, false),
  TURN_RIGHT(true, false, true),
  TRANSVERSE(true, true, true),
  TURN_LEFT(true, true, false);

  private final boolean transpose;
  private final boolean flipRows;
  private final boolean flipColumns;

  Orientation(boolean transpose, boolean flipRows, boolean flipColumns) {
    this.transpose = transpose;
    this.flipRows = flipRows;
    this.flipColumns = flipColumns;
  }

  /** The orientation of the EXIF value; anything but 1 to 8 means upright, as viewers take it. */
  static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  Picture apply(Picture picture) {
    return this == UPRIGHT
        ? picture : new Picture(turn(picture.colour()), picture.alpha().map(this::turn).orElse(null));
  }

  private Tensor turn(Tensor in) {
    Shape s = in.shape();
    int rows = transpose ? s.w() : s.h();
    int columns = transpose ? s.h() : s.w();
    float[] data = new float[s.size()];
    float[] source = in.data();
    for (int c = 0; c < s.c(); c++) {
      int plane = in.offset() + c * s.h() * s.w();
      int at = c * rows * columns;
      for (int row = 0; row < rows; row++) {
        int y = flipRows ? rows - 1 - row : row;
        for (int column = 0; column < columns; column++) {
          int x = flipColumns ? columns - 1 - column : column;
          data[at++] = source[plane + (transpose ? x * s.w() + y : y * s.w() + x)];
        }
      }
    }
    return Tensor.of(new Shape(1, s.c(), rows, columns), data);
  }
}
