package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The backward pass of a convolution: the gradients of a loss to its input, its weights and its bias, from the gradient
 * to its output, which <em>arrives</em> from the layer behind it. The formulas are in {@link
 * dev.kernelscope.engine.conv.spi.GradientImplementation}.
 *
 * <p>Each of the three is prepared at its first use and then kept. Immutable; any number of threads may use it at once,
 * each with a {@link Workspace} of its own. Results are bitwise the same for any number of threads.
 */
public final class ConvGradient {

  private static final float[] NONE = {};

  private final ConvProblem forward;
  private final String engine;
  private final int threads;
  private final AtomicReferenceArray<Ready> ready = new AtomicReferenceArray<>(GradientTarget.values().length);

  /** What was chosen for a target, prepared. */
  private record Ready(Engines.GradientSelection selection, PreparedGradient prepared) {}

  private ConvGradient(ConvProblem forward, String engine, int threads) {
    this.forward = forward;
    this.engine = engine;
    this.threads = threads;
  }

  /**
   * The backward pass of a convolution. The engine is the system property {@code kernelscope.engine} where it is set,
   * otherwise {@link Conv2d#AUTO}; threads are those of the machine.
   *
   * @param forward the convolution; tensors have its shapes and its layout
   * @throws IllegalArgumentException if it has an activation: what arrives has to come from before that
   */
  public static ConvGradient of(ConvProblem forward) {
    if (forward.spec().activation() != Activation.NONE) {
      throw new IllegalArgumentException("a gradient is taken before the activation, so the only one allowed is none, "
          + "not " + forward.spec().activation().name().toLowerCase(Locale.ROOT));
    }
    return new ConvGradient(forward, System.getProperty("kernelscope.engine", Conv2d.AUTO),
        Runtime.getRuntime().availableProcessors());
  }

  /** Computed by the engine of that name, or one of its implementations; see {@link Conv2d#engine}. */
  public ConvGradient engine(String name) {
    return new ConvGradient(forward, Objects.requireNonNull(name, "engine"), threads);
  }

  /** With at most that many threads. */
  public ConvGradient threads(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("threads " + most + " is not allowed: it must be 1 or more");
    }
    return new ConvGradient(forward, engine, most);
  }

  /** The convolution. */
  public ConvProblem forward() {
    return forward;
  }

  /**
   * Which implementation computes that gradient, and why not another.
   *
   * @throws EngineUnavailableException if an engine was asked for by name and is unknown, unavailable or refuses
   */
  public SelectionReport report(GradientTarget target) {
    return ready(target).selection().report();
  }

  /** Bytes of scratch memory that the computation of that gradient needs. */
  public long workspaceBytes(GradientTarget target) {
    return (long) ready(target).prepared().workspaceFloats() * Float.BYTES;
  }

  /**
   * Computes the gradient to the input into {@code dst}. Allocates nothing that grows with the problem once it is
   * prepared and the workspace has grown to {@link #workspaceBytes}.
   *
   * @param weights M×C/groups×kH×kW, NCHW (that is OIHW)
   * @param arriving the gradient to the output: N×M×outH×outW in the problem's layout
   * @param dst N×C×H×W in the problem's layout; must not share cells with the others
   * @param workspace scratch memory that no other thread uses meanwhile
   * @throws IllegalArgumentException if a shape or layout differs
   */
  public void toInput(Tensor weights, Tensor arriving, Tensor dst, Workspace workspace) {
    check("weights tensor", weights, forward.weights(), Layout.NCHW);
    check("input's gradient", dst, forward.input(), forward.layout());
    execute(GradientTarget.INPUT, weights, arriving, dst, workspace);
  }

  /**
   * Computes the gradient to the weights into {@code dst}, summed over the batch. Allocates as {@link #toInput}.
   *
   * @param src the input of the forward pass: N×C×H×W in the problem's layout
   * @param arriving as in {@link #toInput}
   * @param dst M×C/groups×kH×kW, NCHW (that is OIHW)
   * @param workspace scratch memory that no other thread uses meanwhile
   * @throws IllegalArgumentException if a shape or layout differs
   */
  public void toWeights(Tensor src, Tensor arriving, Tensor dst, Workspace workspace) {
    check("input tensor", src, forward.input(), forward.layout());
    check("weights' gradient", dst, forward.weights(), Layout.NCHW);
    execute(GradientTarget.WEIGHTS, src, arriving, dst, workspace);
  }

  /**
   * Computes the gradient to the bias, summed over the batch.
   *
   * @param arriving as in {@link #toInput}
   * @param dst one value a filter
   * @throws IllegalArgumentException if a shape or layout differs, or {@code dst} is not one value a filter
   */
  public void toBias(Tensor arriving, float[] dst) {
    check("arriving gradient", arriving, forward.output(), forward.layout());
    if (dst.length != forward.weights().n()) {
      throw new IllegalArgumentException("the bias's gradient has " + dst.length + " values, but there are "
          + forward.weights().n() + " filters: one value each is allowed");
    }
    ready(GradientTarget.BIAS).prepared().execute(NONE, 0, arriving.data(), arriving.offset(), dst, 0, NONE);
  }

  private void execute(GradientTarget target, Tensor given, Tensor arriving, Tensor dst, Workspace workspace) {
    check("arriving gradient", arriving, forward.output(), forward.layout());
    Objects.requireNonNull(workspace, "workspace");
    PreparedGradient prepared = ready(target).prepared();
    prepared.execute(given.data(), given.offset(), arriving.data(), arriving.offset(), dst.data(), dst.offset(),
        workspace.floats(prepared.workspaceFloats()));
  }

  private Ready ready(GradientTarget target) {
    Ready known = ready.get(target.ordinal());
    if (known == null) {
      Engines.GradientSelection selection = Engines.installed().selectGradient(forward, target, engine);
      known = new Ready(selection, selection.implementation().prepare(forward, target, threads));
      ready.set(target.ordinal(), known);
      if (forward.operations() >= Conv2d.WORTH_WARMING) {
        selection.provider().warmUp();
      }
    }
    return known;
  }

  private static void check(String what, Tensor tensor, Shape expected, Layout layout) {
    if (!tensor.shape().equals(expected) || tensor.layout() != layout) {
      throw new IllegalArgumentException("the " + what + " is " + tensor.shape() + " " + tensor.layout()
          + ", but the gradient was made for " + expected + " " + layout);
    }
  }

  /** {@code ConvGradient of mb1ic64…}. */
  @Override
  public String toString() {
    return "ConvGradient of " + forward;
  }
}
