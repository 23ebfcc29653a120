package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.tensor.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the cells of operands at other places: nothing is computed, so that it works for whole numbers, too.
 *
 * @param dims extents of the output
 * @param reads the operands
 * @param filling what cells are that no operand reaches, or null where there are none
 * @param copies one copy an operand, for an order of the axes of images
 */
record Moving(Dims dims, int[] reads, Float filling, Function<Layout, List<StridedCopy>> copies)
    implements Meaning.Computation {

  /** What the node makes: a constant where the operands are constant whole numbers. */
  Meaning of(Operands operands) {
    boolean whole = Arrays.stream(reads).allMatch(i -> operands.constant(i) instanceof Constant.Integers);
    if (!whole) {
      Arrays.stream(reads).forEach(operands::reals);
      return this;
    }
    long[] result = new long[dims.size()];
    if (filling != null) {
      Arrays.fill(result, filling.longValue());
    }
    List<StridedCopy> planes = copies.apply(Layout.NCHW);
    for (int i = 0; i < reads.length; i++) {
      planes.get(i).run(((Constant.Integers) operands.constant(reads[i])).values(), result);
    }
    return new Meaning.Known(new Constant.Integers(dims, result));
  }

  @Override
  public boolean allowsPixels() {
    return dims.rank() == 4;
  }

  @Override
  public Step bind(Places places) {
    StridedCopy[] list = copies.apply(places.layout()).toArray(StridedCopy[]::new);
    Span[] sources = places.inputs().toArray(Span[]::new);
    Span dst = places.output();
    return () -> {
      if (filling != null) {
        Arrays.fill(dst.data(), dst.offset(), dst.offset() + dst.size(), filling);
      }
      for (int i = 0; i < list.length; i++) {
        list[i].run(sources[i].data(), sources[i].offset(), dst.data(), dst.offset());
      }
    };
  }
}
