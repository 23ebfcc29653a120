package dev.kernelscope.app.saved;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of an object that holds a tensor, in any order, and puts the tensor together in the end. */
final class TensorReader {

  private static final int LONGEST_SIDE = 1 << 16;
  private static final int MOST_LISTED = 1 << 20;

  private final JsonIn json;
  private final int rank;
  private final String what;
  private int[] shape;
  private float[] values = new float[64];
  private int count;
  private int[] sizes;
  private float[] decoded;

  /**
   * A reader.
   *
   * @param rank of the whole tensor; lists may have rank 2, too
   * @param what the rank in words
   */
  TensorReader(JsonIn json, int rank, String what) {
    this.json = json;
    this.rank = rank;
    this.what = what;
  }

  /** The fields that hold the tensor. */
  Map<String, JsonIn.Value> fields() {
    Map<String, JsonIn.Value> fields = new LinkedHashMap<>();
    fields.put("values", this::lists);
    fields.put("shape", () -> shape = json.wholes(rank, rank, 1, LONGEST_SIDE));
    fields.put("bytes", () -> decoded = bytes(decode()));
    fields.put("float32", () -> decoded = floats(decode()));
    return fields;
  }

  private void lists() throws IOException {
    sizes = new int[rank];
    Arrays.fill(sizes, -1);
    int depth = list(0);
    if (depth != 2 && depth != rank) {
      throw json.wrong("lists " + depth + " deep: expected " + what);
    }
    shape = depth == rank ? sizes : new int[rank];
    if (depth < rank) {
      Arrays.fill(shape, 1);
      shape[rank - 2] = sizes[0];
      shape[rank - 1] = sizes[1];
    }
    decoded = Arrays.copyOf(values, count);
  }

  /** Reads a list and all in it; gives how deep it is. */
  private int list(int depth) throws IOException {
    if (depth == rank) {
      throw json.wrong("lists too deep: expected " + what);
    }
    json.beginList();
    int length = 0;
    int deep = 0;
    while (json.more()) {
      int inner = json.beginsList() ? list(depth + 1) : number();
      if (deep > 0 && inner + 1 != deep) {
        throw json.wrong("numbers and lists are mixed: expected " + what);
      }
      deep = inner + 1;
      length++;
    }
    if (length == 0) {
      throw json.wrong("an empty list: expected " + what);
    }
    if (sizes[depth] >= 0 && sizes[depth] != length) {
      throw json.wrong("a list of " + length + " beside lists of " + sizes[depth] + ": expected " + what);
    }
    sizes[depth] = length;
    json.endList();
    return deep;
  }

  private int number() throws IOException {
    if (count == MOST_LISTED) {
      throw json.wrong("more than " + MOST_LISTED + " numbers: so many are allowed in \"bytes\" or \"float32\" only");
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = json.number();
    return 0;
  }

  private byte[] decode() throws IOException {
    try {
      return Base64.getDecoder().decode(json.text());
    } catch (IllegalArgumentException e) {
      throw new SceneFormatException(json.wrong("no valid Base64").getMessage(), e);
    }
  }

  private static float[] bytes(byte[] data) {
    float[] result = new float[data.length];
    for (int i = 0; i < data.length; i++) {
      result[i] = data[i] & 0xFF;
    }
    return result;
  }

  private float[] floats(byte[] data) throws IOException {
    if (data.length % Float.BYTES != 0) {
      throw json.wrong(data.length + " bytes are no whole float32 numbers");
    }
    float[] result = new float[data.length / Float.BYTES];
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(result);
    return result;
  }

  /** The tensor, when all fields are read. */
  Tensor tensor() throws IOException {
    if (decoded == null || shape == null) {
      throw json.wrong("no numbers: expected \"values\", " + what
          + ", or \"shape\" with \"bytes\" or \"float32\" in Base64");
    }
    long size = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    if (size != decoded.length) {
      throw json.wrong(decoded.length + " numbers do not fill the shape " + Arrays.toString(shape));
    }
    Shape full = rank == 4 ? Shape.of(shape[0], shape[1], shape[2], shape[3]) : Shape.of(shape[0], shape[1], shape[2]);
    return Tensor.of(full, decoded);
  }
}
