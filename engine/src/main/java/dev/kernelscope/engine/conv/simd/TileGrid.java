package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.stream.IntStream;

/**
 * Where the tiles of Winograd's method lie: in rows from the top left corner of the output, the last of a row and of a
 * column reaching beyond it where it does not divide.
 *
 * @param outputs output cells of a tile, a line
 * @param inputs input cells of a tile, a line
 * @param step input cells from one tile to the next
 * @param outputRows rows of the output
 * @param outputColumns columns of the output
 * @param inputRows rows of input that are in memory
 * @param inputColumns columns of input that are in memory
 * @param top rows of zeros before them that are not
 * @param left columns of zeros before them that are not
 */
record TileGrid(int outputs, int inputs, int step, int outputRows, int outputColumns, int inputRows, int inputColumns,
    int top, int left) {

  /** A whole image, read where it lies. */
  static TileGrid inPlace(Winograd method, ConvProblem problem) {
    return new TileGrid(method.outputs(), method.inputs(), method.step(), problem.output().h(), problem.output().w(),
        problem.input().h(), problem.input().w(), problem.padding().top(), problem.padding().left());
  }

  /** A band of output rows whose input has been copied with its padding. */
  static TileGrid band(Winograd method, ConvProblem problem, int rows) {
    return new TileGrid(method.outputs(), method.inputs(), method.step(), rows, problem.output().w(),
        Math.toIntExact(PixelInput.rowsFor(problem, rows)), problem.columns().paddedInput(), 0, 0);
  }

  /** Tiles of a row. */
  int across() {
    return (outputColumns + outputs - 1) / outputs;
  }

  /** Bands of whole rows of tiles, about that many tiles each. */
  int bands(int tilesOfBand) {
    int rows = Math.max(1, tilesOfBand / across());
    return (tiles() / across() + rows - 1) / rows;
  }

  /** Number of tiles. */
  int tiles() {
    return across() * ((outputRows + outputs - 1) / outputs);
  }

  /**
   * Into how many parts of neighbours these tiles are divided, as equal as can be.
   *
   * @param most most tiles of a part
   */
  int parts(int most) {
    return (tiles() + most - 1) / most;
  }

  /** The first tile of a part; that of part {@code parts} is the end. */
  int first(int part, int parts) {
    return (int) ((long) tiles() * part / parts);
  }

  /** How many tiles a part may have. */
  IntStream counts(int parts) {
    return IntStream.range(0, parts).map(part -> first(part + 1, parts) - first(part, parts)).distinct();
  }
}
