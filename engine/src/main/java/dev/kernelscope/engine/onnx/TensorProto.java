package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import java.nio.ByteBuffer;

/** A tensor as it lies in a model: extents, kind of numbers, and the numbers in one of several fields. */
final class TensorProto {

  private static final int MOST_AXES = 64;

  private final Numbers dims = new Numbers();
  private final Numbers floats = new Numbers();
  private final Numbers doubles = new Numbers();
  private final Numbers integers = new Numbers();
  private String name = "";
  private String external;
  private int type;
  private ByteBuffer raw;

  private TensorProto() {}

  /** Reads the message. */
  static TensorProto read(ProtobufReader in) throws OnnxFormatException {
    TensorProto tensor = new TensorProto();
    boolean isExternal = false;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> tensor.dims.addField(in);
        case 2 -> tensor.type = (int) in.integer();
        case 3 -> throw in.wrong("tensors in segments are not supported");
        case 4 -> tensor.floats.addFloats(in);
        case 5, 7 -> tensor.integers.addField(in);
        case 8 -> tensor.name = in.text();
        case 9 -> tensor.raw = in.data();
        case 10 -> tensor.doubles.addDoubles(in);
        case 13 -> tensor.external = location(in.message("external data"), tensor.external);
        case 14 -> isExternal = in.integer() != 0;
        default -> in.skip();
      }
    }
    if (isExternal || tensor.external != null) {
      throw new OnnxFormatException("tensor " + Names.quoted(tensor.name) + " keeps its numbers in another file, "
          + Names.quoted(tensor.external == null ? "" : tensor.external)
          + ": only models in one file are supported");
    }
    return tensor;
  }

  /** The file's name is the value of the entry {@code location}. */
  private static String location(ProtobufReader entry, String known) throws OnnxFormatException {
    String key = "";
    String value = "";
    while (entry.next()) {
      switch (entry.field()) {
        case 1 -> key = entry.text();
        case 2 -> value = entry.text();
        default -> entry.skip();
      }
    }
    return key.equals("location") ? value : known == null ? "" : known;
  }

  /** Its name; may be empty. */
  String name() {
    return name;
  }

  /** The numbers: reals as floats, all kinds of whole numbers and truth values as longs. */
  Constant constant() throws OnnxFormatException {
    NumberType numbers = NumberType.of(type);
    if (numbers == null) {
      throw new OnnxFormatException("tensor " + Names.quoted(name) + " holds " + NumberType.name(type)
          + ": supported are " + NumberType.supported());
    }
    if (dims.count() > MOST_AXES) {
      throw new OnnxFormatException("tensor " + Names.quoted(name) + " has " + dims.count() + " axes");
    }
    Dims extents;
    try {
      extents = Dims.of(dims.toLongs());
    } catch (GraphException e) {
      throw new OnnxFormatException("tensor " + Names.quoted(name) + ": " + e.getMessage());
    }
    int count = count(numbers);
    if (count != extents.size()) {
      throw new OnnxFormatException("tensor " + Names.quoted(name) + " claims " + extents + " = " + extents.size()
          + " numbers, but has " + count);
    }
    return numbers.isReal() ? new Constant.Floats(extents, reals(numbers, count))
        : new Constant.Integers(extents, whole(numbers, count));
  }

  private int count(NumberType numbers) throws OnnxFormatException {
    if (raw == null) {
      return switch (numbers) {
        case FLOAT -> floats.count();
        case DOUBLE -> doubles.count();
        default -> integers.count();
      };
    }
    if (raw.remaining() % numbers.bytes() != 0) {
      throw new OnnxFormatException("tensor " + Names.quoted(name) + " has " + raw.remaining()
          + " bytes, which are no whole number of values of " + numbers.bytes() + " bytes");
    }
    return raw.remaining() / numbers.bytes();
  }

  private float[] reals(NumberType numbers, int count) {
    if (raw == null && numbers == NumberType.FLOAT) {
      return floats.toFloats();
    }
    float[] result = new float[count];
    if (raw != null && numbers == NumberType.FLOAT) {
      raw.asFloatBuffer().get(result);
      return result;
    }
    for (int i = 0; i < count; i++) {
      result[i] = raw == null ? numbers.real(numbers == NumberType.DOUBLE ? doubles.get(i) : integers.get(i))
          : numbers.real(numbers.bits(raw, i));
    }
    return result;
  }

  private long[] whole(NumberType numbers, int count) {
    if (raw == null) {
      return integers.toLongs();
    }
    long[] result = new long[count];
    for (int i = 0; i < count; i++) {
      result[i] = numbers.bits(raw, i);
    }
    return result;
  }
}
