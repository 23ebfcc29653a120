package dev.kernelscope.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
      "resnet50, ic64ih56oc64kh3ph1, DENSE, onednn 2.4 2.35",
      "resnet50, ic256ih14oc256kh3ph1, DENSE, onednn 1.9 1.65",
      "resnet50, ic512ih7oc512kh3ph1, DENSE, onednn 1.25 1.15",
      "vgg16, ic512ih14oc512kh3ph1, DENSE, ''",
      "resnet50, ic128ih56oc128kh3sh2ph1, STRIDED, onednn 1.05 1.08",
      "problem, ic64ih56oc64kh3sh2ph1, STRIDED, onednn 1.0 1.0",
      "resnet50, ic512ih28oc1024kh1sh2, POINTWISE, onednn 1.0 0.98",
      "mobilenet, ic512ih14oc512kh1, POINTWISE, ''",
      "resnet50, ic3ih224oc64kh7sh2ph3, FIRST, onednn 1.04 1.02",
      "mobilenet, g64ic64ih112oc64kh3sh2ph1, DEPTHWISE, onednn 1.15 1.1",
      "image, ic1ih1080iw1920oc1kh7ph3, FILTER, opencv 3.3 6.5",
      "image, ic1ih1080iw1920oc1kh15ph7_gaussian, FILTER, opencv 14.0 14.0; opencv-blur 3.5 3.5",
      "lesson, ic1ih28oc8kh5, FILTER, ''",
      "problem, ic64ih56oc64kh5ph2, OTHER, ''"})
  void aLayerHasTheTargetOfItsKind(String suite, String name, LayerKind kind, String targets) {
    Layer layer = Layer.parse(name);
    assertThat(LayerKind.of(layer.problem())).isEqualTo(kind);
    assertThat(text(Target.of(suite, layer, false))).isEqualTo(targets);
  }

  @Test
  void inTheGivenLayoutEveryLayerOfResNetIsHeldAgainstOnnxRuntime() {
    assertThat(Suites.named("resnet50").orElseThrow().layers())
        .allSatisfy(layer -> assertThat(text(Target.of("resnet50", layer, true))).isEqualTo("onnxruntime 1.05 1.05"));
    assertThat(Target.of("vgg16", Layer.parse("ic64ih56oc64kh3ph1"), true)).isEmpty();
  }

  @Test
  void moreThanTwoThreadsHaveNone() {
    Target sum = Target.ofSum("vgg16");
    assertThat(sum.ratio(1)).isEqualTo(2.1);
    assertThat(sum.ratio(2)).isEqualTo(2.0);
    assertThat(sum.ratio(4)).isNaN();
    assertThat(Target.ofSum("lesson")).isNull();
  }

  private static String text(List<Target> targets) {
    return String.join("; ", targets.stream().map(t -> t.peer() + " " + t.one() + " " + t.two()).toList());
  }
}
