package dev.kernelscope.engine.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of numbers that tensors may hold; all become floats or longs. */
enum NumberType {
  FLOAT(1, 4, true), UINT8(2, 1, false), INT8(3, 1, false), INT32(6, 4, false), INT64(7, 8, false), BOOL(9, 1, false),
  FLOAT16(10, 2, true), DOUBLE(11, 8, true);

  private static final String[] NAMES = {"UNDEFINED", "FLOAT", "UINT8", "INT8", "UINT16", "INT16", "INT32", "INT64",
    "STRING", "BOOL", "FLOAT16", "DOUBLE", "UINT32", "UINT64", "COMPLEX64", "COMPLEX128", "BFLOAT16"};

  private final int code;
  private final int bytes;
  private final boolean real;

  NumberType(int code, int bytes, boolean real) {
    this.code = code;
    this.bytes = bytes;
    this.real = real;
  }

  /** The kind with that number, or null where it is not supported. */
  static NumberType of(int code) {
    for (NumberType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return null;
  }

  /** What ONNX calls the kind with that number. */
  static String name(long code) {
    return code >= 0 && code < NAMES.length ? NAMES[(int) code] : "numbers of the unknown kind " + code;
  }

  static String supported() {
    return Arrays.stream(values()).map(NumberType::name).collect(Collectors.joining(", "));
  }

  int code() {
    return code;
  }

  int bytes() {
    return bytes;
  }

  boolean isReal() {
    return real;
  }

  /** The bits of a value; of whole numbers, the value. */
  long bits(ByteBuffer raw, int index) {
    return switch (this) {
      case FLOAT, INT32 -> raw.getInt(index * 4);
      case UINT8, BOOL -> raw.get(index) & 0xff;
      case INT8 -> raw.get(index);
      case FLOAT16 -> raw.getShort(index * 2);
      case INT64, DOUBLE -> raw.getLong(index * 8);
    };
  }

  /** The float that a value's bits mean. */
  float real(long bits) {
    return switch (this) {
      case FLOAT -> Float.intBitsToFloat((int) bits);
      case FLOAT16 -> Float.float16ToFloat((short) bits);
      case DOUBLE -> (float) Double.longBitsToDouble(bits);
      default -> bits;
    };
  }
}
