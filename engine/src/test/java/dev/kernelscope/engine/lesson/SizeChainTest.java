package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.SizeChain.End;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SizeChainTest {

  private static final Extent THREE = Extent.of(3);

  @Test
  void theLessonsChainEndsAtOne() {
    SizeChain chain = SizeChain.of(Extent.of(7), THREE, ConvSpec.DEFAULT);
    assertThat(chain.sizes()).containsExactly(Extent.of(7), Extent.of(5), Extent.of(3), Extent.of(1));
    assertThat(chain.end()).isEqualTo(End.TOO_SMALL);
  }

  @Test
  void samePaddingReturns() {
    SizeChain chain = SizeChain.of(Extent.of(7), THREE, ConvSpec.DEFAULT.withPadding(PaddingRule.SAME));
    assertThat(chain.sizes()).containsExactly(Extent.of(7), Extent.of(7));
    assertThat(chain.end()).isEqualTo(End.RETURNS);
    assertThat(chain.end().endless()).isTrue();
  }

  @Test
  void sameWithStrideTwoComesToRestAtOne() {
    SizeChain chain = SizeChain.of(Extent.of(7), THREE, ConvSpec.DEFAULT.withPadding(PaddingRule.SAME).withStride(2));
    assertThat(chain.sizes()).extracting(Extent::rows).containsExactly(7, 4, 2, 1, 1);
    assertThat(chain.end()).isEqualTo(End.RETURNS);
  }

  @Test
  void muchPaddingGrows() {
    SizeChain chain = SizeChain.of(Extent.of(7), THREE, ConvSpec.DEFAULT.withPadding(2));
    assertThat(chain.sizes()).containsExactly(Extent.of(7), Extent.of(9));
    assertThat(chain.end()).isEqualTo(End.GROWS);
  }

  @Test
  void anInputThatIsTooSmallIsAChainOfOne() {
    assertThat(SizeChain.of(Extent.of(2), THREE, ConvSpec.DEFAULT).sizes()).containsExactly(Extent.of(2));
  }

  @Test
  void endlessWritingIsRefused() {
    assertThatThrownBy(() -> SizeChain.of(Extent.of(1_000_000), Extent.of(2), ConvSpec.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("more than 10000 sizes");
  }

  /** Every chain ends, and a chain that is called endless would indeed have gone on for a hundred more layers. */
  @Property
  void endlessChainsGoOn(@ForAll @IntRange(min = 1, max = 30) int rows,
      @ForAll @IntRange(min = 1, max = 30) int columns,
      @ForAll @IntRange(min = 1, max = 6) int kernel, @ForAll @IntRange(max = 4) int padding,
      @ForAll @IntRange(min = 1, max = 3) int strideH, @ForAll @IntRange(min = 1, max = 3) int strideW) {
    ConvSpec spec = ConvSpec.DEFAULT.withPadding(padding).withStride(strideH, strideW);
    SizeChain chain = SizeChain.of(new Extent(rows, columns), Extent.of(kernel), spec);
    Extent size = chain.sizes().getLast();
    for (int layer = 0; layer < 100 && chain.end().endless(); layer++) {
      size = OutputSize.of(size, Extent.of(kernel), spec).output();
    }
    assertThat(chain.sizes()).hasSizeLessThan(100);
  }
}
