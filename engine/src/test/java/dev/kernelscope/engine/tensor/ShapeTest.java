package dev.kernelscope.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {

  @Test
  void fillsMissingExtentsWithOne() {
    assertThat(Shape.of(3, 4)).isEqualTo(new Shape(1, 1, 3, 4));
    assertThat(Shape.of(2, 3, 4)).isEqualTo(new Shape(1, 2, 3, 4));
    assertThat(Shape.of(5, 2, 3, 4)).isEqualTo(new Shape(5, 2, 3, 4));
  }

  @Test
  void countsCells() {
    assertThat(Shape.of(2, 3, 5, 7).size()).isEqualTo(210);
    assertThat(Shape.of(2, 3, 5, 7).imageSize()).isEqualTo(105);
    assertThat(new Shape(1, 1, 1, Integer.MAX_VALUE).size()).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"0,1,1,1", "1,0,1,1", "1,1,-3,1", "1,1,1,0"})
  void refusesAnExtentBelowOne(int n, int c, int h, int w) {
    assertThatThrownBy(() -> new Shape(n, c, h, w)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape " + n + "×" + c + "×" + h + "×" + w + " has an extent below 1");
  }

  @ParameterizedTest
  @CsvSource({"65536,32768,1,1", "1,1,46341,46341", "2,1,1,2147483647", "65536,65536,65536,65536"})
  void refusesMoreCellsThanAnIntAddresses(int n, int c, int h, int w) {
    assertThatThrownBy(() -> new Shape(n, c, h, w)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape " + n + "×" + c + "×" + h + "×" + w
            + " has more than 2147483647 cells, the most that a tensor holds");
  }

  @ParameterizedTest
  @EnumSource
  void givesEachCellAnIndexOfItsOwn(Layout layout) {
    Shape shape = Shape.of(2, 3, 4, 5);
    Set<Integer> indices = new HashSet<>();
    for (int n = 0; n < 2; n++) {
      for (int c = 0; c < 3; c++) {
        for (int h = 0; h < 4; h++) {
          for (int w = 0; w < 5; w++) {
            indices.add(shape.index(layout, n, c, h, w));
          }
        }
      }
    }
    assertThat(indices).hasSize(120).allMatch(i -> i >= 0 && i < 120);
  }

  @Test
  void putsTheLastAxisOfTheLayoutSideBySide() {
    Shape shape = Shape.of(2, 3, 4, 5);

    assertThat(shape.index(Layout.NCHW, 1, 2, 3, 4) - shape.index(Layout.NCHW, 1, 2, 3, 3)).isEqualTo(1);
    assertThat(shape.index(Layout.NHWC, 1, 2, 3, 4) - shape.index(Layout.NHWC, 1, 1, 3, 4)).isEqualTo(1);
    assertThat(shape.index(Layout.NHWC, 1, 2, 3, 4) - shape.index(Layout.NHWC, 1, 2, 3, 3)).isEqualTo(3);
  }

  @Test
  void isWrittenWithCrosses() {
    assertThat(Shape.of(1, 3, 224, 224)).hasToString("1×3×224×224");
  }
}
