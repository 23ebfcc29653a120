package dev.kernelscope.engine.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes one protobuf message, as far as an ONNX model needs it: varints, floats and length-delimited fields. Encoding:
 * protobuf.dev/programming-guides/encoding.
 */
public final class ProtobufWriter {

  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private static final int FIXED32 = 5;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** An empty message. */
  public ProtobufWriter() {}

  /** A float field. */
  public ProtobufWriter real(int field, float value) {
    tag(field, FIXED32);
    int bits = Float.floatToRawIntBits(value);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      bytes.write(bits >>> shift);
    }
    return this;
  }

  /** An integer field; a negative value takes ten bytes. */
  public ProtobufWriter integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** A bytes field. */
  public ProtobufWriter data(int field, byte[] value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  /** A string field. */
  public ProtobufWriter text(int field, String value) {
    return data(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A field that is a message itself. */
  public ProtobufWriter message(int field, ProtobufWriter value) {
    return data(field, value.toByteArray());
  }

  /** The encoded message. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private void tag(int field, int wireType) {
    varint((long) field << 3 | wireType);
  }

  /** Seven bits a byte, the low ones first; the top bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
