package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.FilterTile.Columns;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile of an image filter in plain Java, one vector at a time. Used where hidden classes cannot be defined, and in tests; results
 * are bitwise those of the generated micro-kernel.
 */
final class PlainFilter implements FilterKernel {

  private final FilterTile tile;
  private final List<Columns> order;

  PlainFilter(FilterTile tile) {
    this.tile = tile;
    this.order = tile.columns();
  }

  @Override
  public void run(float[] x, int xAt, int xPlane, float[] w, int wAt, float[] y, int yAt, int blocks, float bias) {
    for (int r = 0; r < tile.rows(); r++) {
      for (int b = 0; b < blocks; b++) {
        int from = xAt + r * tile.kernel().strideH() * tile.inputPitch() + b * tile.lanes();
        int to = yAt + r * tile.outputPitch() + b * tile.lanes();
        // A species that is a constant at each call is a constant in the code that C2 makes of it.
        switch (tile.lanes()) {
          case 4 -> vector(FloatVector.SPECIES_128, x, from, xPlane, w, wAt, y, to, bias);
          case 8 -> vector(FloatVector.SPECIES_256, x, from, xPlane, w, wAt, y, to, bias);
          default -> vector(FloatVector.SPECIES_512, x, from, xPlane, w, wAt, y, to, bias);
        }
      }
    }
  }

  private void vector(VectorSpecies<Float> species, float[] x, int xAt, int xPlane, float[] w, int wAt, float[] y,
      int yAt, float bias) {
    FilterTile.Kernel kernel = tile.kernel();
    FloatVector sum = FloatVector.broadcast(species, bias);
    for (int channel = 0; channel < tile.channels(); channel++) {
      for (int first = 0; first < kernel.h(); first += tile.group()) {
        int end = Math.min(kernel.h(), first + tile.group());
        for (Columns columns : order) {
          for (int k = 0; k < columns.count(); k++) {
            for (int i = first; i < end; i++) {
              int row = xAt + channel * xPlane + i * kernel.dilationH() * tile.inputPitch();
              float weight = w[wAt + (channel * kernel.h() + i) * kernel.w() + columns.first() + k * columns.step()];
              FloatVector value = FloatVector.fromArray(species, x, row + columns.inputAt() + k * columns.inputStep());
              sum = value.fma(FloatVector.broadcast(species, weight), sum);
            }
          }
        }
      }
    }
    PlainTile.activate(tile.activation(), sum).intoArray(y, yAt);
  }
}
