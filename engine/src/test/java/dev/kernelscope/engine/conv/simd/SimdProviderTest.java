package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimdProviderTest {

  @Test
  void isInstalledAndTellsItsWidth() {
    List<ConvolutionProvider> found =
        Engines.installed().providers().stream().filter(p -> p.name().equals("simd")).toList();
    assertThat(found).hasSize(1);
    ConvolutionProvider simd = found.getFirst();
    assertThat(simd.priority()).isEqualTo(50);
    assertThat(simd.properties())
        .containsEntry("vectorBits", Integer.toString(Capabilities.current().machine().bits()));
    assertThat(simd.implementations()).extracting(i -> i.name())
        .containsExactly("separable", "fft", "filter", "depthwise", "winograd4", "winograd2", "winograd-strided",
        "plane", "direct");
  }

  /**
   * Linked before the Vector API is known to be there: a name of it would break the search for providers where it is
   * not.
   */
  @ParameterizedTest
  @ValueSource(strings = {"SimdProvider", "Capabilities", "Capabilities$Current", "Capabilities$Facts", "Machine"})
  void classesBeforeTheDecisionNameNoVectorType(String name) throws IOException {
    try (InputStream in = SimdProvider.class.getResourceAsStream(name + ".class")) {
      var pool = ClassFile.of().parse(in.readAllBytes()).constantPool();
      assertThat(StreamSupport.stream(pool.spliterator(), false).map(PoolEntry::toString))
          .noneMatch(entry -> entry.contains("jdk/incubator") || entry.contains("FilterConvolution")
          || entry.contains("DirectConvolution"));
    }
  }

  @Test
  void servesTheFacade() {
    Tensor input = Tensor.of(Shape.of(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Tensor weights = Tensor.of(Shape.of(2, 2), 1, 0, 0, 1);
    var plan = Conv2d.of(weights).engine("simd").plan(input.shape());
    assertThat(plan.report().chosen().fullName()).isEqualTo("simd:filter");
    assertThat(plan.run(input).copyData()).containsExactly(6, 8, 12, 14);
  }
}
