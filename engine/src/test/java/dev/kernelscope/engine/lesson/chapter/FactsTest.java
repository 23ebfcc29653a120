package dev.kernelscope.engine.lesson.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

  /** Worked out by hand from the lesson's 7×7 input under Sobel x. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "input | 7×7", "kernel | 3×3", "output | 5×5", "positions | 25", "terms | 9", "products | 225", "channels | 1",
      "stride | 1", "padding | 0", "unused | 0", "formula | floor((7 + 0 - 3) / 1) + 1 = 5", "weights | 9",
      "parameters | 9", "out 2,1 | 5", "out 2,4 | -9", "largest | 8", "smallest | -9", "smallest 2,4 | -9",
      "product 3 3 64 | 3 · 3 · 64 = 576", "in 0,4 | 3", "weight 1,0 | -2",
      "patch 2,1 | rows 2 to 4 and columns 1 to 3", "row 2 | 5 5 5 -5 -9", "weightsum 0 | 0", "uses 0,0 | 1",
      "uses 3,3 | 9", "touching | 0", "size 9x9 3 s2 | 4×4", "size 7 3 same | 7×7", "size 2 3 | nothing",
      "unused 8 3 s2 | 1",
      "formula.columns | floor((7 + 0 - 3) / 1) + 1 = 5",
      "chain 7 3 | 7×7 → 5×5 → 3×3 → 1×1", "chain 7 3 same | 7×7 → 7×7 → …",
      "connected 224 3 1000 3 64 | 150,528,000", "convolved 224 3 1000 3 64 | 1,728",
      "convolved 224 3 1000 3 64 bias | 1,792", "ratio 224 3 1000 3 64 | 87,111", "receptive 3 3 | 5",
      "receptive 3s2 3d2 | 11", "jump 3s2 3s2 | 4", "times 3 3 3 64 | 1,728", "percent 1 4 | 25 %",
      // Sobel x over an edge from 0 to 255: columns of 1, 2, 1 on its bright side.
      "edges strongest | 1020", "edges angle | 0", "edges opposite | 0", "edges plain | 0",
      "edges verdict | an edge detector",
      "sum 0,0 | -1·1 + 0·0 + 1·2 + -2·0 + 0·1 + 2·2 + -1·1 + 0·1 + 1·3 = 7"
  })
  void theLessonsFactsAreRight(String question, String answer) {
    assertThat(Facts.LESSON.value(question)).isEqualTo(answer);
  }

  /** Two channels, two filters, bias, padding, stride: 1×1 kernels, so that every value is seen at once. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "channels | 2", "slices | 2", "filters | 2", "cells | 18", "touching | 8", "out 0,1,1 | 321", "out 1,1,1 | 123",
      "total 1,1,1 | 21", "bias 1 | 102", "weight 1,1,0,0 | 1", "parameters | 6", "padded | 5×5", "padding | 1",
      "in 1,1,0 | 30", "products | 36", "unused | 0", "patch 0,0 | rows -1 to -1 and columns -1 to -1"
  })
  void channelsFiltersAndBiasesAreToldApart(String question, String answer) {
    Tensor input = Tensor.of(Shape.of(2, 3, 3), 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 30, 20, 0, 0, 0, 0);
    Tensor weights = Tensor.of(Shape.of(2, 2, 1, 1), 100, 10, 1, 1);
    Facts facts = Facts.of(new SceneSubject(input, weights, new float[] {21, 102},
        ConvSpec.DEFAULT.withPadding(1).withStride(2), "", "", false));
    assertThat(facts.value(question)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "nonsense", "", "out 5,0", "out x", "out 1,2,3,4", "size 9x9", "size 9 3 q1", "sum", "bias 7",
      "largest 2,4", "edges loudest"
  })
  void whatIsNotKnownIsRefused(String question) {
    assertThatThrownBy(() -> Facts.LESSON.value(question)).isInstanceOf(IllegalArgumentException.class);
  }
}
