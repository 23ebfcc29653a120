package dev.kernelscope.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.Shot;
import org.junit.jupiter.api.Test;

class WindowExporterTest {

  @Test
  void aFilmOfManyCellsBeginsAtTheCurrentOneAndStaysInTheScene() {
    assertThat(WindowExporter.cells(25, 12)).isEqualTo(new Shot.Cells(0, 24));
    assertThat(WindowExporter.cells(133_802, 500)).isEqualTo(new Shot.Cells(500, 539));
    assertThat(WindowExporter.cells(133_802, 133_801)).isEqualTo(new Shot.Cells(133_762, 133_801));
  }
}
