package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Writes {@link TileKernel#run} for a tile. For each tile of two pixels and one vector it is what javac would make of
 *
 * <pre>{@code
 * FloatVector sum0 = zero(S), sum1 = zero(S);
 * int pixel0 = xAt + pixels[pixelAt], pixel1 = xAt + pixels[pixelAt + 1];
 * for (int t = 0; t < tapEnd; t++) {
 *   int tap = taps[t], wTap = wAt + t * (DEPTH * FILTERS);
 *   for (int d = 0; d < DEPTH; d++) {
 *     FloatVector w0 = fromArray(S, w, wTap + d * FILTERS);
 *     sum0 = w0.fma(broadcast(S, x[pixel0 + tap + d]), sum0);
 *     sum1 = w0.fma(broadcast(S, x[pixel1 + tap + d]), sum1);
 *   }
 * }
 * sum0.intoArray(y, yAt);
 * sum1.intoArray(y, yAt + yStep);
 * }</pre>
 *
 * <p>A flat tile has one loop over {@code d} instead, with {@code tap = taps[d]}. The loop over tiles is around all
 * that if the tile {@linkplain Tile#isNested is nested}; otherwise it calls a second method for each of them.
 *
 * <p>Every sum is a local variable, for vectors in arrays do not stay in registers; that is why such code has to be
 * written out once a tile. One multiply-add a sum and turn: C2 hoists all loads of a longer body and spills.
 */
final class TileWriter {

  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, VectorCode.INTS, CD_int, VectorCode.INTS,
      CD_int, VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int, CD_int, VectorCode.FLOATS, CD_int, CD_int);

  // Slots of the arguments of TileKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int PIXELS = 3;
  private static final int PIXEL_AT = 4;
  private static final int TAPS = 5;
  private static final int TAP_END = 6;
  private static final int W = 7;
  private static final int W_AT = 8;
  private static final int Y = 9;
  private static final int Y_AT = 10;
  private static final int Y_STEP = 11;
  private static final int BIAS = 12;
  private static final int BIAS_AT = 13;
  private static final int COUNT = 14;

  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final MethodTypeDesc MIN = MethodTypeDesc.of(CD_int, CD_int, CD_int);

  private final Tile tile;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[][] sums;
  private final int[] pixels;

  private TileWriter(Tile tile, CodeBuilder code) {
    this.tile = tile;
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.sums = new int[tile.pixels()][tile.vectors()];
    this.pixels = new int[tile.pixels()];
  }

  /** Writes the methods of a class. */
  static void write(Tile tile, ClassDesc self, ClassBuilder type) {
    if (tile.isNested()) {
      type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
        TileWriter writer = new TileWriter(tile, code);
        writer.tiles(writer::tile);
      });
    } else {
      type.withMethodBody("tile", RUN, ClassFile.ACC_PRIVATE, code -> {
        new TileWriter(tile, code).tile();
        code.return_();
      });
      type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
        TileWriter writer = new TileWriter(tile, code);
        writer.tiles(() -> writer.call(self));
      });
    }
  }

  /** The loop over the tiles; the last one is moved back to end with the pixels. */
  private void tiles(Runnable body) {
    code.iload(PIXEL_AT);
    int firstPixel = vectors.newInt();
    code.iload(Y_AT);
    int firstOutput = vectors.newInt();
    code.iload(COUNT);
    vectors.plus(tile.pixels() - 1);
    code.loadConstant(tile.pixels()).idiv();
    int tiles = vectors.newInt();
    vectors.loop(() -> code.iload(tiles), t -> {
      code.iload(t).loadConstant(tile.pixels()).imul().iload(COUNT).loadConstant(tile.pixels()).isub()
          .invokestatic(MATH, "min", MIN);
      int done = vectors.newInt();
      code.iload(firstPixel).iload(done).iadd().istore(PIXEL_AT);
      code.iload(firstOutput).iload(done).iload(Y_STEP).imul().iadd().istore(Y_AT);
      body.run();
    });
    code.return_();
  }

  private void call(ClassDesc self) {
    code.aload(0);
    for (int i = 0; i < RUN.parameterCount(); i++) {
      code.loadLocal(TypeKind.from(RUN.parameterType(i)), X + i);
    }
    code.invokevirtual(self, "tile", RUN);
  }

  private void tile() {
    start();
    products();
    finish();
  }

  private void start() {
    for (int p = 0; p < tile.pixels(); p++) {
      for (int v = 0; v < tile.vectors(); v++) {
        startSum(p, v);
        sums[p][v] = vectors.newVector();
      }
    }
    for (int p = 0; p < (tile.steps().x() > 0 ? 1 : tile.pixels()); p++) {
      code.iload(X_AT).aload(PIXELS).iload(PIXEL_AT);
      vectors.plus(p);
      code.iaload().iadd();
      pixels[p] = vectors.newInt();
    }
  }

  private void startSum(int p, int v) {
    switch (tile.start()) {
      case ZERO -> vectors.broadcast(0f);
      case BIAS -> vectors.load(BIAS, () -> {
        code.iload(BIAS_AT);
        vectors.plus(v * tile.lanes());
      });
      case OUTPUT -> vectors.load(Y, () -> outputIndex(p, v));
    }
  }

  private void products() {
    if (tile.flat()) {
      Label none = code.newLabel();
      code.iload(TAP_END).ifeq(none);
      vectors.loop(tile.depth(), d -> {
        code.aload(TAPS).iload(d).iaload();
        step(vectors.newInt(), W_AT, d, false);
      });
      code.labelBinding(none);
      return;
    }
    vectors.loop(() -> code.iload(TAP_END), t -> {
      code.aload(TAPS).iload(t).iaload();
      int tap = vectors.newInt();
      code.iload(W_AT);
      vectors.plus(tile.depth() * tile.filters(), t);
      int wTap = vectors.newInt();
      vectors.loop(tile.depth(), d -> step(tap, wTap, d, true));
    });
  }

  /**
   * One turn of the inner loop: every sum gains one product.
   *
   * @param neighbours whether the values lie {@code d} behind the tap, not at it
   */
  private void step(int tap, int wTap, int d, boolean neighbours) {
    int[] weights = new int[tile.vectors()];
    for (int v = 0; v < tile.vectors(); v++) {
      int offset = v * tile.lanes();
      vectors.load(W, () -> {
        code.iload(wTap);
        vectors.plus(tile.filters(), d);
        vectors.plus(offset);
      });
      weights[v] = vectors.newVector();
    }
    for (int p = 0; p < tile.pixels(); p++) {
      int start = pixels[tile.steps().x() > 0 ? 0 : p];
      int behind = p * tile.steps().x();
      vectors.broadcast(X, () -> {
        code.iload(start).iload(tap).iadd();
        vectors.plus(neighbours ? 1 : 0, d);
        vectors.plus(behind);
      });
      int value = vectors.newVector();
      for (int v = 0; v < tile.vectors(); v++) {
        vectors.multiplyAdd(weights[v], value, sums[p][v]);
      }
    }
  }

  private void finish() {
    List<VectorCode.Limit> limits = vectors.limits(tile.activation());
    for (int p = 0; p < tile.pixels(); p++) {
      for (int v = 0; v < tile.vectors(); v++) {
        int pixel = p;
        int vector = v;
        vectors.store(sums[p][v], limits, Y, () -> outputIndex(pixel, vector));
      }
    }
  }

  private void outputIndex(int p, int v) {
    code.iload(Y_AT);
    if (tile.steps().y() > 0) {
      vectors.plus(p * tile.steps().y() + tile.place(v));
    } else {
      vectors.plus(p, Y_STEP);
      vectors.plus(tile.place(v));
    }
  }
}
