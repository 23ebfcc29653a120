package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the body of {@link TransformKernel#run} for a {@link TileTransform}: a loop over vectors of channels, in it a
 * loop over columns that leaves its results in scratch memory, then a loop over the rows of those results. The steps of
 * the transform become one instruction each.
 */
final class TransformWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, CD_int, CD_int,
      VectorCode.FLOATS, CD_int, VectorCode.FLOATS, CD_int, CD_int, CD_int, CD_int, VectorCode.FLOATS, CD_int);

  // Slots of the arguments of TransformKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_AT = 2;
  private static final int X_ROW = 3;
  private static final int X_COLUMN = 4;
  private static final int SCRATCH = 5;
  private static final int SCRATCH_AT = 6;
  private static final int Y = 7;
  private static final int Y_AT = 8;
  private static final int Y_ROW = 9;
  private static final int Y_COLUMN = 10;
  private static final int VECTORS = 11;
  private static final int BIAS = 12;
  private static final int BIAS_AT = 13;

  private final TileTransform tile;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int size;
  private final int results;
  private final Map<Float, Integer> factors = new HashMap<>();

  private TransformWriter(TileTransform tile, CodeBuilder code) {
    this.tile = tile;
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.size = tile.line().inputs();
    this.results = tile.line().outputs().size();
  }

  /** Writes the body. */
  static void write(TileTransform tile, CodeBuilder code) {
    TransformWriter writer = new TransformWriter(tile, code);
    writer.constants();
    writer.vectors.loop(() -> code.iload(VECTORS), writer::channels);
    code.return_();
  }

  /** Factors other than one, once for all. */
  private void constants() {
    for (Transform.Step step : tile.line().steps()) {
      if (Math.abs(step.factor()) != 1 && !factors.containsKey(step.factor())) {
        vectors.broadcast(step.factor());
        factors.put(step.factor(), vectors.newVector());
      }
    }
  }

  private void channels(int vector) {
    vectors.loop(size, column -> {
      int[] values = new int[size];
      for (int i = 0; i < size; i++) {
        int row = i;
        vectors.load(X, () -> {
          code.iload(X_AT);
          vectors.plus(tile.lanes(), vector);
          code.iload(column).iload(X_COLUMN).imul().iadd();
          vectors.plus(row, X_ROW);
        });
        values[i] = vectors.newVector();
      }
      int[] transformed = line(values);
      for (int i = 0; i < results; i++) {
        int row = i;
        vectors.store(transformed[i], SCRATCH, () -> {
          code.iload(SCRATCH_AT);
          vectors.plus(tile.lanes(), column);
          vectors.plus(row * size * tile.lanes());
        });
      }
    });
    vectors.loop(results, row -> row(vector, row));
  }

  private void row(int vector, int row) {
    int[] values = new int[size];
    for (int j = 0; j < size; j++) {
      int column = j;
      vectors.load(SCRATCH, () -> {
        code.iload(SCRATCH_AT);
        vectors.plus(size * tile.lanes(), row);
        vectors.plus(column * tile.lanes());
      });
      values[j] = vectors.newVector();
    }
    int[] transformed = line(values);
    List<VectorCode.Limit> limits = vectors.limits(tile.activation());
    for (int j = 0; j < results; j++) {
      int column = j;
      vectors.store(biased(transformed[j], vector), limits, Y, () -> {
        code.iload(Y_AT);
        vectors.plus(tile.lanes(), vector);
        code.iload(row).iload(Y_ROW).imul().iadd();
        vectors.plus(column, Y_COLUMN);
      });
    }
  }

  private int biased(int value, int vector) {
    if (!tile.bias()) {
      return value;
    }
    vectors.load(BIAS, () -> {
      code.iload(BIAS_AT);
      vectors.plus(tile.lanes(), vector);
    });
    return vectors.sum(value, vectors.newVector());
  }

  /** Writes the steps; gives the variables of the results. */
  private int[] line(int[] inputs) {
    List<Transform.Step> steps = tile.line().steps();
    int[] values = new int[size + steps.size()];
    System.arraycopy(inputs, 0, values, 0, size);
    for (int n = 0; n < steps.size(); n++) {
      Transform.Step step = steps.get(n);
      int a = values[step.a()];
      int b = values[step.b()];
      values[size + n] = step.factor() == 1 ? vectors.sum(a, b)
          : step.factor() == -1 ? vectors.difference(a, b) : vectors.fused(b, factors.get(step.factor()), a);
    }
    return tile.line().outputs().stream().mapToInt(value -> values[value]).toArray();
  }
}
