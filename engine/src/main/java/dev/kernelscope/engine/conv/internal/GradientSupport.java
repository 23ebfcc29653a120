package dev.kernelscope.engine.conv.internal;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;
import java.util.Locale;

/** What several gradients ask for, each said once. */
public final class GradientSupport {

  /** Floats of the largest array; some JVMs hold a few less than an {@code int} counts. */
  public static final int MOST_FLOATS = Integer.MAX_VALUE - 8;

  private GradientSupport() {}

  /** Planes to read. */
  public static Support planes(ConvProblem forward) {
    return forward.layout() == Layout.NCHW ? Support.SUPPORTED
        : Support.unsupported("the layout is NHWC, and planes are needed");
  }

  /** Padding that no cell of the input is read as, so that no gradient comes back from it. */
  public static Support zeroPadding(ConvProblem forward) {
    PaddingMode mode = forward.spec().paddingMode();
    return mode == PaddingMode.ZEROS || forward.padding().isNone() ? Support.SUPPORTED
        : Support.unsupported("the padding mode is " + mode.name().toLowerCase(Locale.ROOT)
            + ", and cells that are read as padding are not gathered");
  }

  /**
   * Scratch memory that an array holds, for one thread at least: a {@link GradientPlan} lets only so many threads work
   * as there is room for.
   *
   * @param floats floats that one thread needs, with those that all share
   */
  public static Support fits(long floats) {
    return floats <= MOST_FLOATS ? Support.SUPPORTED
        : Support.unsupported("scratch memory of " + floats + " floats is more than an array holds");
  }
}
