package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.Tile.Start;
import dev.kernelscope.engine.conv.simd.Tile.Steps;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/**
 * Computes bands of the gradient to the input as pixels: for each phase of the rows whole rows, in which the phases of
 * the columns lie side by side.
 */
final class InputRunner {

  /** Pixels whose input is near when the next phase and block come. */
  private static final int STRIP = 224;

  private static final float[] NO_BIAS = new float[0];

  private final ConvProblem problem;
  private final FilterBlocks blocks;
  private final InputPhase[] phases;
  private final TileKernel[][] kernels;
  private final int[] packedAt;
  private final Transpose turn;
  private final Transpose turnLast;
  private final int[] pixels;
  private final int tile;
  private final int width;
  private final int step;
  private final boolean hasEmpty;

  /**
   * A runner.
   *
   * @param stride1 the arriving gradient's convolution at stride 1
   * @param rows rows of a whole band
   * @param least rows of the lowest band
   */
  InputRunner(ConvProblem problem, ConvProblem stride1, FilterBlocks blocks, int rows, int least, Machine machine,
      Kernels kernels) {
    this.problem = problem;
    this.blocks = blocks;
    this.width = stride1.output().w();
    this.step = step(problem, blocks.lanes());
    int pitch = (int) PixelInput.pitch(stride1);
    int across = problem.spec().strideW();
    PhaseAxis rowAxis = new PhaseAxis(problem.rows());
    PhaseAxis columnAxis = new PhaseAxis(problem.columns());
    this.phases = new InputPhase[problem.spec().strideH() * across];
    Arrays.setAll(phases, i -> new InputPhase(problem, rowAxis, columnAxis, i / across, i % across, pitch));
    int taps = problem.weights().h() * problem.weights().w();
    this.turn = Transpose.of(machine, kernels, taps, blocks.count(0));
    this.turnLast = Transpose.of(machine, kernels, taps, blocks.count(blocks.blocksPerGroup() - 1));
    this.hasEmpty = Arrays.stream(phases).anyMatch(InputPhase::isEmpty);
    TileShape shape = shape(problem, machine);
    this.tile = Math.min(shape.pixelsFor(rows * width), least * width);
    this.packedAt = new int[phases.length + 1];
    this.kernels = new TileKernel[phases.length][shape.vectors() + 1];
    for (int i = 0; i < phases.length; i++) {
      packedAt[i + 1] = packedAt[i] + phases[i].products() * blocks.before(blocks.count());
      for (int block = 0; block < blocks.blocksPerGroup() && !phases[i].isEmpty(); block++) {
        int vectors = blocks.vectors(block);
        Walk walk = phases[i].walk();
        this.kernels[i][vectors] = kernels.tile(new Tile(tile, vectors, blocks.lanes(), walk.turns(), walk.flat(),
            Steps.LISTED, Start.ZERO, Activation.NONE));
      }
    }
    this.pixels = new int[rows * width];
    Arrays.setAll(pixels, p -> p / width * pitch + p % width * problem.output().c());
  }

  /** The tiles: wide ones where few products are summed and channels fill them, as the direct method has them. */
  static TileShape shape(ConvProblem problem, Machine machine) {
    int lanes = machine.lanesFor(problem.channelsPerGroup());
    boolean pointwise = problem.weights().h() * problem.weights().w() == 1;
    return pointwise && machine.registers() == 32 && problem.channelsPerGroup() % (4 * lanes) == 0
        ? new TileShape(6, 5, 4) : TileShape.of(machine, Math.ceilDiv(problem.channelsPerGroup(), lanes));
  }

  /** Floats of a pixel: all channels and the filling of the last vector. */
  static int step(ConvProblem problem, int lanes) {
    int channels = problem.channelsPerGroup();
    return problem.input().c() - channels + Math.ceilDiv(channels, lanes) * lanes;
  }

  /** Floats of all packed weights; may be more than an array holds. */
  static long packedFloats(ConvProblem problem, Machine machine) {
    int lanes = machine.lanesFor(problem.channelsPerGroup());
    long filled = Math.ceilDiv(problem.channelsPerGroup(), lanes) * (long) lanes;
    return filled * problem.weights().n() * problem.weights().h() * problem.weights().w();
  }

  /** Number of pieces in which weights are packed. */
  int pieces() {
    return phases.length * blocks.count();
  }

  /** Packs a piece of the weights. */
  void pack(int piece, float[] weights, int weightsAt, float[] dst, int dstAt) {
    int phase = piece / blocks.count();
    int block = piece % blocks.count();
    phases[phase].pack(weights, weightsAt, blocks.group(block), blocks.inGroup(block), blocks.count(block),
        blocks.filled(block), blocks.isLast(block) ? turnLast : turn, dst, dstAt + packedAt(phase, block));
  }

  private int packedAt(int phase, int block) {
    return packedAt[phase] + phases[phase].products() * blocks.before(block);
  }

  /**
   * Computes a band.
   *
   * @param x holds the arriving gradient as pixels with its padding
   * @param xAt where the band's begins
   * @param rows number of rows
   * @param workspace holds the weights and receives the band
   * @param weightsAt where the packed weights begin
   * @param yAt where the band begins
   */
  void run(float[] x, int xAt, int rows, float[] workspace, int weightsAt, int yAt) {
    int count = rows * width;
    int across = problem.spec().strideW();
    if (hasEmpty) {
      Arrays.fill(workspace, yAt, yAt + phases.length * count * step, 0f);
    }
    int strip = Math.max(1, STRIP / tile) * tile;
    for (int from = 0; from < count; from += strip) {
      int end = Math.min(count, from + strip);
      int first = Math.min(from, end - tile);
      for (int i = 0; i < phases.length; i++) {
        int to = yAt + (i / across * count * across + i % across + first * across) * step;
        for (int block = 0; block < blocks.count() && !phases[i].isEmpty(); block++) {
          kernels[i][blocks.vectors(block)].run(x, xAt + blocks.group(block) * problem.filtersPerGroup(), pixels,
              first, phases[i].taps(), phases[i].walk().flat() ? phases[i].walk().products() : phases[i].taps().length,
              workspace, weightsAt + packedAt(i, block), workspace, to + blocks.filter(block), step * across, NO_BIAS,
              0, end - first);
        }
      }
    }
  }
}
