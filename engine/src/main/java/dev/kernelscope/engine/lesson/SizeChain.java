package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a size when the same layer is applied again and again: {@code 7×7 → 5×5 → 3×3 → 1×1}.
 *
 * @param sizes the input, then each output; at least one
 * @param end why there are no more
 */
public record SizeChain(List<Extent> sizes, End end) {

  /** The longest chain that is written out. */
  public static final int LONGEST = 10_000;

  /** Why a chain ends. */
  public enum End {
    /** The kernel is larger than the last size. */
    TOO_SMALL,
    /** The last size has been there before, so that it will come again for ever. */
    RETURNS,
    /** Every further size would be larger than the one before. */
    GROWS;

    /** Whether more layers could follow for ever. */
    public boolean endless() {
      return this != TOO_SMALL;
    }
  }

  /** Copies the list. */
  public SizeChain {
    sizes = List.copyOf(sizes);
  }

  /**
   * Applies the layer until the input is too small, or it is certain that it never will be.
   *
   * @throws IllegalArgumentException if the chain has more than {@link #LONGEST} sizes
   */
  public static SizeChain of(Extent input, Extent kernel, ConvSpec spec) {
    List<Extent> sizes = new ArrayList<>(List.of(input));
    while (sizes.size() <= LONGEST) {
      Extent last = sizes.getLast();
      Extent next;
      try {
        next = OutputSize.of(last, kernel, spec).output();
      } catch (NoOutputException e) {
        return new SizeChain(sizes, End.TOO_SMALL);
      }
      sizes.add(next);
      // A size depends on nothing but the one before, and never falls where that one rises: two equal sizes repeat for
      // ever, and so does growth at stride 1, where each step adds as much as the last. At larger strides growth comes
      // to a halt.
      if (next.equals(last)) {
        return new SizeChain(sizes, End.RETURNS);
      }
      boolean grows = next.rows() > last.rows() && spec.strideH() == 1
          || next.columns() > last.columns() && spec.strideW() == 1;
      if (grows && next.rows() >= last.rows() && next.columns() >= last.columns()) {
        return new SizeChain(sizes, End.GROWS);
      }
    }
    throw new IllegalArgumentException("the chain from " + input + " has more than " + LONGEST
        + " sizes: repeat from a smaller input");
  }
}
