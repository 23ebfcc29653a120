package dev.kernelscope.engine.render.spi;

import java.util.List;

/**
 * The weights as an editable table: one slice of one filter, and the names of kernels that can take their place.
 *
 * @param presets kernels by name
 * @param preset which of them this is, from 0; -1 for another
 * @param filters number of filters
 * @param slices number of slices of a filter
 * @param filter the shown one, from 0
 * @param slice the shown one, from 0
 * @param rows rows of a slice
 * @param columns columns of a slice
 * @param values rows · columns weights, row by row, as the scene shows them
 * @param most the largest absolute value of all filters, for the colours' range; above 0
 */
public record LiveKernel(List<String> presets, int preset, int filters, int slices, int filter, int slice, int rows,
    int columns, List<Float> values, float most) {

  /** Copies the lists. */
  public LiveKernel {
    presets = List.copyOf(presets);
    values = List.copyOf(values);
    if (values.size() != rows * columns) {
      throw new IllegalArgumentException(rows + "×" + columns + " weights, but " + values.size() + " values");
    }
  }

  /** A weight of the shown slice. */
  public float value(int row, int column) {
    return values.get(row * columns + column);
  }
}
