package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the body of {@link LaneKernel#run} for a tile. Every input pixel is loaded once a kernel row and multiplied
 * into each output pixel that it touches; distances are constants, so that they become displacements.
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
  private static final int ROWS = 7;
  private static final int TILES = 8;
  private static final int BIAS = 9;
  private static final int BIAS_AT = 10;

  private final LaneTile tile;
  private final FilterTile.Kernel kernel;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[][] held;
  private final int[] sums;

  private LaneWriter(LaneTile tile, CodeBuilder code) {
    this.tile = tile;
    this.kernel = tile.kernel();
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.held = new int[kernel.h()][];
    this.sums = new int[tile.pixels()];
  }

  /** Writes the body. */
  static void write(LaneTile tile, CodeBuilder code) {
    LaneWriter writer = new LaneWriter(tile, code);
    for (int i = 0; tile.held() && i < tile.kernel().h(); i++) {
      int row = i;
      writer.held[i] = writer.weights(() -> code.loadConstant(row));
    }
    writer.vectors.loop(() -> code.iload(ROWS), row -> writer.vectors.loop(() -> code.iload(TILES),
        t -> writer.tile(row, t)));
    code.return_();
  }

  /** Loads a row of the weights, whose number the runnable pushes. */
  private int[] weights(Runnable row) {
    int[] weights = new int[kernel.w()];
    for (int j = 0; j < kernel.w(); j++) {
      int column = j;
      vectors.load(W, () -> {
        row.run();
        code.loadConstant(kernel.w() * tile.lanes()).imul().iload(W_AT).iadd();
        vectors.plus(column * tile.lanes());
      });
      weights[j] = vectors.newVector();
    }
    return weights;
  }

  private void tile(int outputRow, int t) {
    for (int p = 0; p < tile.pixels(); p++) {
      if (tile.bias()) {
        vectors.load(BIAS, () -> code.iload(BIAS_AT));
      } else {
        vectors.broadcast(0f);
      }
      sums[p] = vectors.newVector();
    }
    code.iload(X_AT);
    vectors.plus(kernel.strideH() * tile.pitch(), outputRow);
    vectors.plus(tile.pixels() * kernel.strideW() * tile.channels(), t);
    int x = vectors.newInt();
    int rowStep = kernel.dilationH() * tile.pitch();
    if (tile.held()) {
      for (int i = 0; i < kernel.h(); i++) {
        row(x, i * rowStep, held[i]);
      }
    } else {
      vectors.loop(kernel.h(), i -> {
        code.iload(x);
        vectors.plus(rowStep, i);
        row(vectors.newInt(), 0, weights(() -> code.iload(i)));
      });
    }
    store(outputRow, t);
  }

  /** Multiplies the input pixels of one kernel row. */
  private void row(int x, int offset, int[] weights) {
    for (int column : columns()) {
      vectors.load(X, () -> {
        code.iload(x);
        vectors.plus(offset + column * tile.channels());
      });
      int value = vectors.newVector();
      for (int p = 0; p < tile.pixels(); p++) {
        for (int j = 0; j < kernel.w(); j++) {
          if (p * kernel.strideW() + j * kernel.dilationW() == column) {
            vectors.multiplyAdd(value, weights[j], sums[p]);
          }
        }
      }
    }
  }

  /** Input columns that the tile touches, in order. */
  private SortedSet<Integer> columns() {
    SortedSet<Integer> columns = new TreeSet<>();
    for (int p = 0; p < tile.pixels(); p++) {
      for (int j = 0; j < kernel.w(); j++) {
        columns.add(p * kernel.strideW() + j * kernel.dilationW());
      }
    }
    return columns;
  }

  private void store(int outputRow, int t) {
    for (int p = 0; p < tile.pixels(); p++) {
      int pixel = p;
      vectors.store(sums[p], tile.activation(), Y, () -> {
        code.iload(Y_AT);
        vectors.plus(tile.columns() * tile.channels(), outputRow);
        vectors.plus(tile.pixels() * tile.channels(), t);
        vectors.plus(pixel * tile.channels());
      });
    }
  }
}
