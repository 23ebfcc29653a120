package dev.kernelscope.engine.scene.network;

import java.util.Objects;

/**
 * What one channel of a layer makes of a photograph.
 *
 * @param channel its number in the layer, from 0
 * @param name what it stands for, such as {@code nose}; empty where nobody knows
 * @param values rows · columns numbers, row by row; shared, read only
 * @param peak index of the largest one
 * @param brightest what has the brightest colour, as much as few cells exceed; dark is zero and below. Not above zero
 *     where no cell is
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeatureMap(int channel, String name, float[] values, int peak, float brightest) {

  /** Checks the index. */
  public FeatureMap {
    Objects.requireNonNull(name, "name");
    Objects.checkIndex(peak, values.length);
  }

  /** The largest number. */
  public float largest() {
    return values[peak];
  }

  /** What it is called: its name, else {@code #} and its number. */
  public String title() {
    return name.isEmpty() ? "#" + channel : name;
  }
}
