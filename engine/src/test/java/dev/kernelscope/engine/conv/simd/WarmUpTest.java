package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private static final List<String> KINDS = List.of("ic40ih20iw21oc70kh3ph1_bias_relu", "ic64ih28oc64kh3ph1",
      "ic64ih14oc64kh3ph1_bias", "ic128ih14oc64kh3sh2ph1_nhwc", "ic3ih40oc32kh7sh2ph3_nhwc", "ic200ih9oc20kh1_nhwc",
      "ic7ih12oc9kh2dh3_nhwc", "g4ic32ih9oc20kh3ph1", "g37ic37ih17oc37kh3sh2ph1_bias",
      "g64ic64ih23oc64kh5ph2dh2_nhwc_relu6", "ic1ih61iw90oc1kh5ph2", "ic3ih60iw91oc2kh7kw7sh2sw3ph3",
      "ic2ih40iw70oc3kh3dh2sh2dw3sw2", "ic1ih30iw100oc1kh15ph7",
      "ic1ih100iw200oc1kh31ph15", "ic20ih14oc24kh1", "ic20ih28oc24kh1sh2");

  /** Hands out generated micro-kernels and remembers what they were made for. */
  private static final class Remembering extends WatchedKernels {
    private final Map<Record, Object> kernels = new LinkedHashMap<>();

    Remembering() {
      super(GeneratedKernels.INSTANCE);
    }

    @Override
    void made(Record tile, Object kernel) {
      kernels.put(tile, kernel);
    }
  }

  @Test
  void dummiesOfEveryKindStayWithinTheirArrays() {
    Remembering kernels = new Remembering();
    for (int bits : new int[] {128, 256, 512}) {
      for (String text : KINDS) {
        ConvProblem problem = ProblemString.parse(text);
        Oracle oracle = Oracle.integers(problem, 1);
        for (ConvolutionImplementation each : SimdImplementations.of(new Machine(bits, 32), kernels)) {
          if (each.supports(problem).isSupported() && each.supports(problem, oracle.parameters()).isSupported()) {
            each.prepare(problem, oracle.parameters(), 2);
          }
        }
      }
    }
    assertThat(kernels.kernels.values()).hasAtLeastOneElementOfType(TileKernel.class)
        .hasAtLeastOneElementOfType(FilterKernel.class).hasAtLeastOneElementOfType(SquareKernel.class)
        .hasAtLeastOneElementOfType(TransformKernel.class).hasAtLeastOneElementOfType(LaneKernel.class)
        .hasAtLeastOneElementOfType(SpectrumKernel.class).hasAtLeastOneElementOfType(PassKernel.class)
        .hasAtLeastOneElementOfType(PlaneKernel.class);
    kernels.kernels.forEach((tile, kernel) -> {
      Dummy dummy = Dummy.of(tile, kernel);
      assertThatCode(() -> {
        dummy.call(0);
        dummy.call(Dummy.MOST_TURNS);
      }).as("%s", tile).doesNotThrowAnyException();
    });
  }

  @Test
  void afterwardsMicroKernelsMakeNoObjects() {
    Tile tile = new Tile(7, 2, 8, 21, false, Tile.Steps.LISTED, Tile.Start.ZERO, Activation.RELU6);
    Dummy dummy = Dummy.of(tile, GeneratedKernels.INSTANCE.tile(tile));
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    dummy.call(1);
    assertThat(thread.getCurrentThreadAllocatedBytes() - before).as("bytes of a cold call").isPositive();

    // It gives up after some seconds, in which a busy machine may not come to compile anything.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    long bytes = Long.MAX_VALUE;
    while (bytes > 0 && System.nanoTime() < deadline) {
      WarmUp warmUp = new WarmUp();
      warmUp.add(dummy);
      warmUp.run();
      before = thread.getCurrentThreadAllocatedBytes();
      dummy.call(1);
      bytes = thread.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(bytes).as("bytes of a warm call").isZero();
  }

  @Test
  void remembersNothingThatIsWarm() {
    WarmUp warmUp = new WarmUp();
    int[] calls = new int[1];
    warmUp.add(turns -> calls[0]++);
    warmUp.run();
    int once = calls[0];
    warmUp.run();
    assertThat(calls[0]).isEqualTo(once).isPositive();
  }
}
