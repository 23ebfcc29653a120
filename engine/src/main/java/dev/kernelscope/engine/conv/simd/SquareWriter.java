package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the body of {@link SquareKernel#run}. Each row is a vector in a variable. Row and column numbers exchange one
 * bit at a time: for the bit {@code d}, rows {@code i} and {@code i + d} swap the lanes in which that bit differs from
 * the row's,
 *
 * <pre>{@code
 * FloatVector low = a.blend(b.rearrange(SWAP), UPPER);
 * FloatVector high = a.rearrange(SWAP).blend(b, UPPER);
 * }</pre>
 *
 * <p>which for 16 rows of 16 lanes takes four rounds and half an operation a value.
 */
final class SquareWriter {

  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, CD_int, CD_int, VectorCode.FLOATS, CD_int,
      CD_int, CD_int, CD_int);

  private static final ClassDesc SWAPS = ClassDesc.of(SquareWriter.class.getPackageName(), "LaneSwaps");

  // Slots of the arguments of SquareKernel.run; 0 is `this`.
  private static final int SRC = 1;
  private static final int SRC_AT = 2;
  private static final int SRC_PITCH = 3;
  private static final int SRC_STEP = 4;
  private static final int DST = 5;
  private static final int DST_AT = 6;
  private static final int DST_PITCH = 7;
  private static final int DST_STEP = 8;
  private static final int COUNT = 9;

  private SquareWriter() {}

  /** Writes the body for squares of that many lanes. */
  static void write(int lanes, CodeBuilder code) {
    VectorCode vectors = new VectorCode(code, lanes);
    vectors.loop(() -> code.iload(COUNT), square -> {
      int[] rows = new int[lanes];
      for (int i = 0; i < lanes; i++) {
        int row = i;
        vectors.load(SRC, () -> index(code, vectors, SRC_AT, square, SRC_STEP, row, SRC_PITCH));
        rows[i] = vectors.newVector();
      }
      for (int distance = lanes / 2; distance > 0; distance /= 2) {
        for (int i = 0; i < lanes; i++) {
          if ((i & distance) == 0) {
            vectors.swapLanes(rows, i, i + distance, SWAPS, lanes + "_" + distance, distance <= 2);
          }
        }
      }
      for (int i = 0; i < lanes; i++) {
        int row = i;
        vectors.store(rows[i], DST, () -> index(code, vectors, DST_AT, square, DST_STEP, row, DST_PITCH));
      }
    });
    code.return_();
  }

  /** Pushes {@code at + square · step + row · pitch}. */
  private static void index(CodeBuilder code, VectorCode vectors, int at, int square, int step, int row, int pitch) {
    code.iload(at).iload(square).iload(step).imul().iadd();
    vectors.plus(row, pitch);
  }
}
