package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;

/**
 * The channels of a depthwise layer in blocks of one vector; the last one is moved back to end with the channels, so
 * that some may be in two blocks, with the same results.
 *
 * @param channels number of channels, at least the lanes
 * @param lanes channels of a block
 */
record LaneBlocks(int channels, int lanes) {

  /** The fewest channels of a block. */
  static final int LEAST = 4;

  /** The widest blocks for a layer of at least {@link #LEAST} channels. */
  static LaneBlocks of(ConvProblem problem, Machine machine) {
    int lanes = machine.lanes();
    while (lanes > LEAST && lanes > problem.input().c()) {
      lanes /= 2;
    }
    return new LaneBlocks(problem.input().c(), lanes);
  }

  /** Number of blocks. */
  int count() {
    return Math.ceilDiv(channels, lanes);
  }

  /** The first channel of a block. */
  int first(int block) {
    return Math.min(block * lanes, channels - lanes);
  }

  /** The layer with the channels of one block and one image. */
  ConvProblem part(ConvProblem problem) {
    Shape in = problem.input();
    return ConvProblem.of(problem.spec().withGroups(lanes), Shape.of(1, lanes, in.h(), in.w()),
        Shape.of(lanes, 1, problem.weights().h(), problem.weights().w()));
  }
}
