package dev.kernelscope.engine.conv.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SupportTest {

  @Test
  void saysYesWithoutAReasonAndNoWithOne() {
    assertThat(Support.SUPPORTED.isSupported()).isTrue();
    assertThat(Support.SUPPORTED.reason()).isEmpty();
    assertThat(Support.unsupported("too large").isSupported()).isFalse();
    assertThat(Support.unsupported("too large").reason()).isEqualTo("too large");
  }

  @Test
  void refusesARefusalWithoutAReason() {
    assertThatThrownBy(() -> Support.unsupported(" ")).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a refusal needs a reason");
    assertThatThrownBy(() -> Support.unsupported(null)).isInstanceOf(NullPointerException.class);
  }
}
