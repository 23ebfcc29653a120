package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.kernelscope.engine.conv.spec.Activation;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Writes into a method what javac would write for the Vector API, with vectors of one width. */
final class VectorCode {

  static final ClassDesc FLOATS = CD_float.arrayType();
  static final ClassDesc INTS = CD_int.arrayType();

  private static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector.FloatVector");
  private static final ClassDesc ANY_VECTOR = ClassDesc.of("jdk.incubator.vector.Vector");
  private static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
  private static final MethodTypeDesc BROADCAST = MethodTypeDesc.of(VECTOR, SPECIES, CD_float);
  private static final MethodTypeDesc LOAD = MethodTypeDesc.of(VECTOR, SPECIES, FLOATS, CD_int);
  private static final MethodTypeDesc STORE = MethodTypeDesc.of(CD_void, FLOATS, CD_int);
  private static final MethodTypeDesc BINARY = MethodTypeDesc.of(VECTOR, ANY_VECTOR);
  private static final MethodTypeDesc UNARY = MethodTypeDesc.of(VECTOR);
  private static final MethodTypeDesc FMA = MethodTypeDesc.of(VECTOR, ANY_VECTOR, ANY_VECTOR);

  private static final ClassDesc SHUFFLE = ClassDesc.of("jdk.incubator.vector.VectorShuffle");
  private static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector.VectorMask");
  private static final MethodTypeDesc REARRANGE = MethodTypeDesc.of(VECTOR, SHUFFLE);
  private static final MethodTypeDesc BLEND = MethodTypeDesc.of(VECTOR, ANY_VECTOR, MASK);

  private static final ClassDesc OPERATORS = ClassDesc.of("jdk.incubator.vector.VectorOperators");
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final MethodTypeDesc COMPARE = MethodTypeDesc.of(MASK, COMPARISON, ANY_VECTOR);

  private static final ClassDesc TYPES = ClassDesc.of("dev.kernelscope.engine.conv.simd.VectorTypes");
  private static final MethodTypeDesc CAST = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);

  private final CodeBuilder code;
  private final int lanes;
  private final Set<Integer> exact = new HashSet<>();

  VectorCode(CodeBuilder code, int lanes) {
    this.code = code;
    this.lanes = lanes;
  }

  /** Pushes the vector of {@code array} at the index that {@code index} pushes. */
  void load(int array, Runnable index) {
    species().aload(array);
    index.run();
    code.invokestatic(VECTOR, "fromArray", LOAD);
  }

  /** Pushes a vector of copies of the float of {@code array} at the index that {@code index} pushes. */
  void broadcast(int array, Runnable index) {
    species().aload(array);
    index.run();
    code.faload().invokestatic(VECTOR, "broadcast", BROADCAST);
  }

  /** Pushes a vector of copies of a constant. */
  void broadcast(float value) {
    species().loadConstant(value).invokestatic(VECTOR, "broadcast", BROADCAST);
  }

  /** Pushes a vector of copies of a float variable. */
  void broadcastVariable(int slot) {
    species().fload(slot).invokestatic(VECTOR, "broadcast", BROADCAST);
  }

  /** {@code sum = a · b + sum}, fused. */
  void multiplyAdd(int a, int b, int sum) {
    receiver(a);
    code.aload(b).aload(sum).invokevirtual(VECTOR, "fma", FMA).astore(sum);
  }

  /** Takes a vector from the stack: {@code sum = sum + it}. */
  void addTo(int sum) {
    cast();
    code.aload(sum).invokevirtual(VECTOR, "add", BINARY).astore(sum);
  }

  /** {@code a · b + c}, fused, in a new variable. */
  int fused(int a, int b, int c) {
    receiver(a);
    code.aload(b).aload(c).invokevirtual(VECTOR, "fma", FMA);
    return newExact();
  }

  /** {@code a + b} in a new variable. */
  int sum(int a, int b) {
    receiver(a);
    code.aload(b).invokevirtual(VECTOR, "add", BINARY);
    return newExact();
  }

  /** {@code a * b} in a new variable. */
  int product(int a, int b) {
    receiver(a);
    code.aload(b).invokevirtual(VECTOR, "mul", BINARY);
    return newExact();
  }

  /** {@code -a} in a new variable. */
  int negated(int a) {
    receiver(a);
    code.invokevirtual(VECTOR, "neg", UNARY);
    return newExact();
  }

  /** {@code a - b} in a new variable. */
  int difference(int a, int b) {
    receiver(a);
    code.aload(b).invokevirtual(VECTOR, "sub", BINARY);
    return newExact();
  }

  /**
   * A limit of sums.
   *
   * @param comparison that is true of what lies at it or beyond it
   * @param vector variable with a vector of copies of it
   */
  record Limit(String comparison, int vector) {}

  /** The limits of an activation, in variables: made once for many sums. */
  List<Limit> limits(Activation activation) {
    return switch (activation) {
      case NONE -> List.of();
      case RELU -> List.of(limit("LE", 0f));
      case RELU6 -> List.of(limit("LE", 0f), limit("GE", 6f));
    };
  }

  private Limit limit(String comparison, float value) {
    broadcast(value);
    return new Limit(comparison, newVector());
  }

  /** {@code array[index] = vector}, within limits. */
  void store(int vector, List<Limit> limits, int array, Runnable index) {
    code.aload(vector);
    if (!exact.contains(vector)) {
      cast();
    }
    limits.forEach(this::replace);
    code.aload(array);
    index.run();
    code.invokevirtual(VECTOR, "intoArray", STORE);
  }

  /**
   * Puts a limit in place of the lanes of the vector on the stack that lie at it or beyond it. These are the bits of
   * {@code max} and {@code min}, for -0 and NaN, too, but two instructions where C2 writes six for those. So much may
   * lie before it in the method that C2 puts the calls off: hence the cast of what comes out.
   */
  private void replace(Limit limit) {
    code.dup().getstatic(OPERATORS, limit.comparison, COMPARISON).aload(limit.vector)
        .invokevirtual(VECTOR, "compare", COMPARE);
    int beyond = newVector();
    code.aload(limit.vector).aload(beyond).invokevirtual(VECTOR, "blend", BLEND);
    cast();
  }

  /** {@code array[index] = vector}. */
  void store(int vector, int array, Runnable index) {
    store(vector, List.of(), array, index);
  }

  /**
   * Swaps lanes between two rows, one bit of row and lane numbers: see {@link SquareWriter}.
   *
   * @param rows variables; {@code i} and {@code j} are replaced by new ones
   * @param constants class with the fields {@code SWAP_key} and {@code UPPER_key}
   * @param late whether so much lies before it in the method that C2 puts the calls off, and knows results only then
   */
  void swapLanes(int[] rows, int i, int j, ClassDesc constants, String key, boolean late) {
    receiver(rows[i]);
    receiver(rows[j]);
    code.getstatic(constants, "SWAP_" + key, SHUFFLE).invokevirtual(VECTOR, "rearrange", REARRANGE);
    code.getstatic(constants, "UPPER_" + key, MASK).invokevirtual(VECTOR, "blend", BLEND);
    int low = result(late);
    code.aload(rows[i]).getstatic(constants, "SWAP_" + key, SHUFFLE).invokevirtual(VECTOR, "rearrange", REARRANGE);
    if (late) {
      cast();
    }
    code.aload(rows[j]).getstatic(constants, "UPPER_" + key, MASK).invokevirtual(VECTOR, "blend", BLEND);
    rows[j] = result(late);
    rows[i] = low;
  }

  /** Takes a vector from the stack into a new variable and tells its slot. */
  int newVector() {
    return newVariable(TypeKind.REFERENCE);
  }

  /** Takes an int from the stack into a new variable and tells its slot. */
  int newInt() {
    return newVariable(TypeKind.INT);
  }

  private int newVariable(TypeKind kind) {
    int slot = code.allocateLocal(kind);
    code.storeLocal(kind, slot);
    return slot;
  }

  /** Adds a constant to the int on the stack. */
  void plus(int constant) {
    if (constant != 0) {
      code.loadConstant(constant).iadd();
    }
  }

  /** Adds {@code factor · variable} to the int on the stack. */
  void plus(int factor, int slot) {
    if (factor == 1) {
      code.iload(slot).iadd();
    } else if (factor != 0) {
      code.iload(slot).loadConstant(factor).imul().iadd();
    }
  }

  /** {@code for (int i = 0; i < end; i++) body(i)}, {@code end} being what the runnable pushes. */
  void loop(Runnable end, IntConsumer body) {
    Label done = code.newLabel();
    code.iconst_0();
    int i = newInt();
    Label top = code.newBoundLabel();
    code.iload(i);
    end.run();
    code.if_icmpge(done);
    body.accept(i);
    code.iinc(i, 1).goto_(top).labelBinding(done);
  }

  /** {@link #loop} with a constant end; a single turn is written without a loop. */
  void loop(int turns, IntConsumer body) {
    if (turns == 1) {
      code.iconst_0();
      body.accept(newInt());
    } else if (turns > 1) {
      loop(() -> code.loadConstant(turns), body);
    }
  }

  /**
   * Pushes a vector that a method will be called on, with its class made known. A vector that has been loaded or
   * repeated is no more than a {@code FloatVector} to C2 while it parses; it would look into the profile, which all
   * code of a JVM shares and which knows other widths, too, and what it makes of that can keep vectors as objects for
   * good. The variable holds the cast vector afterwards: casts are few, for C1 gives up where a method has too many.
   */
  private void receiver(int vector) {
    if (exact.add(vector)) {
      code.aload(vector);
      cast();
      code.astore(vector);
    }
    code.aload(vector);
  }

  private int result(boolean late) {
    return late ? newVector() : newExact();
  }

  /** {@link #newVector} for the result of an operation, which is of the class of its receiver. */
  private int newExact() {
    int slot = newVector();
    exact.add(slot);
    return slot;
  }

  /** Makes the class of the vector on the stack known. */
  private void cast() {
    code.getstatic(TYPES, "FLOATS_" + lanes, ConstantDescs.CD_Class).swap()
        .invokevirtual(ConstantDescs.CD_Class, "cast", CAST).checkcast(VECTOR);
  }

  private CodeBuilder species() {
    return code.getstatic(VECTOR, "SPECIES_" + lanes * Float.SIZE, SPECIES);
  }
}
