package dev.kernelscope.engine.conv.spec;

import java.util.Objects;

/** How much padding a convolution asks for, before the size of its input is known. */
public sealed interface PaddingRule {

  /** No padding: the kernel stays inside of the input. */
  PaddingRule VALID = new Explicit(Padding.NONE);

  /** As much padding as makes the output ⌈input / stride⌉ cells; an odd cell goes to the bottom and to the right. */
  PaddingRule SAME = new Same();

  /** The given cells. */
  static PaddingRule explicit(Padding padding) {
    return new Explicit(padding);
  }

  /** The padding for an input of {@code rows} and {@code columns}. */
  Padding resolve(Axis rows, Axis columns);

  /** A fixed padding; {@link #VALID} is the one without any cell. */
  record Explicit(Padding padding) implements PaddingRule {

    /** Checks that there is a padding. */
    public Explicit {
      Objects.requireNonNull(padding, "padding");
    }

    @Override
    public Padding resolve(Axis rows, Axis columns) {
      return padding;
    }
  }

  /** See {@link #SAME}. */
  record Same() implements PaddingRule {
    @Override
    public Padding resolve(Axis rows, Axis columns) {
      int vertical = rows.samePadding();
      int horizontal = columns.samePadding();
      return new Padding(vertical / 2, horizontal / 2, vertical - vertical / 2, horizontal - horizontal / 2);
    }
  }
}
