package dev.kernelscope.bench.peer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes one protobuf message, as far as an ONNX model needs it: varints and length-delimited fields. Encoding:
 * protobuf.dev/programming-guides/encoding.
 */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** An integer field; negative values are not supported. */
  Protobuf integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** A bytes field. */
  Protobuf data(int field, byte[] value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  /** A string field. */
  Protobuf text(int field, String value) {
    return data(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A field that is a message itself. */
  Protobuf message(int field, Protobuf value) {
    return data(field, value.toByteArray());
  }

  /** The encoded message. */
  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private void tag(int field, int wireType) {
    varint((long) field << 3 | wireType);
  }

  /** Seven bits a byte, the low ones first; the top bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while (rest >= 0x80) {
      bytes.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
