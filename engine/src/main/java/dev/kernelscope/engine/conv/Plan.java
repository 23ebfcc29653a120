package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Objects;
import java.util.Optional;

/**
 * A convolution that has been prepared for one input size: the chosen implementation with its packed weights.
 * Immutable; any number of threads may execute it at once, each with a {@link Workspace} of its own.
 */
public final class Plan {

  private static final int WARM_UP_EXECUTIONS = 200;
  private static final long WARM_UP_NANOS = 30_000_000;

  private final ConvProblem problem;
  private final PreparedConvolution prepared;
  private final Engines.Selection selection;
  private final Accuracy accuracy;
  private final Layout inputLayout;

  Plan(ConvProblem problem, PreparedConvolution prepared, Engines.Selection selection, Accuracy accuracy) {
    this(problem, prepared, selection, accuracy, problem.layout());
  }

  private Plan(ConvProblem problem, PreparedConvolution prepared, Engines.Selection selection, Accuracy accuracy,
      Layout inputLayout) {
    this.inputLayout = inputLayout;
    this.problem = problem;
    this.prepared = prepared;
    this.selection = selection;
    this.accuracy = accuracy;
  }

  /** What it computes. */
  public ConvProblem problem() {
    return problem;
  }

  /**
   * This plan for an input in NCHW and an output in the problem's layout, to the same bits; empty where the
   * implementation cannot read one and write the other.
   */
  public Optional<Plan> fromPlanes() {
    return inputLayout == Layout.NCHW ? Optional.of(this) : Optional.ofNullable(prepared.fromPlanes())
        .map(planes -> new Plan(problem, planes, selection, accuracy, Layout.NCHW));
  }

  /** Which implementation was chosen, and why not another. */
  public SelectionReport report() {
    return selection.report();
  }

  /** What the chosen implementation keeps, whatever was asked for. */
  public Accuracy accuracy() {
    return accuracy;
  }

  /** Bytes of scratch memory that an execution needs. */
  public long workspaceBytes() {
    return (long) prepared.workspaceFloats() * Float.BYTES;
  }

  /**
   * Computes the output into {@code dst}. Allocates nothing that grows with the problem once the workspace
   * has grown to {@link #workspaceBytes}.
   *
   * @param src input, of the problem's shape and layout
   * @param dst output, of the problem's output shape and layout; must not overlap the input
   * @param workspace scratch memory that no other thread uses meanwhile
   * @throws IllegalArgumentException if a shape or layout differs, or the output overlaps the input
   */
  public void execute(Tensor src, Tensor dst, Workspace workspace) {
    check("input", src, problem.input(), inputLayout);
    check("output", dst, problem.output(), problem.layout());
    checkOverlap(src, dst);
    Objects.requireNonNull(workspace, "workspace");
    prepared.execute(src.data(), src.offset(), dst.data(), dst.offset(), workspace.floats(prepared.workspaceFloats()));
  }

  /**
   * Brings executions to full speed before the first one that counts, by executing the plan on zeros until its code is
   * compiled. Plans of the same engine share most of that: the first takes some tenths of a second, further ones
   * little.
   */
  public void warmUp() {
    selection.provider().warmUp();
    Tensor src = Tensor.zeros(problem.input(), inputLayout);
    Tensor dst = Tensor.zeros(problem.output(), problem.layout());
    Workspace workspace = new Workspace();
    long start = System.nanoTime();
    for (int i = 0; i < WARM_UP_EXECUTIONS && System.nanoTime() - start < WARM_UP_NANOS; i++) {
      execute(src, dst, workspace);
    }
  }

  /** Computes the output into a new tensor, with a new workspace: for a single use. */
  public Tensor run(Tensor src) {
    Tensor dst = Tensor.zeros(problem.output(), problem.layout());
    execute(src, dst, new Workspace());
    return dst;
  }

  private static void check(String what, Tensor tensor, Shape expected, Layout layout) {
    if (!tensor.shape().equals(expected) || tensor.layout() != layout) {
      throw new IllegalArgumentException(what + " is " + tensor.shape() + " " + tensor.layout()
          + ", but the plan was made for "
          + expected + " " + layout);
    }
  }

  private static void checkOverlap(Tensor src, Tensor dst) {
    int srcLast = src.offset() + src.shape().size() - 1;
    int dstLast = dst.offset() + dst.shape().size() - 1;
    if (src.data() == dst.data() && src.offset() <= dstLast && dst.offset() <= srcLast) {
      throw new IllegalArgumentException("the output begins at " + dst.offset()
          + " of the array that holds the input at " + src.offset() + " to " + srcLast + ": they must not overlap");
    }
  }

  /** {@code Plan simd:direct for mb1ic64…}. */
  @Override
  public String toString() {
    return "Plan " + selection.report().chosen().fullName() + " for " + problem;
  }
}
