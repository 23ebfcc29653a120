package dev.kernelscope.engine.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the header of a {@code .npy} file says.
 *
 * @param doubles whether a value has 8 bytes, not 4
 * @param order the order of the bytes of a value
 * @param fortran whether the first axis is contiguous, not the last
 * @param shape extents as written, outermost first
 */
record NpyHeader(boolean doubles, ByteOrder order, boolean fortran, int[] shape) {

  /** The first six bytes of every file. */
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy allows 32 axes, and 64 since version 2; anything beyond is an attack. */
  private static final int MOST_AXES = 64;

  private static final String ALLOWED_TYPES = "allowed are float32 and float64 ('<f4', '>f4', '<f8', '>f8')";

  static NpyHeader parse(byte[] text, int version) throws NpyFormatException {
    Map<String, Object> dict =
        PythonDict.parse(new String(text, version >= 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    for (String key : new String[] {"descr", "fortran_order", "shape"}) {
      if (!dict.containsKey(key)) {
        throw new NpyFormatException("the .npy header lacks the key '" + key + "'");
      }
    }
    if (!(dict.get("fortran_order") instanceof Boolean fortran)) {
      throw new NpyFormatException("the .npy header's fortran_order is neither True nor False");
    }
    String type = type(dict.get("descr"));
    ByteOrder order = type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new NpyHeader(type.endsWith("8"), order, fortran, shape(dict.get("shape")));
  }

  private static String type(Object descr) throws NpyFormatException {
    if (descr instanceof String type) {
      switch (type) {
        case "<f4", ">f4", "<f8", ">f8":
          return type;
        case "=f4", "=f8":
          return (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "<" : ">") + type.substring(1);
        default:
          String hint = type.endsWith("O") ? " (Python objects)" : "";
          throw new NpyFormatException("dtype '" + shortened(type) + "'" + hint + " is not supported: "
              + ALLOWED_TYPES);
      }
    }
    throw new NpyFormatException("a structured dtype is not supported: " + ALLOWED_TYPES);
  }

  private static int[] shape(Object value) throws NpyFormatException {
    if (!(value instanceof List<?> extents) || extents.size() > MOST_AXES) {
      throw new NpyFormatException("the .npy header's shape is not a tuple of at most " + MOST_AXES + " numbers");
    }
    int[] shape = new int[extents.size()];
    for (int i = 0; i < shape.length; i++) {
      if (!(extents.get(i) instanceof Long extent) || extent < 0) {
        throw new NpyFormatException("the .npy header's shape has the extent "
            + shortened(String.valueOf(extents.get(i)))
            + ": each must be a number from 0 on");
      }
      if (extent > Integer.MAX_VALUE) {
        throw new NpyFormatException("the .npy header claims an extent of " + extent + ": at most " + Integer.MAX_VALUE
            + " is allowed");
      }
      shape[i] = Math.toIntExact(extent);
    }
    return shape;
  }

  private static String shortened(String text) {
    String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() <= 20 ? printable : printable.substring(0, 20) + "…";
  }

  int bytesPerValue() {
    return doubles ? Double.BYTES : Float.BYTES;
  }

  /** The header of a float32 file in C order, version 1.0, padded so that the data begin at a multiple of 64 bytes. */
  static byte[] write(int[] shape) {
    StringBuilder tuple = new StringBuilder();
    for (int extent : shape) {
      tuple.append(tuple.isEmpty() ? "" : " ").append(extent).append(',');
    }
    if (shape.length > 1) {
      tuple.setLength(tuple.length() - 1);
    }
    String dict = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + tuple + "), }";
    int fixed = MAGIC.length + 4;
    int total = (fixed + dict.length() + 1 + 63) / 64 * 64;
    String padded = dict + " ".repeat(total - fixed - dict.length() - 1) + "\n";
    return ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) padded.length())
        .put(padded.getBytes(StandardCharsets.ISO_8859_1)).array();
  }
}
