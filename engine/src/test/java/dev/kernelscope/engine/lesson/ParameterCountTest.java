package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ParameterCountTest {

  @Test
  void theLessonsNumbers() {
    ParameterCount count = new ParameterCount(Extent.of(224), 3, 1000, Extent.of(3), 64, false);
    assertThat(count.fullyConnected()).isEqualTo(150_528_000);
    assertThat(count.convolution()).isEqualTo(1728);
    assertThat(count.ratio()).isEqualTo("87111.11");
  }

  @Test
  void withBias() {
    ParameterCount count = new ParameterCount(Extent.of(224), 3, 1000, Extent.of(3), 64, true);
    assertThat(count.fullyConnected()).isEqualTo(150_529_000);
    assertThat(count.convolution()).isEqualTo(1792);
  }

  @Test
  void hugeLayersAreExact() {
    int most = Integer.MAX_VALUE;
    ParameterCount count = new ParameterCount(Extent.of(most), most, most, Extent.of(1), 1, false);
    assertThat(count.fullyConnected()).isEqualTo(BigInteger.valueOf(most).pow(4));
    assertThat(count.convolution()).isEqualTo(most);
  }

  @Test
  void nothingIsNotALayer() {
    assertThatThrownBy(() -> new ParameterCount(Extent.of(7), 3, 0, Extent.of(3), 1, false))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("units 0 is not allowed: it must be 1 or more");
  }
}
