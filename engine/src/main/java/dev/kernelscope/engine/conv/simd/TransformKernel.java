package dev.kernelscope.engine.conv.simd;

/** A micro-kernel for a {@link TileTransform}. */
interface TransformKernel {

  /**
   * Transforms one tile.
   *
   * @param x holds the tile, channels side by side
   * @param xAt its first value
   * @param xRow floats from one row of the tile to the next
   * @param xColumn floats from one column to the next
   * @param scratch memory of {@link TileTransform#scratch} floats
   * @param scratchAt the first of them
   * @param y receives the transformed tile
   * @param yAt its first value
   * @param yRow floats from one row to the next
   * @param yColumn floats from one column to the next
   * @param vectors vectors of channels
   * @param bias one value a channel; read only where the transform adds it
   * @param biasAt the first channel's
   */
  void run(float[] x, int xAt, int xRow, int xColumn, float[] scratch, int scratchAt, float[] y, int yAt, int yRow,
      int yColumn, int vectors, float[] bias, int biasAt);
}
