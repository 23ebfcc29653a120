package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.List;

/**
 * The part of the input that one cell depends on, along one axis, after some layers.
 *
 * <p>Formulas: V. Dumoulin and F. Visin treat one layer; for stacks A. Araujo, W. Norris and J. Sim, "Computing
 * Receptive Fields of Convolutional Neural Networks" (2019): with {@code e} the layer's effective kernel,
 * {@code size += (e − 1) · jump}, {@code start −= padding · jump}, {@code jump *= stride}.
 *
 * @param size cells from the first to the last that count, padding included; 1 before any layer
 * @param jump input cells from the field of one output cell to that of its neighbour; 1 before any layer
 * @param start the first input cell in the field of output cell 0; negative where it lies in the padding
 */
public record ReceptiveField(long size, long jump, long start) {

  /** Before any layer: a cell depends on itself. */
  public static final ReceptiveField NONE = new ReceptiveField(1, 1, 0);

  /**
   * A layer, as far as it matters here.
   *
   * @param kernel taps, at least 1
   * @param stride at least 1
   * @param dilation at least 1
   * @param before padding cells before the input, at least 0
   */
  public record Layer(int kernel, int stride, int dilation, int before) {

    /** Checks the ranges as {@link Axis} does. */
    public Layer {
      new Axis(1, kernel, stride, dilation, before, 0);
    }

    /** A layer without dilation and padding. */
    public Layer(int kernel, int stride) {
      this(kernel, stride, 1, 0);
    }

    /** The layer that an axis belongs to. */
    public static Layer of(Axis axis) {
      return new Layer(axis.kernel(), axis.stride(), axis.dilation(), axis.before());
    }
  }

  /**
   * The field after some layers.
   *
   * @param layers from the first, which reads the input, to the last
   * @throws ArithmeticException if a number leaves the range of {@code long}
   */
  public static ReceptiveField of(List<Layer> layers) {
    ReceptiveField field = NONE;
    for (Layer layer : layers) {
      field = field.after(layer);
    }
    return field;
  }

  /** The field when one more layer follows. */
  public ReceptiveField after(Layer layer) {
    long reach = Math.multiplyExact((long) layer.dilation, layer.kernel - 1L);
    return new ReceptiveField(Math.addExact(size, Math.multiplyExact(reach, jump)),
        Math.multiplyExact(jump, (long) layer.stride),
        Math.subtractExact(start, Math.multiplyExact((long) layer.before, jump)));
  }

  /** The first input cell in the field of an output cell; the last is {@code first + size − 1}. */
  public long first(long cell) {
    return Math.addExact(start, Math.multiplyExact(cell, jump));
  }
}
