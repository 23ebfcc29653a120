package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the body of {@link SpectrumKernel#run}. For three weights and one vector it is
 *
 * <pre>{@code
 * for (int t = 0; t < tiles; t++) {
 *   FloatVector a = broadcast(S, 0), b = broadcast(S, 0);
 *   for (int j = 0; j < 3; j++) {
 *     FloatVector r = broadcast(S, w[wAt + 3 * j]), i = broadcast(S, w[wAt + 3 * j + 1]);
 *     FloatVector n = broadcast(S, w[wAt + 3 * j + 2]);
 *     FloatVector p = fromArray(S, x, re + t * LANES + j), q = fromArray(S, x, im + t * LANES + j);
 *     a = p.fma(r, a); b = p.fma(i, b); a = q.fma(n, a); b = q.fma(r, b);
 *   }
 *   ... store both
 * }
 * }</pre>
 */
final class SpectrumWriter {

  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, CD_int, VectorCode.FLOATS, CD_int, CD_int);

  // Slots of the arguments of SpectrumKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int RE = 2;
  private static final int IM = 3;
  private static final int W = 4;
  private static final int W_AT = 5;
  private static final int TILES = 6;

  private final SpectrumTile tile;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[] re;
  private final int[] im;

  private SpectrumWriter(SpectrumTile tile, CodeBuilder code) {
    this.tile = tile;
    this.code = code;
    this.vectors = new VectorCode(code, tile.lanes());
    this.re = new int[tile.vectors()];
    this.im = new int[tile.vectors()];
  }

  /** Writes the body. */
  static void write(SpectrumTile tile, CodeBuilder code) {
    SpectrumWriter writer = new SpectrumWriter(tile, code);
    writer.vectors.loop(() -> code.iload(TILES), writer::tile);
    code.return_();
  }

  private void tile(int t) {
    int reAt = start(RE, t);
    int imAt = start(IM, t);
    for (int v = 0; v < tile.vectors(); v++) {
      vectors.broadcast(0f);
      re[v] = vectors.newVector();
      vectors.broadcast(0f);
      im[v] = vectors.newVector();
    }
    for (SpectrumTile.Run run : tile.runs()) {
      vectors.loop(run.count(), j -> weight(run, j, reAt, imAt));
    }
    for (int v = 0; v < tile.vectors(); v++) {
      int offset = v * tile.lanes();
      vectors.store(re[v], X, () -> index(reAt, offset));
      vectors.store(im[v], X, () -> index(imAt, offset));
    }
  }

  private int start(int argument, int t) {
    code.iload(argument);
    vectors.plus(tile.lanes() * tile.vectors(), t);
    return vectors.newInt();
  }

  private void index(int slot, int offset) {
    code.iload(slot);
    vectors.plus(offset);
  }

  /** Products of one weight, or of one and its partner, with all vectors of the tile. */
  private void weight(SpectrumTile.Run run, int j, int reAt, int imAt) {
    int[] first = weight(run.first(), j);
    int[] second = run.two() ? weight(run.first() + SpectrumTile.APART, j) : null;
    int step = SpectrumTile.APART / tile.lanes();
    for (int v = 0; v < tile.vectors() + (run.two() ? step : 0); v++) {
      int offset = run.first() + v * tile.lanes();
      int p = load(reAt, offset, j);
      int q = load(imAt, offset, j);
      if (run.two() && v >= step) {
        multiply(p, q, second, v - step);
      }
      if (v < tile.vectors()) {
        multiply(p, q, first, v);
      }
    }
  }

  private int[] weight(int first, int j) {
    int[] parts = new int[SpectrumTile.PARTS];
    for (int part = 0; part < parts.length; part++) {
      int offset = first * SpectrumTile.PARTS + part;
      vectors.broadcast(W, () -> {
        index(W_AT, offset);
        vectors.plus(SpectrumTile.PARTS, j);
      });
      parts[part] = vectors.newVector();
    }
    return parts;
  }

  private int load(int at, int offset, int j) {
    vectors.load(X, () -> {
      index(at, offset);
      vectors.plus(1, j);
    });
    return vectors.newVector();
  }

  private void multiply(int p, int q, int[] weight, int v) {
    vectors.multiplyAdd(p, weight[0], re[v]);
    vectors.multiplyAdd(p, weight[1], im[v]);
    vectors.multiplyAdd(q, weight[2], re[v]);
    vectors.multiplyAdd(q, weight[0], im[v]);
  }
}
