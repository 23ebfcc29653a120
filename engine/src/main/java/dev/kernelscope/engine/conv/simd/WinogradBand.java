package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Winograd's method on bands of rows whose input has been copied with its padding. The tiles of a band are taken a few
 * at a time.
 */
final class WinogradBand implements BandRunner {

  private final WinogradRunner runner;
  private final int most;
  private final TileGrid[] grids;

  /**
   * A runner of bands.
   *
   * @param bands how the output is cut
   * @param most most tiles at a time
   */
  WinogradBand(Winograd method, ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels,
      Bands bands, int most) {
    this.most = most;
    this.grids = new TileGrid[bands.rows() + 1];
    int outputRows = problem.output().h();
    for (int band = 0; band < bands.count(); band++) {
      int rows = bands.start(band + 1, outputRows) - bands.start(band, outputRows);
      grids[rows] = TileGrid.band(method, problem, rows);
    }
    int[] counts = Stream.of(grids).filter(Objects::nonNull).flatMapToInt(grid -> grid.counts(grid.parts(most)))
        .distinct().toArray();
    this.runner = new WinogradRunner(method, problem, parameters, machine, kernels, counts);
  }

  @Override
  public List<Block> blocks() {
    return runner.blocks();
  }

  @Override
  public int scratchFloats() {
    return runner.scratchFloats();
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt) {
    TileGrid grid = grids[rows];
    int parts = grid.parts(most);
    for (int part = 0; part < parts; part++) {
      int first = grid.first(part, parts);
      runner.run(x, xAt, grid, first, grid.first(part + 1, parts) - first, y, yAt, firstBlock, endBlock, scratch,
          scratchAt);
    }
  }
}
