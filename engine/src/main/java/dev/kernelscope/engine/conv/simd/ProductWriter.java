package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the body of {@link ProductKernel#run} for a tile. For two taps it is
 *
 * <pre>{@code
 * FloatVector sum0 = fromArray(S, sums, sumsAt), sum1 = fromArray(S, sums, sumsAt + LANES);
 * for (int r = 0; r < rows; r++) {
 *   for (int p = 0; p < WIDTH; p++) {
 *     FloatVector v = fromArray(S, g, gAt + r * (WIDTH * LANES) + p * LANES);
 *     int from = xAt + r * INPUT_ROW + p * INPUT_PIXEL;
 *     sum0 = v.fma(fromArray(S, x, from), sum0);
 *     sum1 = v.fma(fromArray(S, x, from + TAP), sum1);
 *   }
 * }
 * ... store both
 * }</pre>
 */
final class ProductWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int,
      VectorCode.FLOATS, CD_int, CD_int);

  // Slots of the arguments of ProductKernel.run; 0 is `this`.
  private static final int G = 1;
  private static final int G_AT = 2;
  private static final int X = 3;
  private static final int X_AT = 4;
  private static final int SUMS = 5;
  private static final int SUMS_AT = 6;
  private static final int ROWS = 7;

  private final ProductTile tile;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[] sums;

  private ProductWriter(ProductTile tile, CodeBuilder code) {
    this.tile = tile;
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.sums = new int[tile.taps()];
  }

  /** Writes the body. */
  static void write(ProductTile tile, CodeBuilder code) {
    ProductWriter writer = new ProductWriter(tile, code);
    for (int tap = 0; tap < writer.sums.length; tap++) {
      int at = tap;
      writer.vectors.load(SUMS, () -> writer.sumAt(at));
      writer.sums[tap] = writer.vectors.newVector();
    }
    writer.vectors.loop(() -> code.iload(ROWS), writer::row);
    for (int tap = 0; tap < writer.sums.length; tap++) {
      int at = tap;
      writer.vectors.store(writer.sums[tap], SUMS, () -> writer.sumAt(at));
    }
    code.return_();
  }

  private void sumAt(int tap) {
    code.iload(SUMS_AT);
    vectors.plus(tap * tile.lanes());
  }

  private void row(int r) {
    code.iload(G_AT);
    vectors.plus(tile.width() * tile.lanes(), r);
    int g = vectors.newInt();
    code.iload(X_AT);
    vectors.plus(tile.inputRow(), r);
    int x = vectors.newInt();
    vectors.loop(tile.width(), p -> pixel(g, x, p));
  }

  private void pixel(int g, int x, int p) {
    vectors.load(G, () -> {
      code.iload(g);
      vectors.plus(tile.lanes(), p);
    });
    int value = vectors.newVector();
    for (int tap = 0; tap < sums.length; tap++) {
      int offset = tile.at(tap);
      vectors.load(X, () -> {
        code.iload(x);
        vectors.plus(tile.inputPixel(), p);
        vectors.plus(offset);
      });
      vectors.multiplyAdd(value, vectors.newVector(), sums[tap]);
    }
  }
}
