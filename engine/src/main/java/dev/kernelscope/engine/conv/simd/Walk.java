package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * The order in which the direct method walks over the products of one output cell. In NHWC the channels of neighbouring
 * pixels lie side by side, so that what a filter reads falls into runs: a whole kernel row where there is one group and
 * no dilation, otherwise the channels of a single tap. A run is cut into taps of {@code depth} products, the
 * micro-kernel's inner loop; what is left over of each run is a second, shorter walk.
 *
 * <p>Where runs are too short for a loop and few, as those of a first layer with its three channels, every product is a
 * tap of its own, and one flat loop goes over all of them.
 *
 * @param runs contiguous runs that a filter reads
 * @param run floats of a run
 * @param depth products of a tap
 * @param flat whether there is one loop over all taps
 */
record Walk(int runs, int run, int depth, boolean flat) {

  /** Depths that keep C2's loop long enough to hide its head, and the code the same for many layers. */
  private static final int[] USUAL_DEPTHS = {512, 256, 128, 64, 32};

  private static final int LONGEST_DEPTH = 512;

  private static final int SHORTEST_DEPTH = 16;

  /** Depth of runs that no depth divides. */
  private static final int REST_DEPTH = 64;

  /** Runs from this length on are loops of their own. */
  private static final int LONG_RUN = 32;

  /** Products of the longest flat loop. */
  private static final int FLAT = 160;

  /** The walk for a problem. */
  static Walk of(ConvProblem problem) {
    int channels = problem.channelsPerGroup();
    int run = joined(problem) ? problem.weights().w() * channels : channels;
    int runs = problem.weights().h() * (joined(problem) ? 1 : problem.weights().w());
    return of(runs, run);
  }

  /** The walk over that many runs of a length. */
  static Walk of(int runs, int run) {
    boolean flat = runs > 1 && run < LONG_RUN && runs * run <= FLAT;
    return new Walk(runs, run, flat ? 1 : depth(run), flat);
  }

  /** The walk of a depthwise problem: a tap is a kernel row, its products are as far apart as the dilation says. */
  static Walk rows(ConvProblem problem) {
    return new Walk(problem.weights().h(), problem.weights().w(), problem.weights().w(), false);
  }

  /** Whether a walk over so many filters is loops of one length. */
  static Support equalLoops(int filters) {
    return of(1, filters).rest() == 0 ? Support.SUPPORTED
        : Support.unsupported(filters + " filters do not fall into equal loops");
  }

  private static boolean joined(ConvProblem problem) {
    return problem.spec().groups() == 1 && problem.spec().dilationW() == 1;
  }

  private static int depth(int run) {
    if (run <= LONGEST_DEPTH) {
      return run;
    }
    for (int depth : USUAL_DEPTHS) {
      if (run % depth == 0) {
        return depth;
      }
    }
    for (int depth = LONGEST_DEPTH; depth >= SHORTEST_DEPTH; depth--) {
      if (run % depth == 0) {
        return depth;
      }
    }
    return REST_DEPTH;
  }

  /** Turns of the micro-kernel's inner loop. */
  int turns() {
    return flat ? products() : depth;
  }

  /** Taps of a run. */
  int tapsPerRun() {
    return run / depth;
  }

  /** Products of a run that fill no tap: the depth of the second walk, 0 where there is none. */
  int rest() {
    return run % depth;
  }

  /** Products of one output cell. */
  int products() {
    return runs * run;
  }

  /**
   * Where the taps begin, relative to the first value that an output cell reads.
   *
   * @param rowPitch floats from one input row to the next
   */
  int[] taps(ConvProblem problem, int rowPitch) {
    int[] taps = new int[runs * tapsPerRun()];
    for (int t = 0; t < taps.length; t++) {
      taps[t] = runStart(problem, rowPitch, t / tapsPerRun()) + t % tapsPerRun() * depth;
    }
    return taps;
  }

  /** Where the taps of the second walk begin, as in {@link #taps}. */
  int[] restTaps(ConvProblem problem, int rowPitch) {
    int[] taps = new int[rest() == 0 ? 0 : runs];
    for (int t = 0; t < taps.length; t++) {
      taps[t] = runStart(problem, rowPitch, t) + tapsPerRun() * depth;
    }
    return taps;
  }

  private int runStart(ConvProblem problem, int rowPitch, int index) {
    int perRow = runs / problem.weights().h();
    return index / perRow * problem.spec().dilationH() * rowPitch
        + index % perRow * problem.spec().dilationW() * problem.input().c();
  }

  /** Index in a filter's OIHW weights of value {@code at} of a run. */
  int weight(ConvProblem problem, int index, int at) {
    int channels = problem.channelsPerGroup();
    int perRow = runs / problem.weights().h();
    int column = index % perRow + at / channels;
    return (at % channels * problem.weights().h() + index / perRow) * problem.weights().w() + column;
  }
}
