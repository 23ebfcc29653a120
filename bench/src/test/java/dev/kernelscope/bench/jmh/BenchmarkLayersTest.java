package dev.kernelscope.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suites;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

/** Annotations hold constants only, so the layers are written twice. */
class BenchmarkLayersTest {

  @Test
  void everyBenchmarkHasTheLayersOfItsSuite() throws NoSuchFieldException {
    assertSameLayers(LessonBenchmark.class, "lesson");
    assertSameLayers(ImageBenchmark.class, "image");
    assertSameLayers(ResNet50Benchmark.class, "resnet50");
    assertSameLayers(Vgg16Benchmark.class, "vgg16");
    assertSameLayers(MobileNetBenchmark.class, "mobilenet");
  }

  private static void assertSameLayers(Class<?> benchmark, String suite) throws NoSuchFieldException {
    String[] written = benchmark.getField("layer").getAnnotation(Param.class).value();
    assertThat(Arrays.stream(written).map(text -> Layer.parse(text).name()).toList())
        .isEqualTo(Suites.named(suite).orElseThrow().layers().stream().map(Layer::name).toList());
  }
}
