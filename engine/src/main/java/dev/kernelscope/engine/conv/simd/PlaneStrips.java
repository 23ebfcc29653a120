package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * How the cells of a plane are cut: into strips whose input stays in a core's second cache while all filters pass, each
 * of them a few tiles.
 *
 * @param cells cells of an output plane
 * @param tile cells of a tile, not more than those of the plane
 * @param count number of strips
 */
record PlaneStrips(int cells, int tile, int count) {

  /** Floats of a strip's input, half of the second cache. */
  private static final int STRIP_FLOATS = 1 << 16;

  /**
   * Strips for a problem.
   *
   * @param parts into how many equal parts they should fall
   */
  static PlaneStrips of(ConvProblem problem, int tile, int parts) {
    int cells = problem.output().h() * problem.output().w();
    int tiles = (cells + tile - 1) / tile;
    int together = Math.max(1, STRIP_FLOATS / (problem.input().c() * tile));
    int count = (tiles + together - 1) / together;
    return new PlaneStrips(cells, tile, Math.min(tiles, (count + parts - 1) / parts * parts));
  }

  private int tiles() {
    return (cells + tile - 1) / tile;
  }

  /** First cell of a strip: the last strip is moved back to hold a whole tile. */
  int start(int strip) {
    return Math.min((int) ((long) tiles() * strip / count) * tile, cells - tile);
  }

  /** The cell behind the last one of a strip. */
  int end(int strip) {
    return Math.min((int) ((long) tiles() * (strip + 1) / count) * tile, cells);
  }

  /** Cells of the longest strip. */
  int most() {
    return Math.min(cells, (tiles() + count - 1) / count * tile);
  }
}
