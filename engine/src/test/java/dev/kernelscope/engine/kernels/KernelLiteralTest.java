package dev.kernelscope.engine.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelLiteralTest {

  @ParameterizedTest
  @ValueSource(strings = {"1 0 -1; 2 0 -2; 1 0 -1", "1,0,-1;2,0,-2;1,0,-1", " 1, 0 ,-1 ;\n2 0 -2;1 0 -1;  ",
      "1 0 -1;2. .0 -2e0;+1 0 -1"})
  void readsRows(String text) {
    Tensor kernel = KernelLiteral.parse(text);
    assertThat(kernel.shape()).isEqualTo(Shape.of(3, 3));
    assertThat(kernel.data()).containsExactly(1, 0, -1, 2, 0, -2, 1, 0, -1);
  }

  @Test
  void readsFractionsAndRectangles() {
    Tensor kernel = KernelLiteral.parse("1/2 -1/4 0.25");
    assertThat(kernel.shape()).isEqualTo(Shape.of(1, 3));
    assertThat(kernel.data()).containsExactly(0.5f, -0.25f, 0.25f);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "1 2; 3          | kernel row 1 has 1 weights, but row 0 has 2",
      "1 2; x 4        | kernel weight 'x' in row 1 is not a number",
      "1 2;; 3 4       | kernel row 1 is empty",
      ";               | kernel row 0 is empty",
      "NaN             | 'NaN'",
      "Infinity 1      | 'Infinity'",
      "0x10 1          | '0x10'",
      "1f 2            | '1f'",
      "1e99 2          | '1e99' in row 0 is not a finite float32",
      "1/0 2           | '1/0' in row 0 is not a finite",
      "1,,2            | kernel weight '' in row 0"
  })
  void saysWhatIsWrong(String text, String part) {
    assertThatThrownBy(() -> KernelLiteral.parse(text))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(part);
  }
}
