package dev.kernelscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.nn.SplitMix64;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DatasetTest {

  /** 0 51 102 / 153 204 255, which are fifths. */
  private static final Dataset ONE = new Dataset(Shape.of(2, 3), new byte[] {0, 51, 102, (byte) 153, (byte) 204, -1},
      new byte[] {1}, List.of("a", "b"));

  private static float[] varied(int down, int right, boolean mirrored) {
    Tensor dst = Tensor.zeros(new Shape(2, 1, 2, 3));
    ONE.copy(0, dst, 1, new Variation(down, right, mirrored));
    assertThat(dst.data()).startsWith(0, 0, 0, 0, 0, 0);
    return java.util.Arrays.copyOfRange(dst.data(), 6, 12);
  }

  @Test
  void imagesMoveAndAreMirrored() {
    assertThat(varied(0, 0, false)).containsExactly(0, .2f, .4f, .6f, .8f, 1);
    assertThat(varied(1, 0, false)).containsExactly(0, 0, 0, 0, .2f, .4f);
    assertThat(varied(0, -1, false)).containsExactly(.2f, .4f, 0, .8f, 1, 0);
    assertThat(varied(0, 0, true)).containsExactly(.4f, .2f, 0, 1, .8f, .6f);
    assertThat(varied(0, 1, true)).containsExactly(.2f, 0, 0, .8f, .6f, 0);
    assertThat(varied(-2, 0, false)).containsOnly(0);
  }

  @Test
  void variationsReachAllThatIsAllowedAndNothingElse() {
    SplitMix64 random = new SplitMix64(4);
    Set<Variation> seen = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      seen.add(Variation.random(random, 1, true));
    }
    assertThat(seen).hasSize(18).allSatisfy(v -> {
      assertThat(v.down()).isBetween(-1, 1);
      assertThat(v.right()).isBetween(-1, 1);
    });
    assertThat(Variation.random(random, 0, false)).isEqualTo(Variation.NONE);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new Dataset(Shape.of(2, 3), new byte[5], new byte[1], List.of("a", "b")))
        .hasMessageContaining("5 pixels").hasMessageContaining("1 images of 1×1×2×3");
    assertThatThrownBy(() -> new Dataset(Shape.of(1, 1), new byte[1], new byte[] {2}, List.of("a", "b")))
        .hasMessageContaining("label 2").hasMessageContaining("2 classes");
  }

  @Test
  void theFingerprintTellsDataApart() {
    Dataset other = new Dataset(Shape.of(2, 3), new byte[] {0, 51, 102, (byte) 153, (byte) 204, -2}, new byte[] {1},
        List.of("a", "b"));
    assertThat(new DataSplit(ONE, ONE).fingerprint()).isEqualTo(new DataSplit(ONE, ONE).fingerprint())
        .isNotEqualTo(new DataSplit(ONE, other).fingerprint()).isNotEqualTo(new DataSplit(other, ONE).fingerprint());
  }

  @Test
  void thePartThatComesAlongIsBalanced() {
    DataSplit split = FashionMnist.subset();
    assertThat(split.train()).hasToString("7500 images of 1×1×28×28 in 10 classes");
    assertThat(split.test()).hasToString("1500 images of 1×1×28×28 in 10 classes");
    assertThat(split.train().classes()).isEqualTo(FashionMnist.CLASSES);
    int[] train = new int[10];
    for (int i = 0; i < split.train().size(); i++) {
      train[split.train().label(i)]++;
    }
    int[] test = new int[10];
    for (int i = 0; i < split.test().size(); i++) {
      test[split.test().label(i)]++;
    }
    assertThat(train).containsOnly(SubsetTool.TRAIN_PER_CLASS);
    assertThat(test).containsOnly(SubsetTool.TEST_PER_CLASS);
  }
}
