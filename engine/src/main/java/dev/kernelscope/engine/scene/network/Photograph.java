package dev.kernelscope.engine.scene.network;

import java.util.Objects;

/**
 * A photograph as a network sees it.
 *
 * @param name what it is called
 * @param rows its height
 * @param columns its width
 * @param inColor whether it came with red, green and blue; otherwise it is grey
 * @param colors rows · columns colours 0xRRGGBB, row by row; shared, read only
 * @param brightness rows · columns numbers from 0 to 255, row by row; shared, read only
 */
@SuppressWarnings("ArrayRecordComponent")
public record Photograph(String name, int rows, int columns, boolean inColor, int[] colors, float[] brightness) {

  /** Checks the sizes. */
  public Photograph {
    Objects.requireNonNull(name, "name");
    if (rows < 1 || columns < 1 || colors.length != rows * columns || brightness.length != colors.length) {
      throw new IllegalArgumentException(rows + "×" + columns + " photograph with " + colors.length + " colours and "
          + brightness.length + " brightnesses");
    }
  }

  /**
   * A photograph from its channels, one for grey or three for red, green and blue.
   *
   * @param planes channels · rows · columns numbers from 0 to 255
   */
  public static Photograph of(String name, int channels, int rows, int columns, float[] planes) {
    int size = rows * columns;
    int[] colors = new int[size];
    float[] brightness = new float[size];
    for (int i = 0; i < size; i++) {
      float red = planes[i];
      float green = channels == 3 ? planes[i + size] : red;
      float blue = channels == 3 ? planes[i + 2 * size] : red;
      colors[i] = Colors.of(red, green, blue);
      brightness[i] = 0.299f * red + 0.587f * green + 0.114f * blue;
    }
    return new Photograph(name, rows, columns, channels == 3, colors, brightness);
  }
}
