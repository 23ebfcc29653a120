package dev.kernelscope.engine.conv.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest(name = "input {0}, kernel {1}, stride {2}, dilation {3}, padding {4} + {5}: {6}, {7} unused")
  @CsvSource({
    "7,3,1,1,0,0, 5,0",
    "7,3,2,1,0,0, 3,0",
    "9,3,2,1,0,0, 4,0",
    "8,3,2,1,0,0, 3,1",
    "10,3,4,1,0,0, 2,3",
    "7,3,1,2,0,0, 3,0",
    "7,3,1,1,1,1, 7,0",
    "7,4,1,1,1,2, 7,0",
    "1,1,5,1,0,0, 1,0",
    "1,3,1,1,1,1, 1,0",
    "224,7,2,1,3,3, 112,1",
    "5,7,1,1,0,0, 0,0",
    "5,7,1,1,1,1, 1,0"
  })
  void knowsItsSize(int input, int kernel, int stride, int dilation, int before, int after, int output, int unused) {
    Axis axis = new Axis(input, kernel, stride, dilation, before, after);

    assertThat(axis.output()).isEqualTo(output);
    assertThat(axis.unused()).isEqualTo(unused);
  }

  @Property
  void hasAsManyPositionsAsCanBeCounted(@ForAll @IntRange(min = 1, max = 40) int input,
      @ForAll @IntRange(min = 1, max = 9) int kernel, @ForAll @IntRange(min = 1, max = 5) int stride,
      @ForAll @IntRange(min = 1, max = 4) int dilation, @ForAll @IntRange(max = 6) int before,
      @ForAll @IntRange(max = 6) int after) {
    Axis axis = new Axis(input, kernel, stride, dilation, before, after);
    int positions = 0;
    int lastCell = -1;
    for (int start = 0; start + (kernel - 1) * dilation < input + before + after; start += stride) {
      positions++;
      lastCell = start + (kernel - 1) * dilation;
    }

    assertThat(axis.output()).isEqualTo(positions);
    assertThat(axis.unused()).isEqualTo(positions == 0 ? 0 : input + before + after - 1 - lastCell);
  }

  @ParameterizedTest(name = "input {0}, kernel {1}, stride {2}, dilation {3}: {4}")
  @CsvSource({"7,3,1,1, 2", "7,4,1,1, 3", "7,2,1,1, 1", "7,1,1,1, 0", "7,3,2,1, 2", "8,3,2,1, 1", "9,3,3,1, 0",
      "7,3,1,2, 4", "5,2,3,1, 0", "224,7,2,1, 5", "1,9,4,1, 8"})
  void knowsThePaddingThatKeepsTheSize(int input, int kernel, int stride, int dilation, int padding) {
    assertThat(new Axis(input, kernel, stride, dilation).samePadding()).isEqualTo(padding);
  }

  @Property
  void samePaddingGivesTheRoundedUpQuotientAndNotOneCellTooMany(@ForAll @IntRange(min = 1, max = 60) int input,
      @ForAll @IntRange(min = 1, max = 9) int kernel, @ForAll @IntRange(min = 1, max = 5) int stride,
      @ForAll @IntRange(min = 1, max = 4) int dilation) {
    Axis axis = new Axis(input, kernel, stride, dilation);
    int padding = axis.samePadding();
    int wanted = (input + stride - 1) / stride;

    assertThat(axis.padded(padding / 2, padding - padding / 2).output()).isEqualTo(wanted);
    if (padding > 0) {
      assertThat(axis.padded(0, padding - 1).output()).isLessThan(wanted);
    }
  }

  @Test
  void writesItsFormula() {
    assertThat(new Axis(7, 3, 1, 1).formula()).isEqualTo("floor((7 + 0 - 3) / 1) + 1");
    assertThat(new Axis(9, 3, 2, 2, 1, 2).formula()).isEqualTo("floor((9 + 3 - 5) / 2) + 1");
  }

  @ParameterizedTest
  @CsvSource({
    "0,3,1,1,0,0, 'input size 0 is not allowed: it must be 1 or more'",
    "7,0,1,1,0,0, 'kernel size 0 is not allowed: it must be 1 or more'",
    "7,3,0,1,0,0, 'stride 0 is not allowed: it must be 1 or more'",
    "7,3,-2,1,0,0, 'stride -2 is not allowed: it must be 1 or more'",
    "7,3,1,0,0,0, 'dilation 0 is not allowed: it must be 1 or more'",
    "7,3,1,1,-1,0, 'padding -1 is not allowed: it must be 0 or more'",
    "7,3,1,1,0,-4, 'padding -4 is not allowed: it must be 0 or more'"
  })
  void refusesWithTheValueAndWhatIsAllowed(int input, int kernel, int stride, int dilation, int before, int after,
      String message) {
    assertThatThrownBy(() -> new Axis(input, kernel, stride, dilation, before, after))
        .isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void refusesSizesThatOverflow() {
    int most = Integer.MAX_VALUE;
    List<ThrowingCallable> overflows = List.of(() -> new Axis(most, 3, 1, 1, 1, 0),
        () -> new Axis(7, 3, 1, 1, most, most), () -> new Axis(7, most, 1, 2), () -> new Axis(7, 3, 1, most));
    for (ThrowingCallable overflow : overflows) {
      assertThatThrownBy(overflow).isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("input ").hasMessageEndingWith("give a size above 2147483647");
    }
    assertThat(new Axis(most, 1, 1, most).output()).isEqualTo(most);
    assertThat(new Axis(most, 3, most, 1).samePadding()).isEqualTo(0);
    assertThat(new Axis(1, most, 1, 1).samePadding()).isEqualTo(most - 1);
    assertThat(new Axis(most - 1, 1, most, most).output()).isEqualTo(1);
  }
}
