package dev.kernelscope.render.ascii.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.Lettering;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class MonoLetteringTest {

  private final Lettering letters = new MonoLettering();

  @Test
  void isFoundAsAService() {
    assertThat(Lettering.installed()).containsInstanceOf(MonoLettering.class);
  }

  @Test
  void everyLetterIsSixTenthsWide() {
    assertThat(letters.width("abcde", 20)).isEqualTo(60);
    Rectangle2D two = letters.outline("ll", 20, false).getBounds2D();
    Rectangle2D one = letters.outline("l", 20, false).getBounds2D();
    assertThat(two.getMinX()).isEqualTo(one.getMinX());
    assertThat(two.getMaxX()).isCloseTo(one.getMaxX() + 12, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void standsOnTheBaselineAndHasHoles() {
    Shape letter = letters.outline("o", 100, false);
    Rectangle2D bounds = letter.getBounds2D();
    assertThat(bounds.getMaxY()).isBetween(0.0, 3.0);
    assertThat(bounds.getMinY()).isBetween(-60.0, -50.0);
    assertThat(letter.contains(bounds.getCenterX(), bounds.getCenterY())).isFalse();
    assertThat(letter.contains(bounds.getMinX() + 4, bounds.getCenterY())).isTrue();
  }

  @Test
  void boldIsBolder() {
    assertThat(ink("m", true)).isGreaterThan(ink("m", false) * 1.2);
  }

  private double ink(String text, boolean bold) {
    Shape shape = letters.outline(text, 100, bold);
    int inside = 0;
    for (int y = -100; y < 20; y++) {
      for (int x = 0; x < 60; x++) {
        inside += shape.contains(x, y) ? 1 : 0;
      }
    }
    return inside;
  }
}
