package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Writes the body of {@link LaneKernel#run} for a tile. Every pixel of the window is loaded once and multiplied into
 * each output pixel that it touches; distances are constants, so that they become displacements.
 *
 * <p>The innermost loop runs over the channels: it reads and writes memory in its order, where another one would jump
 * from pixel to pixel, often by a power of two, and find the lines of a row in a few sets of the cache.
 */
final class LaneWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int,
      VectorCode.FLOATS, CD_int, CD_int, CD_int, VectorCode.FLOATS, CD_int);

  // Slots of the arguments of LaneKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int W = 3;
  private static final int W_AT = 4;
  private static final int Y = 5;
  private static final int Y_AT = 6;
  private static final int TILES = 7;
  private static final int VECTORS = 8;
  private static final int BIAS = 9;
  private static final int BIAS_AT = 10;

  private final LaneTile tile;
  private final FilterTile.Kernel kernel;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[][] sums;

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
    writer.vectors.loop(() -> code.iload(TILES), t -> writer.vectors.loop(() -> code.iload(VECTORS),
        vector -> writer.tile(t, vector)));
    code.return_();
  }

  private void tile(int t, int vector) {
    int x = index(X_AT, tile.size().columns() * kernel.strideW(), t, vector);
    int y = index(Y_AT, tile.size().columns(), t, vector);
    code.iload(W_AT);
    vectors.plus(kernel.h() * kernel.w() * tile.lanes(), vector);
    int w = vectors.newInt();
    start(vector);
    if (tile.held()) {
      held(x, w);
    } else {
      rowAfterRow(x, w);
    }
    store(y);
  }

  /** Where the tile begins: so many pixels a tile and lanes a vector further. */
  private int index(int from, int pixels, int t, int vector) {
    code.iload(from);
    vectors.plus(pixels * tile.pixels().channels(), t);
    vectors.plus(tile.lanes(), vector);
    return vectors.newInt();
  }

  private void start(int vector) {
    for (int[] row : sums) {
      for (int p = 0; p < row.length; p++) {
        if (tile.bias()) {
          vectors.load(BIAS, () -> {
            code.iload(BIAS_AT);
            vectors.plus(tile.lanes(), vector);
          });
        } else {
          vectors.broadcast(0f);
        }
        row[p] = vectors.newVector();
      }
    }
  }

  private void held(int x, int w) {
    int[][] weights = new int[kernel.h()][];
    for (int i = 0; i < kernel.h(); i++) {
      weights[i] = weights(w, i * kernel.w() * tile.lanes());
    }
    for (int row : read(tile.size().rows(), kernel.strideH(), kernel.h(), kernel.dilationH())) {
      if (tile.hasRow(row)) {
        row(x, row, row * tile.pixels().inputRow(), tapRow -> weights[tapRow]);
      }
    }
  }

  /** One output row; a loop over the kernel's rows that lie inside, each with its weights. */
  private void rowAfterRow(int x, int w) {
    int first = 0;
    while (first < kernel.h() && !tile.hasRow(first * kernel.dilationH())) {
      first++;
    }
    int end = first;
    while (end < kernel.h() && tile.hasRow(end * kernel.dilationH())) {
      end++;
    }
    int skipped = first;
    int rowStep = kernel.dilationH() * tile.pixels().inputRow();
    int weightStep = kernel.w() * tile.lanes();
    vectors.loop(end - first, i -> {
      code.iload(x);
      vectors.plus(rowStep, i);
      int rowX = vectors.newInt();
      code.iload(w);
      vectors.plus(weightStep, i);
      int[] weights = weights(vectors.newInt(), skipped * weightStep);
      row(rowX, 0, skipped * rowStep, tap -> weights);
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
  private void row(int x, int row, int offset, IntFunction<int[]> weights) {
    for (int column : read(tile.size().columns(), kernel.strideW(), kernel.w(), kernel.dilationW())) {
      if (tile.hasColumn(column)) {
        int at = offset + column * tile.pixels().channels();
        vectors.load(X, () -> {
          code.iload(x);
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

  private void multiply(int value, int row, int column, IntFunction<int[]> weights) {
    for (int r = 0; r < sums.length; r++) {
      for (int p = 0; p < sums[r].length; p++) {
        int i = tapRow(row, r);
        int j = tapColumn(column, p);
        if (i >= 0 && j >= 0) {
          vectors.multiplyAdd(value, weights.apply(i)[j], sums[r][p]);
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

  private void store(int y) {
    for (int r = 0; r < sums.length; r++) {
      for (int p = 0; p < sums[r].length; p++) {
        int at = r * tile.pixels().outputRow() + p * tile.pixels().channels();
        vectors.store(sums[r][p], tile.activation(), Y, () -> {
          code.iload(y);
          vectors.plus(at);
        });
      }
    }
  }
}
