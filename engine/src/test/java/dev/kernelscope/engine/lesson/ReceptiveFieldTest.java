package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.lesson.ReceptiveField.Layer;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {

  @Test
  void threeByThreeLayersGrowByTwoEach() {
    Layer three = new Layer(3, 1);
    assertThat(ReceptiveField.of(List.of())).isEqualTo(ReceptiveField.NONE);
    assertThat(ReceptiveField.of(List.of(three)).size()).isEqualTo(3);
    assertThat(ReceptiveField.of(List.of(three, three)).size()).isEqualTo(5);
    assertThat(ReceptiveField.of(List.of(three, three, three)).size()).isEqualTo(7);
  }

  @Test
  void aStrideMakesEveryLaterLayerReachFurther() {
    assertThat(ReceptiveField.of(List.of(new Layer(3, 2), new Layer(3, 1)))).isEqualTo(new ReceptiveField(7, 2, 0));
    assertThat(ReceptiveField.of(List.of(new Layer(3, 1, 2, 1), new Layer(3, 1, 4, 4))))
        .isEqualTo(new ReceptiveField(13, 1, -5));
  }

  /** Follows every tap of every layer back to the input, cell by cell. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void itIsWhatFollowingAllTapsBackFinds(@ForAll("layers") List<Layer> layers, @ForAll("cells") int cell) {
    TreeSet<Long> seen = new TreeSet<>(List.of((long) cell));
    for (Layer layer : layers.reversed()) {
      TreeSet<Long> read = new TreeSet<>();
      for (long at : seen) {
        for (int tap = 0; tap < layer.kernel(); tap++) {
          read.add(at * layer.stride() + (long) tap * layer.dilation() - layer.before());
        }
      }
      seen = read;
    }
    ReceptiveField field = ReceptiveField.of(layers);
    assertThat(seen.first()).isEqualTo(field.first(cell));
    assertThat(seen.last()).isEqualTo(field.first(cell) + field.size() - 1);
  }

  @Provide
  Arbitrary<List<Layer>> layers() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 4);
    return Combinators.combine(small, small, small, small).as((k, s, d, p) -> new Layer(k, s, d, p - 1)).list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Integer> cells() {
    return Arbitraries.integers().between(0, 9);
  }

  @Test
  void impossibleLayersAreRefused() {
    assertThatThrownBy(() -> new Layer(0, 1)).hasMessageContaining("kernel size 0");
    assertThatThrownBy(() -> new Layer(3, 1, 0, 0)).hasMessageContaining("dilation 0");
    assertThatThrownBy(() -> new Layer(3, 1, 1, -1)).hasMessageContaining("padding -1");
  }
}
