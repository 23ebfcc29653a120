package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.GraphException;

/** The four operations on two cells. */
enum Arithmetic {
  ADD("Add"), SUB("Sub"), MUL("Mul"), DIV("Div");

  private final String operator;

  Arithmetic(String operator) {
    this.operator = operator;
  }

  /** The name in ONNX. */
  String operator() {
    return operator;
  }

  /** Whole numbers; division rounds towards zero. */
  long of(long a, long b) {
    try {
      return switch (this) {
        case ADD -> Math.addExact(a, b);
        case SUB -> Math.subtractExact(a, b);
        case MUL -> Math.multiplyExact(a, b);
        case DIV -> a / b;
      };
    } catch (ArithmeticException e) {
      throw new GraphException(operator + " of " + a + " and " + b + " is no whole number of 64 bits");
    }
  }

  /** A row of cells, each operand's next cell 1 or 0 further. */
  void row(float[] a, int fromA, int stepA, float[] b, int fromB, int stepB, float[] dst, int to, int count) {
    if (stepA == 1 && stepB == 1) {
      both(a, fromA, b, fromB, dst, to, count);
    } else if (stepA == 1 && stepB == 0) {
      byOne(a, fromA, b[fromB], dst, to, count);
    } else {
      for (int i = 0; i < count; i++) {
        dst[to + i] = cell(a[fromA + i * stepA], b[fromB + i * stepB]);
      }
    }
  }

  private void both(float[] a, int fromA, float[] b, int fromB, float[] dst, int to, int count) {
    switch (this) {
      case ADD -> {
        for (int i = 0; i < count; i++) {
          dst[to + i] = a[fromA + i] + b[fromB + i];
        }
      }
      case MUL -> {
        for (int i = 0; i < count; i++) {
          dst[to + i] = a[fromA + i] * b[fromB + i];
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          dst[to + i] = cell(a[fromA + i], b[fromB + i]);
        }
      }
    }
  }

  private void byOne(float[] a, int fromA, float b, float[] dst, int to, int count) {
    switch (this) {
      case ADD -> {
        for (int i = 0; i < count; i++) {
          dst[to + i] = a[fromA + i] + b;
        }
      }
      case MUL -> {
        for (int i = 0; i < count; i++) {
          dst[to + i] = a[fromA + i] * b;
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          dst[to + i] = cell(a[fromA + i], b);
        }
      }
    }
  }

  private float cell(float a, float b) {
    return switch (this) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
    };
  }
}
