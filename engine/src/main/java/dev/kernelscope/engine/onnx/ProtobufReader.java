package dev.kernelscope.engine.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one protobuf message that lies in an array, one after the other. Nothing is allocated that the
 * message does not really hold. A message within a message is a reader of its own over a part of the same array.
 */
final class ProtobufReader {

  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int LENGTH_DELIMITED = 2;
  static final int FIXED32 = 5;

  private static final int LONGEST_VARINT = 10;

  private final byte[] bytes;
  private final String what;
  private final int end;
  private int position;
  private int field;
  private int type;

  private ProtobufReader(byte[] bytes, int from, int end, String what) {
    this.bytes = bytes;
    this.position = from;
    this.end = end;
    this.what = what;
  }

  /**
   * A reader of a whole file.
   *
   * @param what the message's name, for errors
   */
  static ProtobufReader of(byte[] bytes, String what) {
    return new ProtobufReader(bytes, 0, bytes.length, what);
  }

  /** Goes to the next field; false at the end of the message. The value of the field before must have been read. */
  boolean next() throws OnnxFormatException {
    if (position >= end) {
      return false;
    }
    long tag = varint();
    if (tag < 8 || tag > 0xffffffffL) {
      throw wrong("a field's number is not allowed");
    }
    field = (int) (tag >>> 3);
    type = (int) (tag & 7);
    return true;
  }

  /** Number of the current field. */
  int field() {
    return field;
  }

  /** Whether the current field holds bytes: a text, a message or packed numbers. */
  boolean isDelimited() {
    return type == LENGTH_DELIMITED;
  }

  /** The current field as a whole number. */
  long integer() throws OnnxFormatException {
    require(VARINT);
    return varint();
  }

  /** The current field as a float. */
  float real() throws OnnxFormatException {
    require(FIXED32);
    return Float.intBitsToFloat(fixed(Integer.BYTES).getInt());
  }

  /** The current field as a double. */
  double real64() throws OnnxFormatException {
    require(FIXED64);
    return fixed(Long.BYTES).getDouble();
  }

  /** The current field as UTF-8. */
  String text() throws OnnxFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(data()).toString();
    } catch (CharacterCodingException e) {
      throw wrong("a text is not UTF-8");
    }
  }

  /** The current field's bytes, little-endian; a view. */
  ByteBuffer data() throws OnnxFormatException {
    require(LENGTH_DELIMITED);
    int length = length();
    ByteBuffer view = ByteBuffer.wrap(bytes, position, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    position += length;
    return view;
  }

  /**
   * The current field as a message.
   *
   * @param name the message's name, for errors
   */
  ProtobufReader message(String name) throws OnnxFormatException {
    require(LENGTH_DELIMITED);
    int length = length();
    position += length;
    return new ProtobufReader(bytes, position - length, position, name);
  }

  /** Passes over the current field. */
  void skip() throws OnnxFormatException {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> fixed(Long.BYTES);
      case LENGTH_DELIMITED -> {
        int length = length();
        position += length;
      }
      case FIXED32 -> fixed(Integer.BYTES);
      default -> throw wrong("wire type " + type + " is not supported");
    }
  }

  /** Whether there are bytes left, for packed numbers. */
  boolean hasMore() {
    return position < end;
  }

  /** A whole number at the current place: seven bits a byte, the low ones first. */
  long varint() throws OnnxFormatException {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      if (position >= end) {
        throw wrong("it ends within a number (truncated?)");
      }
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << 7 * i;
      if (next >= 0) {
        return value;
      }
    }
    throw wrong("a number has more than " + LONGEST_VARINT + " bytes");
  }

  private ByteBuffer fixed(int size) throws OnnxFormatException {
    if (size > end - position) {
      throw wrong("it ends within a number (truncated?)");
    }
    position += size;
    return ByteBuffer.wrap(bytes, position - size, size).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private int length() throws OnnxFormatException {
    long length = varint();
    if (length < 0 || length > end - position) {
      throw wrong("a part claims " + Long.toUnsignedString(length) + " bytes, but " + (end - position)
          + " are left (truncated?)");
    }
    return (int) length;
  }

  private void require(int expected) throws OnnxFormatException {
    if (type != expected) {
      throw wrong("field " + field + " has wire type " + type + " in place of " + expected);
    }
  }

  /** An error in this message. */
  OnnxFormatException wrong(String reason) {
    return new OnnxFormatException("no ONNX model, or a damaged one: in its " + what + " at byte " + position + ", "
        + reason);
  }
}
