package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.suite.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerLabelTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ic128ih56oc128kh3sh2ph1|3×3 s2, 128→128 @56", "ic3ih20iw30oc8kh3kw5sh2sw1|3×5 s2,1, 3→8 @20×30",
      "g512ic512ih14oc512kh3ph1|depthwise 3×3, 512 @14", "g4ic8ih9oc20kh3ph1|3×3, 8→20 @9, 4 groups",
      "ic1ih1080iw1920oc1kh15ph7|filter 15×15, 1080×1920", "ic1ih28oc8kh5|filter 5×5, 1→8 @28",
      "ic1ih1080iw1920oc1kh15ph7_gaussian|Gaussian 15×15, 1080×1920"})
  void saysWhatMatters(String name, String label) {
    assertThat(LayerLabel.of(Layer.parse(name))).isEqualTo(label);
  }
}
