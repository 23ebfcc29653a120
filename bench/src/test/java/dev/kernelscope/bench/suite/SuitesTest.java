package dev.kernelscope.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layer lists against the networks built anew from their rules, by code that knows nothing of the lists. */
class SuitesTest {

  @Test
  void resNet50HasTheConvolutionsOfItsFourStages() {
    long macs = macs(224, 3, 64, 7, 2, 1);
    int count = 1;
    int size = 56;
    int channels = 64;
    int[] blocks = {3, 4, 6, 3};
    for (int stage = 0; stage < 4; stage++) {
      int width = 64 << stage;
      for (int block = 0; block < blocks[stage]; block++) {
        int stride = stage > 0 && block == 0 ? 2 : 1;
        macs += macs(size, channels, width, 1, 1, 1) + macs(size, width, width, 3, stride, 1)
            + macs(size / stride, width, 4 * width, 1, 1, 1);
        count += 3;
        if (block == 0) {
          macs += macs(size, channels, 4 * width, 1, stride, 1);
          count++;
        }
        size /= stride;
        channels = 4 * width;
      }
    }
    Suite suite = named("resnet50");
    assertThat(suite.convolutions()).isEqualTo(count).isEqualTo(53);
    assertThat(suite.operations()).isEqualTo(2 * macs);
    // The usual "4.1 billion multiply-adds" of this variant, without the 2 million of its last, fully connected layer.
    assertThat(suite.operations() / 2e9).isBetween(4.08, 4.10);
    assertThat(suite.layers()).hasSize(23);
  }

  @Test
  void vgg16HasThirteenThreeByThreeLayers() {
    long macs = 0;
    int size = 224;
    int channels = 3;
    int[] widths = {64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512};
    for (int width : widths) {
      if (width == 0) {
        size /= 2;
      } else {
        macs += macs(size, channels, width, 3, 1, 1);
        channels = width;
      }
    }
    assertThat(named("vgg16").convolutions()).isEqualTo(13);
    assertThat(named("vgg16").operations()).isEqualTo(2 * macs);
    assertThat(macs / 1e9).isBetween(15.3, 15.4);
  }

  @Test
  void mobileNetAlternatesDepthwiseAndPointwise() {
    long macs = macs(224, 3, 32, 3, 2, 1);
    int size = 112;
    int channels = 32;
    int[][] pairs = {{64, 1}, {128, 2}, {128, 1}, {256, 2}, {256, 1}, {512, 2},
        {512, 1}, {512, 1}, {512, 1}, {512, 1}, {512, 1}, {1024, 2}, {1024, 1}};
    for (int[] pair : pairs) {
      macs += macs(size, channels, channels, 3, pair[1], channels);
      size /= pair[1];
      macs += macs(size, channels, pair[0], 1, 1, 1);
      channels = pair[0];
    }
    Suite suite = named("mobilenet");
    assertThat(suite.convolutions()).isEqualTo(27);
    assertThat(suite.operations()).isEqualTo(2 * macs);
    assertThat(suite.layers().stream().filter(l -> l.problem().isDepthwise()).mapToInt(Layer::count).sum())
        .isEqualTo(13);
    assertThat(macs / 1e6).isBetween(565.0, 570.0);
  }

  /** Multiply-adds of a square layer whose padding is half of the kernel. */
  private static long macs(int size, int in, int out, int kernel, int stride, int groups) {
    int outSize = (size + 2 * (kernel / 2) - kernel) / stride + 1;
    return (long) outSize * outSize * out * (in / groups) * kernel * kernel;
  }

  @Test
  void imageFiltersKeepTheSizeOf1080pAnd4K() {
    assertThat(named("image").layers()).extracting(l -> l.problem().weights().h())
        .containsExactly(3, 5, 7, 15, 31, 63, 15, 3, 5, 7, 15, 31, 63, 15);
    assertThat(named("image").layers()).allSatisfy(l -> {
      assertThat(l.problem().output()).isEqualTo(l.problem().input());
      assertThat(l.problem().input().toString()).isIn("1×1×1080×1920", "1×1×2160×3840");
    });
    assertThat(named("image").layers().stream().filter(Layer::gaussian).map(Layer::name)).containsExactly(
        "mb1ic1ih1080iw1920oc1kh15kw15sh1sw1ph7pw7_gaussian", "mb1ic1ih2160iw3840oc1kh15kw15sh1sw1ph7pw7_gaussian");
  }

  @Test
  void aGaussianIsRoundAndSumsToOne() {
    float[] kernel = Gaussian.kernel(5, 5);
    double sum = 0;
    for (int i = 0; i < 25; i++) {
      sum += kernel[i];
      assertThat(kernel[i]).isEqualTo(kernel[24 - i]).isEqualTo(kernel[i % 5 * 5 + i / 5]);
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    // One cell beside the middle: exp(-1 / (2 σ²)).
    assertThat(kernel[13] / kernel[12]).isCloseTo((float) Math.exp(-0.5 / (1.1 * 1.1)), within(1e-6f));
    assertThatThrownBy(() -> Layer.parse("ic2ih9oc1kh3ph1_gaussian")).hasMessageContaining("one filter of one channel");
  }

  @Test
  void theLessonBeginsWithTheLessonsOwnSizes() {
    assertThat(named("lesson").layers().subList(0, 3)).extracting(l -> l.problem().output().toString())
        .containsExactly("1×1×5×5", "1×1×3×3", "1×1×7×7");
  }

  @Test
  void noSuiteMeasuresALayerTwice() {
    for (Suite suite : Suites.all()) {
      List<String> names = suite.layers().stream().map(Layer::name).toList();
      assertThat(new HashSet<>(names)).as(suite.name()).hasSameSizeAs(names);
    }
  }

  private static Suite named(String name) {
    return Suites.named(name).orElseThrow();
  }
}
