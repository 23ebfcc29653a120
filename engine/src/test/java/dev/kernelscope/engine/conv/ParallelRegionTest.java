package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ParallelRegionTest {

  private static final ConvProblem PROBLEM = ProblemString.parse("mb2ic16ih30iw31oc24kh3kw3ph1_bias_relu");

  private final OracleCase numbers = OracleCase.reals(PROBLEM);
  private final Plan plan = numbers.plan("auto", 3);
  private final float[] expected = numbers.execute(numbers.plan("auto", 1));

  private void assertRight() {
    assertThat(Arrays.mismatch(numbers.execute(plan), expected)).as("first cell that differs").isEqualTo(-1);
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("dev.kernelscope.engine.conv.PlanTest#largeByEngine")
  void givesTheSameBits(String text, String engine) {
    OracleCase large = OracleCase.reals(ProblemString.parse(text));
    float[] single = large.execute(large.plan(engine, 1));
    for (int planned : new int[] {2, 3, 8}) {
      Plan many = large.plan(engine, planned);
      for (int threads : new int[] {1, 2, 5}) {
        ParallelRegion.run(threads, () -> assertThat(Arrays.mismatch(large.execute(many), single)).isEqualTo(-1));
      }
    }
  }

  @Test
  void runsItsBodyOnceOnTheCallingThread() {
    AtomicInteger runs = new AtomicInteger();
    for (int threads : new int[] {1, 2, 100, Integer.MAX_VALUE}) {
      Thread caller = Thread.currentThread();
      ParallelRegion.run(threads, () -> {
        runs.incrementAndGet();
        assertThat(Thread.currentThread()).isSameAs(caller);
      });
    }
    assertThat(runs).hasValue(4);
  }

  @Test
  void refusesLessThanOneThread() {
    assertThatThrownBy(() -> ParallelRegion.run(0, () -> { })).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads 0 is not allowed: it must be 1 or more");
  }

  @Test
  void endsCleanlyWithWhatItsBodyThrows() {
    IllegalStateException failure = new IllegalStateException("body");
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> ParallelRegion.run(2, () -> {
        assertRight();
        throw failure;
      })).isSameAs(failure);
      ParallelRegion.run(2, this::assertRight);
    }
  }

  @Test
  void mayBeNested() {
    ParallelRegion.run(2, () -> {
      assertRight();
      ParallelRegion.run(3, this::assertRight);
      assertRight();
    });
  }

  @Test
  void mayBeOpenedAndUsedWithinAParallelStream() {
    IntStream.range(0, 40).parallel().forEach(i -> ParallelRegion.run(2, this::assertRight));
    ParallelRegion.run(2, () -> IntStream.range(0, 40).parallel().forEach(i -> assertRight()));
    IntStream.range(0, 40).parallel().forEach(i -> ParallelRegion.run(2,
        () -> IntStream.range(0, 4).parallel().forEach(k -> ParallelRegion.run(3, this::assertRight))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void mayBeOpenedByAThreadOfAPool(int parallelism) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(parallelism)) {
      for (int i = 0; i < 20; i++) {
        pool.submit(() -> ParallelRegion.run(4, this::assertRight)).get(60, TimeUnit.SECONDS);
        pool.submit(this::assertRight).get(60, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void mayBeOpenedByVirtualThreadsAndByManyAtOnce() throws InterruptedException {
    AtomicInteger right = new AtomicInteger();
    Thread[] threads = IntStream.range(0, 8).mapToObj(i -> (i % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform())
        .start(() -> ParallelRegion.run(2, () -> {
          assertRight();
          right.incrementAndGet();
        }))).toArray(Thread[]::new);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(right).hasValue(8);
  }
}
