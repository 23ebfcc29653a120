package dev.kernelscope.bench.jmh;

import dev.kernelscope.bench.measure.LayerTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What all benchmarks have in common: microseconds of one execution, each engine checked before it is timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class LayerBenchmark {

  /** The engine's name; peers are allowed too. */
  @Param({"scalar", "simd"})
  public String engine;

  /** The most threads that the engine may use. */
  @Param("1")
  public int engineThreads;

  private LayerTask task;

  /** The layer's problem string. */
  protected abstract String layer();

  /** Prepares and checks. */
  @Setup(Level.Trial)
  public void prepare() {
    task = LayerTask.of(engine, layer(), engineThreads);
  }

  /** One execution; the output stays in memory, so nothing can be optimized away. */
  @Benchmark
  public void execute() {
    task.run();
  }

  /** Frees native memory. */
  @TearDown(Level.Trial)
  public void release() {
    task.close();
  }
}
