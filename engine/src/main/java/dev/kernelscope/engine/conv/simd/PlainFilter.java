package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Any tile of an image filter in plain Java, one vector at a time. Used where hidden classes cannot be defined, and in tests; results
 * are bitwise those of the generated micro-kernel.
 *
 * @param tile which
 */
record PlainFilter(FilterTile tile) implements FilterKernel {

  @Override
  public void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int blocks, float bias) {
    for (int r = 0; r < tile.rows(); r++) {
      int xRow = xAt + r * tile.strideH() * tile.inputPitch();
      int yRow = yAt + r * tile.outputPitch();
      // A species that is a constant at each call is a constant in the code that C2 makes of it.
      switch (tile.lanes()) {
        case 4 -> row(FloatVector.SPECIES_128, x, xRow, w, wAt, y, yRow, blocks, bias);
        case 8 -> row(FloatVector.SPECIES_256, x, xRow, w, wAt, y, yRow, blocks, bias);
        default -> row(FloatVector.SPECIES_512, x, xRow, w, wAt, y, yRow, blocks, bias);
      }
    }
  }

  private void row(VectorSpecies<Float> species, float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int blocks, float bias) {
    for (int b = 0; b < blocks; b++) {
      int block = b * tile.lanes();
      FloatVector sum = FloatVector.broadcast(species, bias);
      for (int first = 0; first < tile.kernelH(); first += tile.group()) {
        int end = Math.min(tile.kernelH(), first + tile.group());
        for (int k = 0; k < tile.kernelW(); k++) {
          for (int i = first; i < end; i++) {
            float weight = w[wAt + i * tile.kernelW() + k];
            int at = xAt + block + i * tile.dilationH() * tile.inputPitch() + k * tile.dilationW();
            sum = FloatVector.fromArray(species, x, at).fma(FloatVector.broadcast(species, weight), sum);
          }
        }
      }
      PlainTile.activate(tile.activation(), sum).intoArray(y, yAt + block);
    }
  }
}
