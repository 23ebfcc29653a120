package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.SizeChain;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often a kernel can be applied to its own output, and how often it is: a scene ends where it does not fit. */
final class Layers {

  /** More are not asked for step by step. */
  private static final int MOST = 4;

  private Layers() {}

  /** The number of layers that is shown. */
  static int shown(Experiment e) {
    return e.layers() == 1 ? 1 : Math.min(e.layers(), fitting(e));
  }

  /** With one more or one less than is shown. */
  static Experiment stepped(Experiment e, int by) {
    int shown = shown(e);
    return e.withLayers(Math.clamp(shown + (long) by, 1, Math.max(MOST, shown)));
  }

  /**
   * Why a change cannot be, where fewer layers would be shown after it than were asked for or are shown now. Where not
   * even one fits it is not for the layers to say so.
   */
  static Optional<LiveRefusal> refusal(Experiment now, Experiment next) {
    int wanted = next.layers() == now.layers() ? shown(now) : next.layers();
    if (wanted == 1 || fitting(next) == 0 || fitting(next) >= wanted) {
      return Optional.empty();
    }
    String sizes = chain(next).sizes().stream().map(Extent::toString).collect(Collectors.joining(" → "));
    return Optional.of(Refusals.of(new IllegalArgumentException(
        wanted + " layers: " + sizes + " is the end, for the kernel covers " + covered(next))));
  }

  /** At most as many as a chain of sizes says; without end as many as anybody wants. */
  private static int fitting(Experiment e) {
    SizeChain chain = chain(e);
    return chain.end().endless() ? Integer.MAX_VALUE : chain.sizes().size() - 1;
  }

  private static SizeChain chain(Experiment e) {
    return SizeChain.of(extent(e.input().shape()), extent(e.weights().shape()), e.spec());
  }

  private static Extent extent(Shape shape) {
    return new Extent(shape.h(), shape.w());
  }

  private static Extent covered(Experiment e) {
    Shape kernel = e.weights().shape();
    return new Extent((kernel.h() - 1) * e.spec().dilationH() + 1, (kernel.w() - 1) * e.spec().dilationW() + 1);
  }
}
