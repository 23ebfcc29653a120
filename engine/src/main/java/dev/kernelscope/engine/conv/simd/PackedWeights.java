package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights and biases in the order in which the direct micro-kernel reads them. Filters of a group are taken in blocks
 * of a few vectors; a block holds its weights product after product, each product the filters side by side, the last
 * vector filled up with zeros, or moved back to end with the filters.
 *
 * @param values the weights, block after block: the taps of the {@link Walk}, then those of its rest
 * @param bias one value a filter, or a filling zero, block after block
 * @param blocks in order of their filters
 * @param step filters of an output pixel with the filling behind the last one
 */
record PackedWeights(float[] values, float[] bias, List<Block> blocks, int step) {

  /**
   * Filters that one micro-kernel computes together.
   *
   * @param group their group
   * @param filter the first of them, counted over all groups
   * @param count filters without filling
   * @param vectors vectors that hold them
   * @param back filters by which the last of several vectors is moved back to end with the block
   * @param at index of its weights
   * @param biasAt index of its biases
   */
  record Block(int group, int filter, int count, int vectors, int back, int at, int biasAt) {

    /** Columns of its weights. */
    private int columns() {
      return count + back;
    }

    /** The filter of a column. */
    private int filter(int column, int lanes) {
      return filter + column - (column >= (vectors - 1) * lanes ? back : 0);
    }
  }

  /** Packs. */
  static PackedWeights of(ConvProblem problem, Parameters parameters, Scheme scheme) {
    int lanes = scheme.lanes();
    Walk walk = scheme.walk();
    List<Block> blocks = scheme.depthwise() ? depthwise(problem, scheme) : dense(problem, scheme);
    Block last = blocks.getLast();
    float[] values = new float[last.at + last.vectors * lanes * walk.products()];
    int[] order = order(problem, walk);
    float[] bias = new float[last.biasAt + last.vectors * lanes];
    for (Block block : blocks) {
      for (int f = 0; f < block.columns(); f++) {
        int filter = block.filter(f, lanes);
        bias[block.biasAt + f] = parameters.bias() == null ? 0 : parameters.bias()[filter];
        packFilter(parameters.weights(), filter * walk.products(), order, values, block.at + f, block.vectors * lanes);
      }
    }
    return new PackedWeights(values, bias, blocks, Math.toIntExact(scheme.step()));
  }

  /** Floats that {@link #of} would need. */
  static long floats(ConvProblem problem, Scheme scheme) {
    int groups = scheme.depthwise() ? 1 : problem.spec().groups();
    long perGroup = (problem.weights().n() / groups + scheme.lanes() - 1L) / scheme.lanes() * scheme.lanes();
    return perGroup * groups * scheme.walk().products();
  }

  /** One vector of channels a block; the last one is moved back, and computes some channels again, to the same bits. */
  private static List<Block> depthwise(ConvProblem problem, Scheme scheme) {
    List<Block> blocks = new ArrayList<>();
    int lanes = scheme.lanes();
    for (int first = 0; first < problem.weights().n(); first += lanes) {
      int filter = Math.min(first, problem.weights().n() - lanes);
      blocks.add(new Block(0, filter, lanes, 1, 0, first * scheme.walk().products(), first));
    }
    return blocks;
  }

  private static List<Block> dense(ConvProblem problem, Scheme scheme) {
    List<Block> blocks = new ArrayList<>();
    int lanes = scheme.lanes();
    int vectors = scheme.shape().vectors();
    Walk walk = scheme.walk();
    int filters = problem.filtersPerGroup();
    int at = 0;
    int biasAt = 0;
    for (int group = 0; group < problem.spec().groups(); group++) {
      for (int first = 0; first < filters; first += vectors * lanes) {
        int rest = Math.min(vectors * lanes, filters - first);
        int used = (rest + lanes - 1) / lanes;
        int count = scheme.overlaps() ? Math.max(lanes, rest) : rest;
        int back = scheme.overlaps() ? used * lanes - count : 0;
        blocks.add(new Block(group, group * filters + first + rest - count, count, used, back, at, biasAt));
        at += used * lanes * walk.products();
        biasAt += used * lanes;
      }
    }
    return blocks;
  }

  /** For each product in the order of the walk its place among a filter's weights, OIHW. */
  private static int[] order(ConvProblem problem, Walk walk) {
    int[] order = new int[walk.products()];
    int whole = walk.tapsPerRun() * walk.depth();
    int next = 0;
    for (int run = 0; run < walk.runs(); run++) {
      for (int i = 0; i < whole; i++) {
        order[next++] = walk.weight(problem, run, i);
      }
    }
    for (int run = 0; run < walk.runs(); run++) {
      for (int i = whole; i < walk.run(); i++) {
        order[next++] = walk.weight(problem, run, i);
      }
    }
    return order;
  }

  private static void packFilter(float[] weights, int from, int[] order, float[] packed, int at, int step) {
    for (int p = 0; p < order.length; p++) {
      packed[at + p * step] = weights[from + order[p]];
    }
  }
}
