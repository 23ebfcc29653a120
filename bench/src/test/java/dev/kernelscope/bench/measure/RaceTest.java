package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.peer.PeerSession;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RaceTest {

  private static final Timing QUICK =
      new Timing(3, Duration.ofMillis(2), Duration.ofMillis(2), Duration.ZERO, Duration.ofSeconds(2));

  private final List<String> log = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final Race race = new Race(QUICK, now::get);

  @Test
  void everyRoundTakesASampleOfEverybodyAndTheOrderTurns() {
    List<double[]> samples = race.run(List.of(lasting("a", 3_000_000), lasting("b", 3_000_000)));

    assertThat(samples).hasSize(2).allSatisfy(s -> assertThat(s).hasSize(3));
    // An execution is longer than a sample, so a sample is one to warm the caches and one that counts.
    assertThat(String.join("", log)).endsWith("aabb" + "bbaa" + "aabb");
  }

  @Test
  void samplesAreMicrosecondsOfOneExecution() {
    List<double[]> samples = race.run(List.of(lasting("a", 500_000), lasting("b", 2_000_000)));
    assertThat(samples.get(0)).containsExactly(500, 500, 500);
    assertThat(samples.get(1)).containsExactly(2_000, 2_000, 2_000);
    // 4 executions of half a millisecond fill a sample of two.
    assertThat(String.join("", log)).endsWith("aaaaabb" + "bbaaaaa" + "aaaaabb");
  }

  @Test
  void whoIsSlowTakesPartInFewerRoundsThatAreSpreadEvenly() {
    // All samples have a second, half of the patience.
    List<double[]> samples = new Race(QUICK.withRounds(4), now::get)
        .run(List.of(lasting("a", 3_000_000), lasting("b", 450_000_000)));
    assertThat(samples.get(0)).hasSize(4);
    assertThat(samples.get(1)).containsExactly(450_000, 450_000);
    assertThat(String.join("", log)).endsWith("aa" + "baa" + "aa" + "baa");
  }

  @Test
  void aSlowNativeLibraryDoesNotRunAgainAfterItsCheck() {
    List<double[]> samples = race.run(List.of(lasting("a", 3_000_000), slow(new Library(() -> log.add("b")), 0.6e9)));
    assertThat(samples.get(0)).hasSize(3);
    assertThat(samples.get(1)).containsExactly(600_000);
    assertThat(log).doesNotContain("b");
  }

  @Test
  void warmingUpGoesOnWhileItGetsFasterButNotForEver() {
    long[] nanos = {1_000_000};
    race.run(List.of(starter(() -> {
      now.addAndGet(nanos[0]);
      nanos[0] = nanos[0] * 9 / 10;
      log.add(".");
    })));
    long least = QUICK.warmUp().toNanos();
    assertThat(now.get()).isGreaterThan(3 * least);
    assertThat(log).hasSizeLessThan(200);
  }

  @Test
  void bytecodeIsNotJudgedByItsFirstExecutionUnlessItUsesUpAllPatience() {
    Bytecode compiled = new Bytecode(() -> {
      now.addAndGet(1_000_000);
      log.add("a");
    });
    assertThat(race.run(List.of(slow(compiled, 1.9e9))).getFirst()).containsExactly(1_000, 1_000, 1_000);
    log.clear();
    assertThat(race.run(List.of(slow(compiled, 2.1e9))).getFirst()).containsExactly(2_100_000);
    assertThat(log).isEmpty();
  }

  @Test
  void bytecodeThatStaysSlowRunsOnceMoreOnly() {
    List<double[]> samples = race.run(List.of(lasting("a", 600_000_000L)));
    assertThat(samples.getFirst()).containsExactly(600_000);
    assertThat(log).hasSize(1);
  }

  @Test
  void nobodyRaces() {
    assertThat(race.run(List.of())).isEmpty();
  }

  private Starter lasting(String name, long nanos) {
    return starter(() -> {
      log.add(name);
      now.addAndGet(nanos);
    });
  }

  private static Starter starter(Runnable execution) {
    return slow(new Bytecode(execution), 0);
  }

  /** One whose first execution has taken so long. */
  private static Starter slow(PreparedConvolution prepared, double firstNanos) {
    return new Starter(
        Contestant.of("fake", ProblemString.parse("ic1ih1oc1kh1"), prepared, 1, new float[1]), firstNanos);
  }

  private record Bytecode(Runnable execution) implements PreparedConvolution {

    @Override
    public int workspaceFloats() {
      return 0;
    }

    @Override
    public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
      execution.run();
    }
  }

  private record Library(Runnable execution) implements PreparedConvolution, PeerSession {

    @Override
    public int workspaceFloats() {
      return 0;
    }

    @Override
    public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
      execution.run();
    }

    @Override
    public void load(float[] src, int offset) {}

    @Override
    public void run() {
      execution.run();
    }

    @Override
    public void store(float[] dst, int offset) {}

    @Override
    public void close() {}
  }
}
