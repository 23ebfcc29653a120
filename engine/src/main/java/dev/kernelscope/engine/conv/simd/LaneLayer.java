package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;

/**
 * A depthwise layer with its weights, cut to tiles.
 *
 * @param problem the layer
 * @param columns how the tiles of an output row lie on an input row
 * @param size output pixels of a tile
 * @param lanes channels a vector
 * @param held whether weights stay in registers
 * @param weights one vector of channels a block
 * @param kernels where micro-kernels come from
 */
record LaneLayer(ConvProblem problem, TileAxis columns, LaneTile.Size size, int lanes, boolean held,
    PackedWeights weights, Kernels kernels) {

  /**
   * Cuts a layer.
   *
   * @param columns of the input as it will be read
   * @param rows the fewest output rows that are computed together
   */
  static LaneLayer of(ConvProblem problem, PackedWeights weights, Scheme scheme, TileAxis columns, int rows,
      Machine machine, Kernels kernels) {
    FilterTile.Kernel taps = taps(problem);
    LaneTile.Size size =
        new LaneSizes(taps, rows, columns.output(), problem.input().c(), scheme.lanes(), machine).best();
    return new LaneLayer(problem, columns, size, scheme.lanes(), LaneTile.holds(size, taps, machine), weights,
        kernels);
  }

  /** The same with tiles of one vector of channels, for whoever divides the channels. */
  LaneLayer apart() {
    return new LaneLayer(problem, columns, new LaneTile.Size(size.rows(), size.columns(), 1), lanes, held, weights,
        kernels);
  }

  /** The taps of a problem's kernel and their steps. */
  static FilterTile.Kernel taps(ConvProblem problem) {
    ConvSpec spec = problem.spec();
    return new FilterTile.Kernel(problem.weights().h(), problem.weights().w(), spec.strideH(), spec.strideW(),
        spec.dilationH(), spec.dilationW());
  }

  /** Input rows that a tile reads. */
  int windowRows() {
    return (size.rows() - 1) * problem.spec().strideH() + problem.rows().effectiveKernel();
  }

  /** Floats from one input row to the next. */
  int inputRow() {
    return columns.input() * problem.input().c();
  }

  /** Floats from one output row to the next. */
  int outputRow() {
    return columns.output() * problem.output().c();
  }

  /** The micro-kernel for tiles at that edge. */
  LaneKernel kernel(LaneTile.Edge edge) {
    LaneTile.Pixels pixels = new LaneTile.Pixels(problem.input().c(), inputRow(), outputRow());
    return kernels.lane(new LaneTile(size, lanes, taps(problem), edge, pixels, held, problem.hasBias(),
        problem.spec().activation()));
  }
}
