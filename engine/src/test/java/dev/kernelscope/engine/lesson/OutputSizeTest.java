package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputSizeTest {

  @ParameterizedTest
  @CsvSource({"7,3,1,5,0", "7,3,2,3,0", "9,3,2,4,0", "8,3,2,3,1", "10,3,3,3,1", "1,1,1,1,0"})
  void theLessonsExamples(int input, int kernel, int stride, int output, int unused) {
    OutputSize size = OutputSize.of(Extent.of(input), Extent.of(kernel), ConvSpec.DEFAULT.withStride(stride));
    assertThat(size.output()).isEqualTo(Extent.of(output));
    assertThat(size.rows().unused()).isEqualTo(unused);
    assertThat(size.positions()).isEqualTo((long) output * output);
  }

  @Test
  void axesAreIndependent() {
    ConvSpec spec = ConvSpec.DEFAULT.withStride(1, 2).withDilation(2, 1).withPadding(new Padding(1, 0, 2, 3));
    OutputSize size = OutputSize.of(new Extent(7, 9), new Extent(3, 4), spec);
    assertThat(size.output()).isEqualTo(new Extent(7 + 3 - 5 + 1, (9 + 3 - 4) / 2 + 1));
    assertThat(size.padding()).isEqualTo(new Padding(1, 0, 2, 3));
  }

  @Property
  void sameGivesTheCeilingAndPutsTheOddCellBehind(@ForAll @IntRange(min = 1, max = 40) int input,
      @ForAll @IntRange(min = 1, max = 9) int kernel, @ForAll @IntRange(min = 1, max = 5) int stride) {
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withPadding(PaddingRule.SAME);
    OutputSize size = OutputSize.of(Extent.of(input), Extent.of(kernel), spec);
    int positions = 0;
    for (int at = 0; at < input; at += stride) {
      positions++;
    }
    assertThat(size.output()).isEqualTo(Extent.of(positions));
    assertThat(size.padding().bottom() - size.padding().top()).isBetween(0, 1);
  }

  @Test
  void noOutputShowsTheFormula() {
    assertThatThrownBy(() -> OutputSize.of(Extent.of(2), Extent.of(3), ConvSpec.DEFAULT))
        .isInstanceOf(NoOutputException.class).hasMessageContaining("floor((2 + 0 - 3) / 1) + 1");
  }

  @Test
  void inputsMayBeLargerThanTensors() {
    OutputSize size = OutputSize.of(Extent.of(100_000), Extent.of(3), ConvSpec.DEFAULT);
    assertThat(size.positions()).isEqualTo(99_998L * 99_998L);
    assertThatThrownBy(
        () -> OutputSize.of(Extent.of(7), Extent.of(Integer.MAX_VALUE), ConvSpec.DEFAULT.withDilation(2)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("above 2147483647");
  }
}
