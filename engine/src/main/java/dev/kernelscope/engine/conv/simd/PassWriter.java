package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the body of {@link PassKernel#run}: two loops of constant length around one butterfly, whose values stay in
 * registers between its loads and its stores. Pitches are constants, because then C2 checks indices once a loop; with
 * variable ones three instructions of four checked indices.
 */
final class PassWriter {

  static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, VectorCode.FLOATS, CD_int, CD_int,
      VectorCode.FLOATS, CD_int, CD_int, VectorCode.FLOATS);

  // Slots of the arguments of PassKernel.run; 0 is `this`.
  private static final int X = 1;
  private static final int X_RE = 2;
  private static final int X_IM = 3;
  private static final int Y = 4;
  private static final int Y_RE = 5;
  private static final int Y_IM = 6;
  private static final int FACTORS = 7;

  private final FourierPass pass;
  private final CodeBuilder code;
  private final VectorCode vectors;

  /** Slots of the two parts of a complex value. */
  private record Complex(int re, int im) {}

  private PassWriter(FourierPass pass, CodeBuilder code) {
    this.pass = pass;
    this.code = code;
    this.vectors = new VectorCode(code, pass.lanes());
  }

  /** Writes the body. */
  static void write(FourierPass pass, CodeBuilder code) {
    PassWriter writer = new PassWriter(pass, code);
    if (pass.isPlain()) {
      writer.vectors.loop(pass.blocks(), block -> writer.butterfly(block, pass.radix(), -1));
    } else {
      writer.vectors.loop(pass.blocks(), block -> writer.block(block));
    }
    code.return_();
  }

  private void block(int block) {
    code.loadConstant(0);
    vectors.plus(pass.radix() * pass.apart(), block);
    int first = vectors.newInt();
    vectors.loop(pass.apart(), j -> butterfly(first, 1, j));
  }

  /** The butterfly from row {@code step · row + j} on; {@code j}, where it is a slot, also tells its factors. */
  private void butterfly(int row, int step, int j) {
    Complex[] values = new Complex[pass.radix()];
    for (int k = 0; k < values.length; k++) {
      int offset = k * pass.apart() * pass.from();
      int re = load(X_RE, row, step, j, offset);
      values[k] = new Complex(re, load(X_IM, row, step, j, offset));
    }
    if (pass.back()) {
      multiply(values, j);
    }
    Complex[] sums = values.length == 4 ? four(values) : eight(values);
    if (!pass.back()) {
      multiply(sums, j);
    }
    for (int k = 0; k < sums.length; k++) {
      int offset = k * pass.apart() * pass.to();
      vectors.store(sums[k].re, Y, () -> index(Y_RE, pass.to(), row, step, j, offset));
      vectors.store(sums[k].im, Y, () -> index(Y_IM, pass.to(), row, step, j, offset));
    }
  }

  private int load(int at, int row, int step, int j, int offset) {
    vectors.load(X, () -> index(at, pass.from(), row, step, j, offset));
    return vectors.newVector();
  }

  private void index(int at, int pitch, int row, int step, int j, int offset) {
    code.iload(at);
    vectors.plus(pitch * step, row);
    if (j >= 0) {
      vectors.plus(pitch, j);
    }
    vectors.plus(offset);
  }

  /** Multiplies all but the first value by their factors. */
  private void multiply(Complex[] values, int j) {
    if (pass.isPlain()) {
      return;
    }
    for (int k = 1; k < values.length; k++) {
      int c = factor(j, 2 * k - 2);
      int s = factor(j, 2 * k - 1);
      Complex value = values[k];
      int n = vectors.negated(s);
      int re = vectors.fused(value.im, n, vectors.product(value.re, c));
      values[k] = new Complex(re, vectors.fused(value.re, s, vectors.product(value.im, c)));
    }
  }

  private int factor(int j, int offset) {
    vectors.broadcast(FACTORS, () -> {
      code.loadConstant(offset);
      vectors.plus(pass.factorFloats(), j);
    });
    return vectors.newVector();
  }

  /** The transform of four values. */
  private Complex[] four(Complex... x) {
    Complex even = plus(x[0], x[2]);
    Complex odd = minus(x[0], x[2]);
    Complex sum = plus(x[1], x[3]);
    Complex gap = minus(x[1], x[3]);
    return new Complex[] {plus(even, sum), minusTurned(odd, gap), minus(even, sum), plusTurned(odd, gap)};
  }

  /** The transform of eight values: even frequencies from sums of opposite ones, odd ones from differences. */
  private Complex[] eight(Complex[] x) {
    Complex[] even = four(plus(x[0], x[4]), plus(x[1], x[5]), plus(x[2], x[6]), plus(x[3], x[7]));
    Complex one = minus(x[1], x[5]);
    Complex three = minus(x[3], x[7]);
    // Times exp(-πi/4) and exp(-3πi/4). The second difference, times -i, is taken apart: see oddFour.
    Complex first = new Complex(half(vectors.sum(one.re, one.im), 1), half(vectors.difference(one.im, one.re), 1));
    Complex third = new Complex(half(vectors.difference(three.im, three.re), 1),
        half(vectors.sum(three.re, three.im), -1));
    Complex[] odd = oddFour(minus(x[0], x[4]), first, minus(x[2], x[6]), third);
    return new Complex[] {even[0], odd[0], even[1], odd[1], even[2], odd[2], even[3], odd[3]};
  }

  /** {@link #four} of a, b, −i · c and d. */
  private Complex[] oddFour(Complex a, Complex b, Complex c, Complex d) {
    Complex even = minusTurned(a, c);
    Complex odd = plusTurned(a, c);
    Complex sum = plus(b, d);
    Complex gap = minus(b, d);
    return new Complex[] {plus(even, sum), minusTurned(odd, gap), minus(even, sum), plusTurned(odd, gap)};
  }

  private int half(int vector, int sign) {
    vectors.broadcast((float) (sign * Math.sqrt(0.5)));
    return vectors.product(vector, vectors.newVector());
  }

  private Complex plus(Complex a, Complex b) {
    return new Complex(vectors.sum(a.re, b.re), vectors.sum(a.im, b.im));
  }

  private Complex minus(Complex a, Complex b) {
    return new Complex(vectors.difference(a.re, b.re), vectors.difference(a.im, b.im));
  }

  /** a − i · b. */
  private Complex minusTurned(Complex a, Complex b) {
    return new Complex(vectors.sum(a.re, b.im), vectors.difference(a.im, b.re));
  }

  /** a + i · b. */
  private Complex plusTurned(Complex a, Complex b) {
    return new Complex(vectors.difference(a.re, b.im), vectors.sum(a.im, b.re));
  }
}
