package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Writes the body of {@link PlaneKernel#run} for a tile. Cells are vectors, weights are broadcast, so planes are read
 * and written where they lie. All distances are constants, and the weights of a channel are neighbours: but for the
 * counters there are two addresses, so that a tile may be high. For two filters, one vector and a lone cell it is
 *
 * <pre>{@code
 * for (int t = 0; t < tiles; t++) {
 *   FloatVector sum0 = zero(S), sum1 = zero(S), lone = zero(S);
 *   for (int tap = 0; tap < taps; tap++) {
 *     for (int d = 0; d < DEPTH; d++) {
 *       FloatVector v = fromArray(S, x, xTap + d * IN);
 *       sum0 = v.fma(broadcast(S, w[wTap + d * 2]), sum0);
 *       sum1 = v.fma(broadcast(S, w[wTap + d * 2 + 1]), sum1);
 *       lone = fromArray(S, w, wTap + d * 2).fma(broadcast(S, x[xTap + d * IN + LANES]), lone);
 *     }
 *   }
 *   ... store the sums in two planes, and the first two lanes of the lone cell's
 * }
 * }</pre>
 */
final class PlaneWriter {

  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int, CD_int, VectorCode.FLOATS,
      CD_int, VectorCode.FLOATS, CD_int, CD_int, VectorCode.FLOATS, CD_int);

  // Slots of the arguments of PlaneKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int W = 3;
  private static final int W_AT = 4;
  private static final int TAPS = 5;
  private static final int Y = 6;
  private static final int Y_AT = 7;
  private static final int BIAS = 8;
  private static final int BIAS_AT = 9;
  private static final int TILES = 10;
  private static final int SCRATCH = 11;
  private static final int SCRATCH_AT = 12;

  private final PlaneTile tile;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[][] sums;
  private int lone;

  private PlaneWriter(PlaneTile tile, CodeBuilder code) {
    this.tile = tile;
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.sums = new int[tile.rows()][tile.vectors()];
  }

  /** Writes the body. */
  static void write(PlaneTile tile, CodeBuilder code) {
    PlaneWriter writer = new PlaneWriter(tile, code);
    writer.vectors.loop(() -> code.iload(TILES), writer::tile);
    code.return_();
  }

  private void tile(int t) {
    start();
    code.iload(X_AT);
    vectors.plus(tile.cells(), t);
    int x = vectors.newInt();
    vectors.loop(() -> code.iload(TAPS), tap -> {
      code.iload(x);
      vectors.plus(tile.tapPitch(), tap);
      int xTap = vectors.newInt();
      code.iload(W_AT);
      vectors.plus(tile.depth() * tile.rows(), tap);
      int wTap = vectors.newInt();
      vectors.loop(tile.depth(), d -> step(xTap, wTap, d));
    });
    code.iload(Y_AT);
    vectors.plus(tile.cells(), t);
    finish(vectors.newInt());
  }

  private void start() {
    for (int r = 0; r < tile.rows(); r++) {
      for (int v = 0; v < tile.vectors(); v++) {
        int row = r;
        if (tile.bias()) {
          vectors.broadcast(BIAS, () -> {
            code.iload(BIAS_AT);
            vectors.plus(row);
          });
        } else {
          vectors.broadcast(0f);
        }
        sums[r][v] = vectors.newVector();
      }
    }
    if (tile.lone()) {
      if (tile.bias()) {
        vectors.load(BIAS, () -> code.iload(BIAS_AT));
      } else {
        vectors.broadcast(0f);
      }
      lone = vectors.newVector();
    }
  }

  /** One turn of the inner loop: every sum gains one product. */
  private void step(int xTap, int wTap, int d) {
    int[] cells = new int[tile.vectors()];
    for (int v = 0; v < tile.vectors(); v++) {
      int offset = v * tile.lanes();
      vectors.load(X, () -> cell(xTap, d, offset));
      cells[v] = vectors.newVector();
    }
    for (int r = 0; r < tile.rows(); r++) {
      int row = r;
      vectors.broadcast(W, () -> weight(wTap, d, row));
      int weight = vectors.newVector();
      for (int v = 0; v < tile.vectors(); v++) {
        vectors.multiplyAdd(cells[v], weight, sums[r][v]);
      }
    }
    if (tile.lone()) {
      vectors.load(W, () -> weight(wTap, d, 0));
      int weights = vectors.newVector();
      vectors.broadcast(X, () -> cell(xTap, d, tile.vectors() * tile.lanes()));
      vectors.multiplyAdd(weights, vectors.newVector(), lone);
    }
  }

  private void cell(int xTap, int d, int offset) {
    code.iload(xTap);
    vectors.plus(tile.inputPitch(), d);
    vectors.plus(offset);
  }

  private void weight(int wTap, int d, int row) {
    code.iload(wTap);
    vectors.plus(tile.rows(), d);
    vectors.plus(row);
  }

  private void finish(int y) {
    List<VectorCode.Limit> limits = vectors.limits(tile.activation());
    for (int r = 0; r < tile.rows(); r++) {
      for (int v = 0; v < tile.vectors(); v++) {
        int offset = r * tile.outputPitch() + v * tile.lanes();
        vectors.store(sums[r][v], limits, Y, () -> {
          code.iload(y);
          vectors.plus(offset);
        });
      }
    }
    if (tile.lone()) {
      vectors.store(lone, limits, SCRATCH, () -> code.iload(SCRATCH_AT));
      for (int r = 0; r < tile.rows(); r++) {
        code.aload(Y).iload(y);
        vectors.plus(r * tile.outputPitch() + tile.vectors() * tile.lanes());
        code.aload(SCRATCH).iload(SCRATCH_AT);
        vectors.plus(r);
        code.faload().fastore();
      }
    }
  }
}
