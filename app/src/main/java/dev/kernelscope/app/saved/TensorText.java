package dev.kernelscope.app.saved;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * Tensors in JSON: small ones as nested lists; large ones as their shape and Base64, a byte a value where all are
 * brightnesses, else little-endian float32, which also holds what JSON has no number for.
 */
final class TensorText {

  /** Up to so many values somebody may want to read and edit them. */
  private static final int MOST_LISTED = 4096;
  private static final int MOST_BYTE = 255;

  private TensorText() {}

  /** Writes the fields of an object that holds a tensor. */
  static void write(JsonWriter json, Tensor tensor, boolean weights) throws IOException {
    Tensor plain = tensor.to(Layout.NCHW);
    float[] data = plain.copyData();
    Shape s = plain.shape();
    if (data.length <= MOST_LISTED && finite(data)) {
      lists(json.name("values"), data, s, weights);
      return;
    }
    json.name("shape").jsonValue(weights ? "[" + s.n() + ", " + s.c() + ", " + s.h() + ", " + s.w() + "]"
        : "[" + s.c() + ", " + s.h() + ", " + s.w() + "]");
    if (bytes(data)) {
      byte[] small = new byte[data.length];
      for (int i = 0; i < data.length; i++) {
        small[i] = (byte) (int) data[i];
      }
      json.name("bytes").value(Base64.getEncoder().encodeToString(small));
    } else {
      ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * data.length).order(ByteOrder.LITTLE_ENDIAN);
      buffer.asFloatBuffer().put(data);
      json.name("float32").value(Base64.getEncoder().encodeToString(buffer.array()));
    }
  }

  private static boolean finite(float[] data) {
    for (float v : data) {
      if (!Float.isFinite(v)) {
        return false;
      }
    }
    return true;
  }

  private static boolean bytes(float[] data) {
    for (float v : data) {
      if (!(v >= 0 && v <= MOST_BYTE && v == Math.rint(v)) || Float.floatToRawIntBits(v) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A single plane is a table; several are nested, by channel and, for weights, by filter. */
  private static void lists(JsonWriter json, float[] data, Shape s, boolean weights) throws IOException {
    if (s.n() * s.c() == 1) {
      plane(json, data, s, 0);
      return;
    }
    if (weights) {
      json.beginArray();
    }
    for (int n = 0; n < s.n(); n++) {
      json.beginArray();
      for (int c = 0; c < s.c(); c++) {
        plane(json, data, s, n * s.c() + c);
      }
      json.endArray();
    }
    if (weights) {
      json.endArray();
    }
  }

  private static void plane(JsonWriter json, float[] data, Shape s, int plane) throws IOException {
    json.beginArray();
    for (int h = 0; h < s.h(); h++) {
      json.jsonValue(row(data, (plane * s.h() + h) * s.w(), s.w()));
    }
    json.endArray();
  }

  /** A list of numbers on one line. */
  static String row(float[] data, int from, int count) {
    StringBuilder line = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      line.append(i > 0 ? ", " : "").append(number(data[from + i]));
    }
    return line.append(']').toString();
  }

  /** The fewest digits that give the same float again. */
  private static String number(float v) {
    boolean whole = v == Math.rint(v) && Math.abs(v) < 1e7 && Float.floatToRawIntBits(v) != Integer.MIN_VALUE;
    return whole ? Integer.toString((int) v) : Float.toString(v);
  }
}
