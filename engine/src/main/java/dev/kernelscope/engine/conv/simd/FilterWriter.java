package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.kernelscope.engine.conv.simd.FilterTile.Columns;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the body of {@link FilterKernel#run} for a tile. A group of rows of the weights is broadcast a column at a
 * time; every input row is then loaded once and multiplied into each output row that it touches. For one channel, two
 * rows of sums and a 2×3 kernel it is
 *
 * <pre>{@code
 * for (int b = 0; b < blocks; b++) {
 *   FloatVector sum0 = broadcast(S, bias), sum1 = broadcast(S, bias);
 *   for (int k = 0; k < 3; k++) {
 *     FloatVector w0 = broadcast(S, w[wAt + k]), w1 = broadcast(S, w[wAt + k + 3]), v;
 *     v = fromArray(S, x, xAt + b * LANES + k);              sum0 = v.fma(w0, sum0);
 *     v = fromArray(S, x, xAt + b * LANES + k + PITCH);      sum0 = v.fma(w1, sum0); sum1 = v.fma(w0, sum1);
 *     v = fromArray(S, x, xAt + b * LANES + k + 2 * PITCH);  sum1 = v.fma(w1, sum1);
 *   }
 *   ... store both
 * }
 * }</pre>
 */
final class FilterWriter {

  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, CD_int, VectorCode.FLOATS, CD_int,
      VectorCode.FLOATS, CD_int, CD_int, CD_float);

  // Slots of the arguments of FilterKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int X_PLANE = 3;
  private static final int W = 4;
  private static final int W_AT = 5;
  private static final int Y = 6;
  private static final int Y_AT = 7;
  private static final int BLOCKS = 8;
  private static final int BIAS = 9;

  private final FilterTile tile;
  private final FilterTile.Kernel kernel;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[] sums;

  private FilterWriter(FilterTile tile, CodeBuilder code) {
    this.tile = tile;
    this.kernel = tile.kernel();
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.sums = new int[tile.rows()];
  }

  /** Writes the body. */
  static void write(FilterTile tile, CodeBuilder code) {
    FilterWriter writer = new FilterWriter(tile, code);
    writer.vectors.loop(() -> code.iload(BLOCKS), writer::block);
    code.return_();
  }

  private void block(int b) {
    for (int r = 0; r < tile.rows(); r++) {
      vectors.broadcastVariable(BIAS);
      sums[r] = vectors.newVector();
    }
    vectors.loop(tile.channels(), channel -> channel(b, channel));
    List<VectorCode.Limit> limits = vectors.limits(tile.activation());
    for (int r = 0; r < tile.rows(); r++) {
      int row = r;
      vectors.store(sums[r], limits, Y, () -> {
        code.iload(Y_AT);
        vectors.plus(tile.lanes(), b);
        vectors.plus(row * tile.outputPitch());
      });
    }
  }

  private void channel(int b, int channel) {
    code.iload(X_AT);
    vectors.plus(tile.lanes(), b);
    code.iload(channel).iload(X_PLANE).imul().iadd();
    int x = vectors.newInt();
    code.iload(W_AT);
    vectors.plus(kernel.h() * kernel.w(), channel);
    int w = vectors.newInt();
    int fullGroups = kernel.h() / tile.group();
    vectors.loop(fullGroups, g -> group(x, w, g, 0, tile.group()));
    int rest = kernel.h() % tile.group();
    if (rest > 0) {
      vectors.loop(1, g -> group(x, w, g, fullGroups * tile.group(), rest));
    }
  }

  /** Products of {@code count} rows of the weights, from row {@code first + g · count} on. */
  private void group(int x, int w, int g, int first, int count) {
    int rowStep = kernel.dilationH() * tile.inputPitch();
    code.iload(x);
    vectors.plus(first * rowStep);
    vectors.plus(count * rowStep, g);
    int xGroup = vectors.newInt();
    code.iload(w);
    vectors.plus(first * kernel.w());
    vectors.plus(count * kernel.w(), g);
    int wGroup = vectors.newInt();
    for (Columns columns : tile.columns()) {
      vectors.loop(columns.count(), k -> column(xGroup, wGroup, columns, k, count));
    }
  }

  private void column(int xGroup, int wGroup, Columns columns, int k, int count) {
    int[] weights = new int[count];
    for (int i = 0; i < count; i++) {
      int offset = columns.first() + i * kernel.w();
      vectors.broadcast(W, () -> {
        code.iload(wGroup);
        vectors.plus(columns.step(), k);
        vectors.plus(offset);
      });
      weights[i] = vectors.newVector();
    }
    for (int inputRow : inputRows(count)) {
      vectors.load(X, () -> {
        code.iload(xGroup);
        vectors.plus(columns.inputStep(), k);
        vectors.plus(columns.inputAt() + inputRow * tile.inputPitch());
      });
      int value = vectors.newVector();
      for (int r = 0; r < tile.rows(); r++) {
        for (int i = 0; i < count; i++) {
          if (r * kernel.strideH() + i * kernel.dilationH() == inputRow) {
            vectors.multiplyAdd(value, weights[i], sums[r]);
          }
        }
      }
    }
  }

  /** Input rows that a group touches, in order; each is loaded once. */
  private SortedSet<Integer> inputRows(int count) {
    SortedSet<Integer> rows = new TreeSet<>();
    for (int r = 0; r < tile.rows(); r++) {
      for (int i = 0; i < count; i++) {
        rows.add(r * kernel.strideH() + i * kernel.dilationH());
      }
    }
    return rows;
  }
}
