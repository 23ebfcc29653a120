package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ProblemString;
import org.junit.jupiter.api.Test;

/** Tiles that both compilers take; larger ones compute the same, but stay slow for good in some JVMs (ADR 0025). */
class TileChoiceTest {

  private static final Machine WIDE = new Machine(512, 32);

  private static int pixels(String problem) {
    return Scheme.direct(ProblemString.parse(problem), WIDE).shape().pixels();
  }

  @Test
  void sumsWithLimitsHaveSmallerTiles() {
    assertThat(pixels("ic64ih56oc64kh3ph1_nhwc")).isEqualTo(14);
    assertThat(pixels("ic64ih56oc64kh3ph1_nhwc_relu")).isEqualTo(12);
    assertThat(pixels("ic64ih56oc64kh3ph1_nhwc_relu6")).isEqualTo(12);
    assertThat(pixels("ic3ih224oc32kh3sh2ph1_nhwc")).isEqualTo(14);
    assertThat(pixels("ic3ih224oc32kh3sh2ph1_nhwc_relu6")).isEqualTo(13);
    assertThat(pixels("ic64ih56oc64kh1_nhwc_relu")).as("a wide tile").isEqualTo(pixels("ic64ih56oc64kh1_nhwc"));
  }

  @Test
  void depthwiseKernelsOfMoreThanNineTapsAreLoopsOverTheirRows() {
    assertThat(lane(3, 3).rows()).isEqualTo(7);
    assertThat(lane(1, 9).rows()).isEqualTo(7);
    assertThat(lane(2, 5)).isEqualTo(new LaneTile.Size(1, 8, 1));
    assertThat(lane(5, 5)).isEqualTo(new LaneTile.Size(1, 8, 1));
    assertThat(LaneTile.holds(new LaneTile.Size(1, 1, 1), new FilterTile.Kernel(5, 5, 1, 1, 1, 1), WIDE)).isFalse();
  }

  private static LaneTile.Size lane(int h, int w) {
    return new LaneSizes(new FilterTile.Kernel(h, w, 1, 1, 1, 1), 56, 56, 64, 16, WIDE).best();
  }
}
