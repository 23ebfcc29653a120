package dev.kernelscope.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void whateverEndsAWorkIsToldInOneLine() {
    assertThat(Reasons.of(new OutOfMemoryError("Java heap space"))).isEqualTo("not enough memory: Java heap space");
    assertThat(Reasons.of(new IllegalStateException("one\ntwo"))).isEqualTo("one");
    assertThat(Reasons.of(new NullPointerException())).isEqualTo("NullPointerException");
    assertThat(Reasons.of(new StackOverflowError(""))).isEqualTo("StackOverflowError");
  }
}
