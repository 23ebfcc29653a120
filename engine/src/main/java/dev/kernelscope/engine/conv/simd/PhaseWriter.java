package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the body of {@link PhaseKernel#run} for a tile. For two taps it is
 *
 * <pre>{@code
 * FloatVector w0 = fromArray(S, w, wAt), w1 = fromArray(S, w, wAt + LANES);
 * for (int r = 0; r < rows; r++) {
 *   for (int p = 0; p < pixels; p++) {
 *     int from = xAt + r * INPUT_ROW + p * LANES;
 *     FloatVector sum = zero(S);
 *     sum = fromArray(S, x, from).fma(w0, sum);
 *     sum = fromArray(S, x, from + TAP).fma(w1, sum);
 *     sum.intoArray(y, yAt + r * OUTPUT_ROW + p * OUTPUT_PIXEL);
 *   }
 * }
 * }</pre>
 */
final class PhaseWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int,
      VectorCode.FLOATS, CD_int, CD_int, CD_int);

  // Slots of the arguments of PhaseKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int W = 3;
  private static final int W_AT = 4;
  private static final int Y = 5;
  private static final int Y_AT = 6;
  private static final int ROWS = 7;
  private static final int PIXELS = 8;

  private PhaseWriter() {}

  /** Writes the body. */
  static void write(PhaseTile tile, CodeBuilder code) {
    VectorCode vectors = new VectorCode(code, tile.lanes());
    int[] weights = new int[tile.taps()];
    for (int tap = 0; tap < weights.length; tap++) {
      int offset = tap * tile.lanes();
      vectors.load(W, () -> {
        code.iload(W_AT);
        vectors.plus(offset);
      });
      weights[tap] = vectors.newVector();
    }
    vectors.loop(() -> code.iload(ROWS), r -> {
      code.iload(X_AT);
      vectors.plus(tile.inputRow(), r);
      int x = vectors.newInt();
      code.iload(Y_AT);
      vectors.plus(tile.outputRow(), r);
      int y = vectors.newInt();
      vectors.loop(() -> code.iload(PIXELS), p -> pixel(tile, code, vectors, weights, x, y, p));
    });
    code.return_();
  }

  private static void pixel(PhaseTile tile, CodeBuilder code, VectorCode vectors, int[] weights, int x, int y, int p) {
    vectors.broadcast(0f);
    int sum = vectors.newVector();
    for (int tap = 0; tap < weights.length; tap++) {
      int offset = tile.at(tap);
      vectors.load(X, () -> {
        code.iload(x);
        vectors.plus(tile.lanes(), p);
        vectors.plus(offset);
      });
      vectors.multiplyAdd(vectors.newVector(), weights[tap], sum);
    }
    vectors.store(sum, Y, () -> {
      code.iload(y);
      vectors.plus(tile.outputPixel(), p);
    });
  }
}
