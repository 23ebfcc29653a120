package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the body of {@link SumKernel#run} for a tile. For two vectors it is
 *
 * <pre>{@code
 * for (int l = 0; l < lists; l++) {
 *   int list = atFirst + l * PLANES, yList = yAt + l * yStep;
 *   for (int t = 0; t < tiles; t++) {
 *     FloatVector sum0 = zero(S), sum1 = zero(S);
 *     for (int k = 0; k < PLANES; k++) {
 *       int from = xAt + t * (2 * LANES) + at[list + k];
 *       sum0 = sum0.add(fromArray(S, x, from));
 *       sum1 = sum1.add(fromArray(S, x, from + LANES));
 *     }
 *     ... store both
 *   }
 * }
 * }</pre>
 */
final class SumWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.INTS, CD_int,
      VectorCode.FLOATS, CD_int, CD_int, CD_int, CD_int);

  // Slots of the arguments of SumKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int AT = 3;
  private static final int AT_FIRST = 4;
  private static final int Y = 5;
  private static final int Y_AT = 6;
  private static final int Y_STEP = 7;
  private static final int LISTS = 8;
  private static final int TILES = 9;

  private final SumTile tile;
  private final CodeBuilder code;
  private final VectorCode vectors;

  private SumWriter(SumTile tile, CodeBuilder code) {
    this.tile = tile;
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
  }

  /** Writes the body. */
  static void write(SumTile tile, CodeBuilder code) {
    SumWriter writer = new SumWriter(tile, code);
    writer.vectors.loop(() -> code.iload(LISTS), writer::list);
    code.return_();
  }

  private void list(int l) {
    code.iload(AT_FIRST);
    vectors.plus(tile.planes(), l);
    int list = vectors.newInt();
    code.iload(Y_AT).iload(l).iload(Y_STEP).imul().iadd();
    int y = vectors.newInt();
    vectors.loop(() -> code.iload(TILES), t -> tile(list, y, t));
  }

  private void tile(int list, int y, int t) {
    int[] sums = new int[tile.vectors()];
    for (int v = 0; v < sums.length; v++) {
      vectors.broadcast(0f);
      sums[v] = vectors.newVector();
    }
    code.iload(X_AT);
    vectors.plus(tile.cells(), t);
    int x = vectors.newInt();
    vectors.loop(tile.planes(), k -> {
      code.aload(AT).iload(list).iload(k).iadd().iaload().iload(x).iadd();
      int from = vectors.newInt();
      for (int v = 0; v < sums.length; v++) {
        int offset = v * tile.lanes();
        vectors.load(X, () -> {
          code.iload(from);
          vectors.plus(offset);
        });
        vectors.addTo(sums[v]);
      }
    });
    for (int v = 0; v < sums.length; v++) {
      int offset = v * tile.lanes();
      vectors.store(sums[v], Y, () -> {
        code.iload(y);
        vectors.plus(tile.cells(), t);
        vectors.plus(offset);
      });
    }
  }
}
