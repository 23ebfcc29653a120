package dev.kernelscope.engine.kernels;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kernels that a name stands for. All are cross-correlation kernels, to be laid on the input as they are written,
 * row by row.
 *
 * <p>Sources: I. Sobel and G. Feldman's operator as R. Duda and P. Hart, "Pattern Classification and Scene Analysis"
 * (1973) give it; J. Prewitt, "Object enhancement and extraction" (1970); H. Scharr, "Optimale Operatoren in der
 * digitalen Bildverarbeitung" (2000). The others are the usual textbook ones, with weights that add up to 1 where the
 * brightness is to stay and to 0 where edges are looked for.
 */
public enum NamedKernel {
  /** One tap of weight 1. */
  IDENTITY("leaves the input as it is", 1, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  /** The lesson's kernel. */
  SOBEL_X("brightness that grows from left to right: vertical edges", 1, 3, -1, 0, 1, -2, 0, 2, -1, 0, 1),
  /** Sobel x, transposed. */
  SOBEL_Y("brightness that grows from top to bottom: horizontal edges", 1, 3, -1, -2, -1, 0, 0, 0, 1, 2, 1),
  /** Sobel x without the double weight of the middle row. */
  PREWITT_X("vertical edges, every row weighted alike", 1, 3, -1, 0, 1, -1, 0, 1, -1, 0, 1),
  /** Prewitt x, transposed. */
  PREWITT_Y("horizontal edges, every column weighted alike", 1, 3, -1, -1, -1, 0, 0, 0, 1, 1, 1),
  /** Sobel x with weights that favour no direction. */
  SCHARR_X("vertical edges, measured nearly alike at every angle", 1, 3, -3, 0, 3, -10, 0, 10, -3, 0, 3),
  /** Scharr x, transposed. */
  SCHARR_Y("horizontal edges, measured nearly alike at every angle", 1, 3, -3, -10, -3, 0, 0, 0, 3, 10, 3),
  /** The second derivative along both axes. */
  LAPLACIAN("where brightness bends: edges of every direction, as a pair of signs", 1, 3, 0, 1, 0, 1, -4, 1, 0, 1, 0),
  /** A cell against its eight neighbours. */
  OUTLINE("what differs from its eight neighbours: outlines and fine lines", 1, 3, -1, -1, -1, -1, 8, -1, -1, -1, -1),
  /** A bright vertical line between darker sides. */
  LINE_X("bright vertical lines one cell wide", 1, 3, -1, 2, -1, -1, 2, -1, -1, 2, -1),
  /** A bright horizontal line between darker sides. */
  LINE_Y("bright horizontal lines one cell wide", 1, 3, -1, -1, -1, 2, 2, 2, -1, -1, -1),
  /** The identity and what the Laplacian finds, taken away. */
  SHARPEN("the input with its edges strengthened", 1, 3, 0, -1, 0, -1, 5, -1, 0, -1, 0),
  /** Differences along the diagonal, added to the input. */
  EMBOSS("the input as a relief that is lit from the upper left", 1, 3, -2, -1, 0, -1, 1, 1, 0, 1, 2),
  /** The mean of nine cells. */
  BOX("the mean of nine cells: a blur with hard borders", 9, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1),
  /** Binomial weights, 1 2 1 along both axes. */
  GAUSSIAN("a soft blur, weights 1 2 1 along both axes", 16, 3, 1, 2, 1, 2, 4, 2, 1, 2, 1),
  /** Binomial weights, 1 4 6 4 1 along both axes. */
  GAUSSIAN_5("a wider soft blur, weights 1 4 6 4 1 along both axes", 256, 5,
      1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1);

  private final String shows;
  private final int divisor;
  private final int width;
  private final int[] values;

  NamedKernel(String shows, int divisor, int width, int... values) {
    this.shows = shows;
    this.divisor = divisor;
    this.width = width;
    this.values = values;
  }

  /** The name that users write, e.g. {@code sobel-x}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line: what an output of this kernel shows. */
  public String shows() {
    return shows;
  }

  /** The weights, 1×1×kH×kW, a new tensor. */
  public Tensor weights() {
    float[] data = new float[values.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) values[i] / divisor;
    }
    return Tensor.of(Shape.of(values.length / width, width), data);
  }

  /** The kernel of that name, exactly as {@link #id} writes it. */
  public static Optional<NamedKernel> find(String id) {
    return Stream.of(values()).filter(k -> k.id().equals(id)).findFirst();
  }

  /** All names, in the order of the documentation. */
  public static List<String> ids() {
    return Stream.of(values()).map(NamedKernel::id).toList();
  }
}
