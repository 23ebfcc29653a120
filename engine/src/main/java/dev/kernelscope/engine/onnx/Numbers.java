package dev.kernelscope.engine.onnx;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class Numbers {

  private long[] whole = new long[8];
  private int count;

  void add(long value) {
    if (count == whole.length) {
      whole = Arrays.copyOf(whole, count * 2);
    }
    whole[count++] = value;
  }

  /** Adds a repeated field of whole numbers, packed or one by one. */
  void addField(ProtobufReader in) throws OnnxFormatException {
    if (in.isDelimited()) {
      for (ProtobufReader packed = in.message("list of numbers"); packed.hasMore(); ) {
        add(packed.varint());
      }
    } else {
      add(in.integer());
    }
  }

  /** Adds a repeated field of floats, packed or one by one, by their bits. */
  void addFloats(ProtobufReader in) throws OnnxFormatException {
    if (in.isDelimited()) {
      var data = in.data();
      if (data.remaining() % Float.BYTES != 0) {
        throw in.wrong("a list of floats has " + data.remaining() + " bytes");
      }
      while (data.hasRemaining()) {
        add(data.getInt());
      }
    } else {
      add(Float.floatToRawIntBits(in.real()));
    }
  }

  /** Adds a repeated field of doubles, packed or one by one, by their bits. */
  void addDoubles(ProtobufReader in) throws OnnxFormatException {
    if (in.isDelimited()) {
      var data = in.data();
      if (data.remaining() % Double.BYTES != 0) {
        throw in.wrong("a list of doubles has " + data.remaining() + " bytes");
      }
      while (data.hasRemaining()) {
        add(data.getLong());
      }
    } else {
      add(Double.doubleToRawLongBits(in.real64()));
    }
  }

  int count() {
    return count;
  }

  long get(int index) {
    return whole[index];
  }

  long[] toLongs() {
    return Arrays.copyOf(whole, count);
  }

  /** The numbers as floats whose bits they are. */
  float[] toFloats() {
    float[] result = new float[count];
    for (int i = 0; i < count; i++) {
      result[i] = Float.intBitsToFloat((int) whole[i]);
    }
    return result;
  }
}
