package dev.kernelscope.render.opengl.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.Ledger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  private static final Ledger SUM = new Ledger.Sum(List.of(), List.of(), -1, List.of(), -1, "", "", "");

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 1, 1",
    "1920, 1080, 1, 1.25",
    "2560, 1440, 1, 1.5",
    "3840, 2160, 1, 2.5",
    "2560, 1440, 2, 2",
    "320, 200, 1, 1"
  })
  void scaleIsAQuarterStepThatFits(int width, int height, float screen, float scale) {
    assertThat(Layout.scale(width, height, screen)).isEqualTo(scale);
  }

  @Test
  void theRegionsOfTheSpecification() {
    Layout layout = Layout.of(1280, 720, new Layout.Bars(40, 160, 256), SUM);

    assertThat(layout.scene()).isEqualTo(new Rect(160, 92, 864, 400));
    assertThat(layout.legend().height()).isEqualTo(30);
    assertThat(layout.ledger()).isEqualTo(new Rect(160, 522, 864, 94));
    assertThat(layout.dock()).isEqualTo(new Rect(0, 616, 1280, 104));
    assertThat(Layout.of(1536, 864, new Layout.Bars(40, 184, 288), SUM).scene())
        .isEqualTo(new Rect(184, 100, 1064, 518));
  }

  @Test
  void paperHasNoPlayerAndGivesItsPlaceToTheScene() {
    Layout layout = Layout.of(960, 496, Layout.Bars.NONE, SUM, false);

    assertThat(layout.dock().height()).isZero();
    assertThat(layout.ledger().bottom()).isEqualTo(496);
    assertThat(layout.scene()).isEqualTo(Layout.of(960, 600, Layout.Bars.NONE, SUM).scene());
  }

  @Property
  void theSceneAndTheKeyAreAlwaysThere(
      @ForAll @IntRange(min = 1, max = 4000) int width, @ForAll @IntRange(min = 1, max = 3000) int height) {
    Layout layout = Layout.of(width, height, Layout.Bars.NONE, SUM);

    assertThat(layout.legend().height()).isEqualTo(30);
    assertThat(layout.scene().height()).isGreaterThanOrEqualTo(1);
    assertThat(layout.scene().bottom()).isEqualTo(layout.legend().y());
    assertThat(layout.legend().bottom()).isEqualTo(layout.ledger().y());
    if (height > 250) {
      assertThat(layout.dock().bottom()).isEqualTo(height);
    }
  }
}
