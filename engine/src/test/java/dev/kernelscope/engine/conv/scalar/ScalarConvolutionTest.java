package dev.kernelscope.engine.conv.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the scalar engine's own; that it computes rightly is the oracle's to say. */
class ScalarConvolutionTest {

  private static final ConvolutionImplementation BLOCKED = new BlockedConvolution();
  private static final ConvolutionImplementation ROWS = new RowConvolution();

  @Test
  void prefersBlocksWhereAGroupFillsOne() {
    assertThat(new ScalarProvider().implementations()).extracting(ConvolutionImplementation::name)
        .containsExactly("blocked", "rows");
    assertThat(BLOCKED.supports(ProblemString.parse("ic3ih9oc4kh3")).isSupported()).isTrue();
    assertThat(BLOCKED.supports(ProblemString.parse("g2ic4ih9oc6kh3")).reason())
        .isEqualTo("a block has 4 filters, and a group of this problem has only 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ic1ih1oc4kh1phe0ph0pw90000000", "ic1ih3iw3oc4kh30000000kw1ph15000000"})
  void refusesPaddingThatNoArrayHolds(String text) {
    ConvProblem problem = ProblemString.parse(text);

    for (ConvolutionImplementation implementation : List.of(BLOCKED, ROWS)) {
      assertThat(implementation.supports(problem).reason())
          .matches("a padded copy of one strip of the input has \\d+ floats; at most 16777216 are allowed");
    }
  }

  @Test
  void needsNoScratchMemoryWhereNothingIsPadded() {
    assertThat(prepare(ROWS, "ic1ih90iw80oc1kh3", 1).workspaceFloats()).isZero();
    assertThat(prepare(BLOCKED, "ic8ih90iw80oc8kh3", 1).workspaceFloats()).isEqualTo(BlockKernel.CELLS);
    assertThat(prepare(BLOCKED, "ic8ih90iw80oc8kh3_nhwc", 1).workspaceFloats()).isEqualTo(BlockKernel.CELLS);
  }

  @Test
  void copiesAStripAndNotTheImage() {
    assertThat(prepare(ROWS, "ic1ih4000iw4000oc1kh3ph1", 1).workspaceFloats()).isLessThan(80_000);
    assertThat(prepare(BLOCKED, "ic3ih4000iw4000oc8kh3ph1", 1).workspaceFloats()).isLessThan(40_000);
  }

  @Test
  void wakesNoThreadForALittleWork() {
    assertThat(prepare(BLOCKED, "ic8ih9oc8kh3ph1", 16).workspaceFloats())
        .isEqualTo(prepare(BLOCKED, "ic8ih9oc8kh3ph1", 1).workspaceFloats());
    assertThat(prepare(BLOCKED, "ic64ih56oc64kh3ph1", 8).workspaceFloats())
        .isEqualTo(8 * prepare(BLOCKED, "ic64ih56oc64kh3ph1", 1).workspaceFloats());
  }

  @ParameterizedTest(name = "{0} taps a row: {1}")
  @CsvSource({"1, 1", "2, 1+1", "3, 3", "4, 3+1", "5, 5", "6, 3+3", "7, 7", "8, 5+3", "9, 3+3+3", "10, 7+3",
      "11, 5+3+3", "12, 7+5", "13, 7+3+3", "14, 7+7", "15, 7+5+3", "16, 7+3+3+3", "31, 7+7+7+7+3"})
  void cutsARowOfTheKernelIntoFewPasses(int width, String lengths) {
    RowPasses passes = RowPasses.of(ProblemString.parse("ic1ih40iw40oc1kh1kw" + width));

    assertThat(Arrays.stream(passes.passes()).map(pass -> String.valueOf(pass.taps())))
        .containsExactly(lengths.split("\\+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ic1ih40oc1kh3", "ic3ih40oc1kh3", "ic2ih40oc2kh5kw4", "ic1ih40oc1kh15", "ic2ih40oc1kh3sh2",
      "ic1ih40oc1kh5sh2", "ic1ih40oc1kh3dh2", "ic1ih40oc1kh3sh3", "ic1ih40oc1kh7kw1dw2", "g4ic8ih9oc8kh1"})
  void passesOverEachTapOnce(String text) {
    ConvProblem problem = ProblemString.parse(text);
    RowPasses passes = RowPasses.of(problem);
    int taps = problem.weights().imageSize();

    assertThat(passes.order()).containsExactlyInAnyOrder(IntStream.range(0, taps).toArray());
    assertThat(Arrays.stream(passes.passes()).mapToInt(RowPass::taps).sum()).isEqualTo(taps);
  }

  @Test
  void multipliesAndAdds() {
    assertThat(MultiplyAdd.of(2, 3, 4)).isEqualTo(10);
    assertThat(MultiplyAdd.three(1, 2, 3, 4, 5, 6, 7)).isEqualTo(69);
    assertThat(MultiplyAdd.of(Float.NaN, 0, 1)).isNaN();
  }

  private static PreparedConvolution prepare(ConvolutionImplementation implementation, String text, int threads) {
    ConvProblem problem = ProblemString.parse(text);
    return implementation.prepare(problem, new Parameters(new float[problem.weights().size()], null), threads);
  }
}
