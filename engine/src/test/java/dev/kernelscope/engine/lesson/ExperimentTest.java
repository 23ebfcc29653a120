package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Experiment.Kind;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private final Experiment lesson = Experiment.lesson();

  @Test
  void theLessonIsTheLessonsScene() {
    assertThat(lesson.scene().frame(lesson.scene().still()).dock().words().getFirst().text()).isNotEmpty();
    assertThat(lesson.subject().kernelName()).isEqualTo("Sobel x");
    assertThat(lesson.subject().chapter()).isEqualTo("The operation");
    assertThat(lesson.forward().output()).isEqualTo(Shape.of(5, 5));
  }

  @Test
  void oneValueChangesAndTheOldExperimentStays() {
    Experiment changed = lesson.withInputValue(0, 2, 3, 9).withWeight(0, 0, 1, 1, 4);
    assertThat(changed.input().get(0, 0, 2, 3)).isEqualTo(9);
    assertThat(changed.weights().get(0, 0, 1, 1)).isEqualTo(4);
    assertThat(changed.kernelName()).isEmpty();
    assertThat(lesson.sameAs(Experiment.lesson())).isTrue();
    assertThat(changed.sameAs(lesson)).isFalse();
  }

  @Test
  void largerKernelsKeepTheirWeightsInTheMiddle() {
    Tensor five = lesson.withKernelSize(5, 5).weights();
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        boolean inside = i >= 1 && i <= 3 && j >= 1 && j <= 3;
        float expected = inside ? NamedKernel.SOBEL_X.weights().get(0, 0, i - 1, j - 1) : 0;
        assertThat(five.get(0, 0, i, j)).isEqualTo(expected);
      }
    }
    Experiment back = lesson.withKernelSize(5, 5).withKernelSize(3, 3);
    assertThat(back.weights().contentEquals(lesson.weights())).isTrue();
  }

  @Test
  void channelsAndFiltersGrowAndShrink() {
    Experiment wide = lesson.withChannels(3).withFilters(4);
    assertThat(wide.weights().shape()).isEqualTo(Shape.of(4, 3, 3, 3));
    assertThat(wide.weights().get(1, 2, 1, 1)).as("the second filter is the first other name: identity").isEqualTo(1);
    assertThat(wide.forward().output()).isEqualTo(Shape.of(4, 5, 5));
    assertThat(wide.withChannels(1).withFilters(1).weights().contentEquals(lesson.weights())).isTrue();
    assertThat(wide.withBias(new float[] {1, 2, 3, 4}).withFilters(2).bias()).containsExactly(1, 2);
    assertThat(wide.withBias(new float[] {1, 2, 3, 4}).withFilters(5).bias()).containsExactly(1, 2, 3, 4, 0);
  }

  @Test
  void groupsShareTheChannelsOut() {
    Experiment depthwise = lesson.withChannels(3).withGroups(3);
    assertThat(depthwise.weights().shape()).isEqualTo(Shape.of(3, 1, 3, 3));
    assertThat(depthwise.forward().isDepthwise()).isTrue();
    assertThat(depthwise.withChannels(2).spec().groups()).as("2 channels cannot be 3 groups").isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> lesson.withChannels(3).withGroups(2))
        .withMessageContaining("groups 2 do not divide the input's 3 channels");
  }

  @Test
  void transposedGivesTheSizesBack() {
    Experiment up = lesson.withSpec(ConvSpec.DEFAULT.withStride(2)).withKind(Kind.TRANSPOSED);
    assertThat(up.scene().frame(up.scene().still()).position().rows()).isEqualTo(15);
  }

  @Test
  void aKernelThatDoesNotFitIsSaid() {
    assertThatThrownBy(() -> lesson.withKernelSize(9, 9).scene()).isInstanceOf(NoOutputException.class);
    assertThat(lesson.withKernelSize(9, 9).withSpec(ConvSpec.DEFAULT.withPadding(PaddingRule.SAME)).forward().output())
        .isEqualTo(Shape.of(7, 7));
  }

  @Test
  void nobodyChangesTheBiasFromOutside() {
    float[] bias = {1};
    Experiment with = lesson.withBias(bias);
    bias[0] = 7;
    with.bias()[0] = 8;
    assertThat(with.bias()).containsExactly(1);
  }
}
