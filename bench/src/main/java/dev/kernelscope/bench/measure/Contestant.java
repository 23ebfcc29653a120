package dev.kernelscope.bench.measure;

import dev.kernelscope.bench.peer.PeerSession;
import dev.kernelscope.engine.conv.ParallelRegion;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.tensor.TensorArena;
import java.util.Arrays;

/** One engine on one problem with its input loaded: {@link #run} is what is timed. */
sealed interface Contestant extends AutoCloseable {

  /** Computes the output. */
  void run();

  /**
   * Does several executions as they follow each other in a network. Threads of ours stay awake between them, as those
   * of native libraries do without being asked.
   */
  default void inSeries(Runnable executions) {
    executions.run();
  }

  /** The first execution, with an output that held NaN before. */
  First first();

  /**
   * A first execution.
   *
   * @param output in NCHW
   * @param nanos its time
   */
  record First(float[] output, double nanos) {}

  /** The implementation, and the layout that it was given: {@code direct, NHWC}. */
  String description();

  /** Whether it is machine code from the start, and the first execution as fast as any. */
  default boolean isNative() {
    return this instanceof Peer;
  }

  @Override
  void close();

  /**
   * The contestant for a prepared convolution: a peer in its own layout, anything else through the SPI.
   *
   * @param implementation its name
   * @param threads what it was prepared for
   * @param nchw the input
   */
  static Contestant of(String implementation, ConvProblem problem, PreparedConvolution prepared, int threads,
      float[] nchw) {
    return prepared instanceof PeerSession session
        ? new Peer(implementation, problem, session, nchw)
        : new Ours(implementation, problem, prepared, threads, nchw);
  }

  /** An engine behind the SPI. */
  final class Ours implements Contestant {

    private final String implementation;
    private final ConvProblem problem;
    private final PreparedConvolution prepared;
    private final int threads;
    private final Tensor src;
    private final Tensor dst;
    private final float[] workspace;

    private Ours(String implementation, ConvProblem problem, PreparedConvolution prepared, int threads, float[] nchw) {
      this.implementation = implementation;
      this.problem = problem;
      this.prepared = prepared;
      this.threads = threads;
      TensorArena arena = new TensorArena(problem.input(), problem.output()); // peers have aligned memory of their own
      this.src = arena.zeros(problem.input(), problem.layout());
      this.dst = arena.zeros(problem.output(), problem.layout());
      float[] values = convert(problem.input(), Layout.NCHW, problem.layout(), nchw);
      System.arraycopy(values, 0, src.data(), src.offset(), values.length);
      this.workspace = new float[prepared.workspaceFloats()];
    }

    @Override
    public void run() {
      prepared.execute(src.data(), src.offset(), dst.data(), dst.offset(), workspace);
    }

    @Override
    public void inSeries(Runnable executions) {
      ParallelRegion.run(threads, executions);
    }

    @Override
    public First first() {
      Arrays.fill(dst.data(), dst.offset(), dst.offset() + dst.shape().size(), Float.NaN);
      long[] nanos = new long[1];
      inSeries(() -> nanos[0] = Contestant.nanos(this));
      return new First(dst.to(Layout.NCHW).copyData(), nanos[0]);
    }

    @Override
    public String description() {
      return implementation + ", " + problem.layout();
    }

    @Override
    public void close() {}
  }

  /**
   * Something of ours whose result has been checked before.
   *
   * @param pass what is timed
   * @param threads what it was prepared for
   */
  record Step(Runnable pass, int threads) implements Contestant {

    @Override
    public void run() {
      pass.run();
    }

    @Override
    public void inSeries(Runnable executions) {
      ParallelRegion.run(threads, executions);
    }

    @Override
    public First first() {
      throw new UnsupportedOperationException("a step has been checked before");
    }

    @Override
    public String description() {
      return "a step";
    }

    @Override
    public void close() {}
  }

  /** A native library in its own layout; the stopwatch sees no copy of ours. */
  final class Peer implements Contestant {

    private final String implementation;
    private final ConvProblem problem;
    private final PeerSession session;

    private Peer(String implementation, ConvProblem problem, PeerSession session, float[] nchw) {
      this.implementation = implementation;
      this.problem = problem;
      this.session = session;
      session.load(convert(problem.input(), Layout.NCHW, problem.layout(), nchw), 0);
    }

    @Override
    public void run() {
      session.run();
    }

    @Override
    public First first() {
      float[] dst = new float[problem.output().size()];
      Arrays.fill(dst, Float.NaN);
      long nanos = Contestant.nanos(this);
      session.store(dst, 0);
      return new First(convert(problem.output(), problem.layout(), Layout.NCHW, dst), nanos);
    }

    @Override
    public String description() {
      return session.detail().isEmpty() ? implementation : implementation + ", " + session.detail();
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private static long nanos(Contestant contestant) {
    long start = System.nanoTime();
    contestant.run();
    return System.nanoTime() - start;
  }

  private static float[] convert(Shape shape, Layout from, Layout to, float[] values) {
    return Tensor.of(shape, from, values).to(to).data();
  }
}
