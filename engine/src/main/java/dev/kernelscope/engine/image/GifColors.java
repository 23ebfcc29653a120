package dev.kernelscope.engine.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the at most 255 colours of a film; the one place left stands for "as before" (transparent). Shown all frames,
 * or a fair share of them, it keeps every colour where they are few enough; otherwise it cuts the colour space at the
 * median until 255 boxes are left, and each box is shown in its commonest colour, so that large flat areas stay exact
 * (P. Heckbert, "Color image quantization for frame buffer display", 1982). Deterministic. Not thread-safe.
 */
public final class GifColors {

  private static final int MOST = 255;

  private final IntTable counts = new IntTable();

  /** Knows no colour yet. */
  public GifColors() {}

  /** Counts the colours of a frame; transparency is ignored. */
  public void add(BufferedImage frame) {
    int[] row = new int[frame.getWidth()];
    for (int y = 0; y < frame.getHeight(); y++) {
      frame.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int start = 0, x = 1; x <= row.length; x++) {
        if (x == row.length || (row[x] & 0xFFFFFF) != (row[start] & 0xFFFFFF)) {
          counts.add(row[start] & 0xFFFFFF, x - start);
          start = x;
        }
      }
    }
  }

  /**
   * The colours for {@link GifWriter}.
   *
   * @throws IllegalStateException if no frame was added
   */
  public IndexColorModel build() {
    if (counts.size() == 0) {
      throw new IllegalStateException("no frame was added");
    }
    int[] colors = counts.size() <= MOST ? counts.sortedKeys() : cut();
    byte[] red = new byte[colors.length + 1];
    byte[] green = new byte[colors.length + 1];
    byte[] blue = new byte[colors.length + 1];
    for (int i = 0; i < colors.length; i++) {
      red[i] = (byte) (colors[i] >> 16);
      green[i] = (byte) (colors[i] >> 8);
      blue[i] = (byte) colors[i];
    }
    return new IndexColorModel(8, colors.length + 1, red, green, blue, colors.length);
  }

  private int[] cut() {
    List<Box> boxes = new ArrayList<>(List.of(new Box(counts.sortedKeys(), counts)));
    while (boxes.size() < MOST) {
      Box largest = boxes.stream().filter(Box::divisible).max(Comparator.comparingDouble(Box::weight)).orElse(null);
      if (largest == null) {
        break;
      }
      boxes.remove(largest);
      boxes.addAll(largest.halves());
    }
    return boxes.stream().mapToInt(Box::commonest).sorted().toArray();
  }

  /** Colours that lie close together. */
  private record Box(int[] colors, IntTable counts, long pixels, int channel, int extent) {

    Box(int[] colors, IntTable counts) {
      this(colors, counts, pixels(colors, counts), widest(colors), extent(colors, widest(colors)));
    }

    boolean divisible() {
      return colors.length > 1;
    }

    /**
     * Large differences and many pixels both deserve a cut; the root keeps a dominant background from taking all of
     * them.
     */
    double weight() {
      return extent * Math.sqrt(pixels);
    }

    int commonest() {
      int best = colors[0];
      for (int color : colors) {
        best = counts.get(color) > counts.get(best) ? color : best;
      }
      return best;
    }

    List<Box> halves() {
      int[] sorted = Arrays.stream(colors).boxed().sorted(Comparator.<Integer>comparingInt(c -> part(c, channel))
          .thenComparingInt(c -> c)).mapToInt(Integer::intValue).toArray();
      int middle = 1;
      for (long below = counts.get(sorted[0]); middle < sorted.length - 1 && below < pixels / 2; middle++) {
        below += counts.get(sorted[middle]);
      }
      return List.of(new Box(Arrays.copyOfRange(sorted, 0, middle), counts),
          new Box(Arrays.copyOfRange(sorted, middle, sorted.length), counts));
    }

    private static long pixels(int[] colors, IntTable counts) {
      long sum = 0;
      for (int color : colors) {
        sum += counts.get(color);
      }
      return sum;
    }

    private static int widest(int[] colors) {
      int best = 0;
      for (int channel = 1; channel < 3; channel++) {
        best = extent(colors, channel) > extent(colors, best) ? channel : best;
      }
      return best;
    }

    private static int extent(int[] colors, int channel) {
      int low = 255;
      int high = 0;
      for (int color : colors) {
        low = Math.min(low, part(color, channel));
        high = Math.max(high, part(color, channel));
      }
      return high - low;
    }

    private static int part(int color, int channel) {
      return color >> 16 - 8 * channel & 255;
    }
  }
}
