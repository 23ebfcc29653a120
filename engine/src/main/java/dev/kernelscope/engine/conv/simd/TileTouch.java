package dev.kernelscope.engine.conv.simd;

/**
 * Reads one float a cache line of what some tiles are going to read and write, row after row. The processor reads such
 * streams ahead from memory, which it does not do for the tiles' own order: a few values of many rows at a time.
 */
final class TileTouch {

  private static final int LINE = 16;

  private TileTouch() {}

  /**
   * Touches the inputs of some tiles.
   *
   * @return a sum, so that no compiler leaves out the reading
   */
  static float inputs(float[] x, int xAt, TileGrid grid, int channels, int firstTile, int count) {
    float sum = 0;
    for (int tile = firstTile; tile < firstTile + count; ) {
      int together = together(grid, tile, firstTile + count);
      int left = tile % grid.across() * grid.step() - grid.left();
      int right = Math.min(grid.inputColumns(), left + (together - 1) * grid.step() + grid.inputs());
      int from = Math.max(0, left);
      int top = tile / grid.across() * grid.step() - grid.top();
      int bottom = Math.min(grid.inputRows(), top + grid.inputs());
      for (int row = Math.max(0, top); row < bottom; row++) {
        sum += line(x, xAt + (row * grid.inputColumns() + from) * channels, (right - from) * channels);
      }
      tile += together;
    }
    return sum;
  }

  /** Touches the outputs of some tiles, whatever they hold; otherwise like {@link #inputs}. */
  static float outputs(float[] y, int yAt, TileGrid grid, int filters, int firstTile, int count) {
    float sum = 0;
    for (int tile = firstTile; tile < firstTile + count; ) {
      int together = together(grid, tile, firstTile + count);
      int from = tile % grid.across() * grid.outputs();
      int end = Math.min(grid.outputColumns(), from + together * grid.outputs());
      int top = tile / grid.across() * grid.outputs();
      int bottom = Math.min(grid.outputRows(), top + grid.outputs());
      for (int row = top; row < bottom; row++) {
        sum += line(y, yAt + (row * grid.outputColumns() + from) * filters, (end - from) * filters);
      }
      tile += together;
    }
    return sum;
  }

  /** How many tiles from this one on are neighbours in a row. */
  private static int together(TileGrid grid, int tile, int end) {
    return Math.min(end - tile, grid.across() - tile % grid.across());
  }

  /** Four sums, for one would wait for itself. */
  private static float line(float[] values, int at, int floats) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = at; i <= at + floats - 4 * LINE; i += 4 * LINE) {
      a += values[i];
      b += values[i + LINE];
      c += values[i + 2 * LINE];
      d += values[i + 3 * LINE];
    }
    return a + b + c + d;
  }
}
