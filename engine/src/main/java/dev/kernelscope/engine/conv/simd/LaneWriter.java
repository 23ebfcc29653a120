package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Writes the body of {@link LaneKernel#run} for a tile. Every pixel of the window is loaded once and multiplied into
 * each output pixel that it touches; distances are constants, so that they become displacements. Output rows are begun
 * with the first row of their window and stored after the last: no more are in work than the kernel has rows.
 *
 * <p>The innermost loop runs over the channels: it reads and writes memory in its order, where another one would jump
 * from pixel to pixel, often by a power of two, and find the lines of a row in a few sets of the cache. Where there are
 * few channels a tile has them all, and the loop runs over the tiles.
 */
final class LaneWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int,
      VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int, CD_int, CD_int,
      VectorCode.FLOATS, CD_int);

  // Slots of the arguments of LaneKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int ABOVE = 3;
  private static final int ABOVE_AT = 4;
  private static final int BELOW = 5;
  private static final int BELOW_AT = 6;
  private static final int W = 7;
  private static final int W_AT = 8;
  private static final int Y = 9;
  private static final int Y_AT = 10;
  private static final int TILES = 11;
  private static final int VECTORS = 12;
  private static final int BIAS = 13;
  private static final int BIAS_AT = 14;

  private final LaneTile tile;
  private final FilterTile.Kernel kernel;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[][] sums;
  private int start;
  private List<VectorCode.Limit> limits;
  private int back;

  private LaneWriter(LaneTile tile, CodeBuilder code) {
    this.tile = tile;
    this.kernel = tile.kernel();
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.sums = new int[tile.size().rows()][tile.size().columns()];
  }

  /** Writes the body. */
  static void write(LaneTile tile, CodeBuilder code) {
    LaneWriter writer = new LaneWriter(tile, code);
    writer.vectors.loop(() -> code.iload(TILES), writer::tiles);
    code.return_();
  }

  private void tiles(int t) {
    if (!tile.hasAllChannels()) {
      vectors.loop(() -> code.iload(VECTORS), vector -> tile(t, vector));
      return;
    }
    for (int i = 0; i < tile.size().vectors(); i++) {
      back = tile.movedBack(i);
      code.loadConstant(i);
      tile(t, vectors.newInt());
    }
  }

  private void tile(int t, int vector) {
    int y = index(Y_AT, tile.size().columns(), t, vector);
    code.iload(W_AT);
    vectors.plus(kernel.h() * kernel.w() * tile.lanes(), vector);
    int w = vectors.newInt();
    makeStart(vector);
    if (tile.held()) {
      held(w, y, t, vector);
    } else {
      start(sums[0]);
      rowAfterRow(input(X, X_AT, t, vector).at(), w);
      store(0, y);
    }
  }

  /** An array of pixels and where in it the window begins. */
  private record Input(int array, int at) {}

  private Input input(int array, int at, int t, int vector) {
    return new Input(array, index(at, tile.size().columns() * kernel.strideW(), t, vector));
  }

  /** Where the tile begins: so many pixels a tile and lanes a vector further. */
  private int index(int from, int pixels, int t, int vector) {
    code.iload(from);
    vectors.plus(pixels * tile.pixels().channels(), t);
    vectors.plus(tile.lanes(), vector);
    vectors.plus(-back);
    return vectors.newInt();
  }

  /** Makes what the sums of a tile start from, and their limits: once, for C1 gives up on methods of too many calls. */
  private void makeStart(int vector) {
    if (tile.bias()) {
      vectors.load(BIAS, () -> {
        code.iload(BIAS_AT);
        vectors.plus(tile.lanes(), vector);
      });
    } else {
      vectors.broadcast(0f);
    }
    start = vectors.newVector();
    limits = vectors.limits(tile.activation());
  }

  private void start(int[] row) {
    for (int p = 0; p < row.length; p++) {
      code.aload(start);
      row[p] = vectors.newVector();
    }
  }

  private void held(int w, int y, int t, int vector) {
    Input inside = input(X, X_AT, t, vector);
    Input above = tile.edge().above() == 0 ? inside : input(ABOVE, ABOVE_AT, t, vector);
    Input below = tile.edge().below() == 0 ? inside : input(BELOW, BELOW_AT, t, vector);
    int[][] weights = new int[kernel.h()][];
    for (int i = 0; i < kernel.h(); i++) {
      weights[i] = weights(w, i * kernel.w() * tile.lanes());
    }
    int last = (kernel.h() - 1) * kernel.dilationH();
    for (int row : read(tile.size().rows(), kernel.strideH(), kernel.h(), kernel.dilationH())) {
      if (isFirstRow(row)) {
        start(sums[row / kernel.strideH()]);
      }
      Input input = tile.isAbove(row) ? above : tile.isBelow(row) ? below : inside;
      row(input, row, row * tile.pixels().inputRow(), tapRow -> weights[tapRow]);
      if (isFirstRow(row - last)) {
        store((row - last) / kernel.strideH(), y);
      }
    }
  }

  /** Whether the window of an output row begins there. */
  private boolean isFirstRow(int row) {
    return row >= 0 && row % kernel.strideH() == 0 && row / kernel.strideH() < sums.length;
  }

  /** One output row; a loop over the kernel's rows, each with its weights. */
  private void rowAfterRow(int x, int w) {
    vectors.loop(kernel.h(), i -> {
      code.iload(x);
      vectors.plus(kernel.dilationH() * tile.pixels().inputRow(), i);
      Input row = new Input(X, vectors.newInt());
      code.iload(w);
      vectors.plus(kernel.w() * tile.lanes(), i);
      int[] weights = weights(vectors.newInt(), 0);
      row(row, 0, 0, tapRow -> weights);
    });
  }

  /** Loads a row of the weights. */
  private int[] weights(int w, int offset) {
    int[] weights = new int[kernel.w()];
    for (int j = 0; j < kernel.w(); j++) {
      int at = offset + j * tile.lanes();
      vectors.load(W, () -> {
        code.iload(w);
        vectors.plus(at);
      });
      weights[j] = vectors.newVector();
    }
    return weights;
  }

  /** Multiplies the pixels of one window row by the kernel rows that they meet in each output row. */
  private void row(Input x, int row, int offset, IntFunction<int[]> weights) {
    for (int column : read(tile.size().columns(), kernel.strideW(), kernel.w(), kernel.dilationW())) {
      if (tile.hasColumn(column)) {
        int at = offset + column * tile.pixels().channels();
        vectors.load(x.array(), () -> {
          code.iload(x.at());
          vectors.plus(at);
        });
        multiply(vectors.newVector(), row, column, weights);
      }
    }
  }

  /** Window cells along an axis that some tap of some output cell reads, in order. */
  private static SortedSet<Integer> read(int outputs, int stride, int taps, int dilation) {
    SortedSet<Integer> cells = new TreeSet<>();
    for (int output = 0; output < outputs; output++) {
      for (int tap = 0; tap < taps; tap++) {
        cells.add(output * stride + tap * dilation);
      }
    }
    return cells;
  }

  /** Methods are called on the weights, which are fewer than the values: only what they are called on needs a cast. */
  private void multiply(int value, int row, int column, IntFunction<int[]> weights) {
    for (int r = 0; r < sums.length; r++) {
      for (int p = 0; p < sums[r].length; p++) {
        int i = tapRow(row, r);
        int j = tapColumn(column, p);
        if (i >= 0 && j >= 0) {
          vectors.multiplyAdd(weights.apply(i)[j], value, sums[r][p]);
        }
      }
    }
  }

  /** The kernel row by which an output row reads a window row, or -1. */
  private int tapRow(int row, int outputRow) {
    return tap(row - outputRow * kernel.strideH(), kernel.dilationH(), kernel.h());
  }

  /** The kernel column by which an output column reads a window column, or -1. */
  private int tapColumn(int column, int outputColumn) {
    return tap(column - outputColumn * kernel.strideW(), kernel.dilationW(), kernel.w());
  }

  private static int tap(int distance, int dilation, int taps) {
    return distance >= 0 && distance % dilation == 0 && distance / dilation < taps ? distance / dilation : -1;
  }

  private void store(int r, int y) {
    for (int p = 0; p < sums[r].length; p++) {
      int at = r * tile.pixels().outputRow() + p * tile.pixels().channels();
      vectors.store(sums[r][p], limits, Y, () -> {
        code.iload(y);
        vectors.plus(at);
      });
    }
  }
}
