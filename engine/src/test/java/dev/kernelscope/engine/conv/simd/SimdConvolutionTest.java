package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All exact implementations, for every kind of machine and both kinds of micro-kernel, against the reference. */
class SimdConvolutionTest {

  private static final List<String> PROBLEMS = List.of(
      // lessons: sizes of one, kernels as large as the input
      "ic1ih1oc1kh1", "ic1ih1iw9oc1kh1kw3", "ic1ih9iw1oc1kh3kw1", "ic1ih5oc1kh5", "ic1ih7oc1kh3",
          "ic1ih7oc1kh3ph1_bias_relu",
      "ic1ih2iw3oc1kh3ph2", "ic1ih3oc1kh2pw1ph0", "ic2ih1oc3kh1_bias", "ic5ih1iw1oc17kh1_bias_relu6",
      // image filters
      "ic1ih33iw61oc1kh3ph1", "ic1ih20iw50oc1kh5ph2_reflect", "ic1ih21iw49oc1kh7ph3_replicate",
          "ic1ih19iw37oc1kh4kw2ph1pw0phe2pwe1",
      "ic1ih40iw40oc1kh15ph7_circular", "ic1ih24iw23oc1kh11kw13ph5pw6_bias", "ic1ih30iw45oc1kh3dh2ph2",
      "ic1ih30iw45oc1kh3dh3dw4ph3pw4",
      "ic1ih31iw47oc1kh3sh2sw1ph1", "ic1ih31iw47oc1kh3sh3sw1", "ic1ih18iw70oc1kh1kw5ph0pw2",
      "ic1ih70iw18oc1kh9kw1ph4pw0",
      "ic1ih10iw3oc1kh3ph1", "ic1ih10iw2oc1kh3ph1_bias", "ic1ih9iw40oc1kh3ph0pw18", "ic1ih6iw20oc1kh3ph9pw9",
      "ic1ih13iw24oc1kh3ph1_nhwc", "ic1ih31iw47oc1kh3sh2ph1_bias", "ic1ih20iw90oc1kh5sh3ph2_reflect",
      "ic1ih9iw70oc1kh3sh2dh3dw2ph2pw5_circular",
      "ic1ih9iw5oc1kh3sh2ph1", "ic1ih9iw60oc1kh2kw3sh1sw5pw2", "ic1ih8iw200oc1kh3ph1", "ic3ih8iw200oc2kh3ph1_bias",
      "mb2ic5ih9iw21oc3kh3sh2ph1",
      "ic3ih9iw7oc1kh3", "g2ic6ih9iw20oc4kh3ph1_replicate",
      // one input channel, several filters; depthwise, with a multiplier
      "mb2ic1ih9iw17oc5kh3ph1_bias", "g3ic3ih12iw20oc3kh3ph1", "mb2g5ic5ih8iw11oc15kh3ph1_bias_relu",
          "g7ic7ih7oc7kh5ph2_circular",
      "g4ic4ih9oc4kh3sh2ph1", "g4ic4ih9oc8kh3sh2ph1_nhwc", "g6ic6ih7iw9oc6kh3ph1_nhwc",
      "mb2g17ic17ih6iw11oc17kh3ph1_nhwc_bias", "g16ic16ih7oc16kh3_nhwc", "g33ic33ih7oc33kh3sh2ph1_nhwc_relu6",
      "g8ic8ih9oc8kh3dh2ph2_nhwc_reflect",
      "g5ic5ih8oc5kh5kw4sh2ph2_bias", "g3ic3ih8oc3kh3ph1_nhwc",
      // layers: channels and filters around the lanes
      "ic3ih8oc4kh3ph1", "ic4ih7iw9oc3kh3ph1_bias", "ic5ih6oc7kh3", "ic8ih7oc8kh3ph1", "ic9ih5iw8oc9kh2ph1",
          "ic15ih5oc15kh3ph1",
      "ic16ih6iw5oc16kh3ph1_bias_relu", "ic17ih5oc17kh3ph1_relu6", "ic31ih4oc31kh3ph1", "ic32ih6oc32kh3ph1",
      "ic33ih4oc33kh3ph1_bias",
      "ic64ih6oc64kh3ph1", "ic3ih20oc40kh7sh2ph3_bias", "ic12ih9oc65kh1", "ic37ih7iw5oc10kh1_bias",
      "ic131ih3oc8kh1", "ic101ih4oc20kh3ph1",
      "ic48ih5oc48kh1sh2", "ic20ih11oc24kh1sh3", "ic6ih11iw13oc10kh3sh2ph1", "ic6ih13iw11oc10kh3sh3sw2ph1",
      "ic6ih9oc5kh2sh3",
      "ic6ih12oc9kh3dh2ph2_bias", "ic6ih12iw14oc9kh3kw2dh3dw2ph1pw4", "ic4ih6iw10oc6kh3ph1_reflect",
      "ic4ih6iw10oc6kh4kw3ph2pw1_replicate",
      "ic4ih6iw10oc6kh3ph2pw1phe1pwe3_circular", "mb3ic5ih6oc6kh3ph1_bias", "mb2ic7ih1iw30oc9kh1kw3pw1",
      "mb2ic7ih30iw1oc9kh3kw1ph1",
      // planes of 1x1 layers: tiles that end with the plane and such that do not, with and without a lone cell
      "ic20ih7oc19kh1_bias", "mb2ic33ih14oc24kh1_relu", "ic10ih9iw12oc13kh1_bias_relu6", "ic130ih7iw8oc64kh1",
      "ic7ih15oc30kh1sh2_bias", "mb2ic9ih14oc16kh1sh2", "ic5ih19iw25oc12kh1sh2sw3", "ic1030ih7oc8kh1",
      "ic600ih14oc10kh1", "ic40ih28iw56oc12kh1",
      // groups
      "g2ic6ih7oc8kh3ph1", "mb2g3ic12ih6oc15kh3ph1_bias_relu", "g4ic16ih5oc64kh3ph1", "g2ic8ih6oc34kh2kw3ph1_reflect",
          "g8ic16ih5oc8kh3",
      // pixels in and out
      "ic3ih8oc4kh3ph1_nhwc", "ic5ih6oc7kh3_nhwc_bias", "ic16ih6oc16kh3_nhwc", "ic16ih6oc16kh3ph1_nhwc_relu",
          "ic40ih5oc32kh1_nhwc",
      "mb2ic6ih9iw7oc10kh3sh2ph1_nhwc_bias", "mb2g3ic12ih6oc15kh3ph1_nhwc", "ic9ih8oc33kh3dh2ph2_nhwc_circular",
      "ic1ih9oc20kh3ph1_nhwc",
      "ic20ih9oc1kh3ph1_nhwc", "ic131ih3oc16kh1_nhwc_bias",
      // a last vector that is moved back: within a block, over the block before, in groups, on first layers
      "ic3ih15iw17oc24kh3sh2ph0phe1pwe1_nhwc_bias_relu6", "ic40ih5oc56kh1_nhwc", "ic12ih6oc23kh3ph1_nhwc_relu",
      "mb2g2ic6ih5oc46kh3ph1_nhwc_bias",
      // tiles of three vectors and of four with limits
      "ic40ih5iw7oc48kh1_nhwc_bias_relu6", "ic64ih5iw7oc64kh1_nhwc_bias_relu", "ic3ih9iw17oc32kh3ph1_nhwc_relu");

  private static final List<Machine> MACHINES =
      List.of(new Machine(128, 16), new Machine(128, 32), new Machine(256, 16),
          new Machine(256, 32), new Machine(512, 32));

  static Stream<Arguments> cases() {
    return MACHINES.stream().flatMap(machine -> PROBLEMS.stream().map(problem -> Arguments.of(machine, problem)));
  }

  private static List<ConvolutionImplementation> supporting(Machine machine, Kernels kernels, ConvProblem problem) {
    return SimdImplementations.of(machine, kernels).stream()
        .filter(i -> i.isExact() && i.supports(problem).isSupported()).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void integersAreExact(Machine machine, String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.integers(problem, 1);
    assertThat(supporting(machine, Kernels.best(), problem)).isNotEmpty()
        .allSatisfy(implementation -> oracle.assertExact(implementation, 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void realsAreWithinRounding(Machine machine, String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.reals(problem, 2);
    assertThat(supporting(machine, Kernels.best(), problem)).isNotEmpty()
        .allSatisfy(implementation -> oracle.assertClose(implementation, 2));
  }


  @ParameterizedTest
  @MethodSource("cases")
  void plainMicroKernelsGiveTheSameBits(Machine machine, String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.reals(problem, 3);
    List<ConvolutionImplementation> generated = supporting(machine, Kernels.best(), problem);
    List<ConvolutionImplementation> plain = supporting(machine, Kernels.PLAIN, problem);
    for (int i = 0; i < generated.size(); i++) {
      assertThat(plain.get(i).name()).isEqualTo(generated.get(i).name());
      Cells.assertSame(oracle.actual(plain.get(i), 1), oracle.actual(generated.get(i), 1), "%s", text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ic3ih15iw37oc24kh3sh2ph1_nhwc_bias_relu6", "mb2ic3ih9iw8oc16kh5ph2_nhwc_reflect",
      "ic5ih7oc9kh3ph1_nhwc"})
  void planesMayBecomePixelsOnTheWay(String text) {
    ConvProblem problem = ProblemString.parse(text);
    Oracle oracle = Oracle.reals(problem, 4);
    float[] planes = Tensor.of(problem.input(), Layout.NHWC, oracle.src()).to(Layout.NCHW).data();
    for (Machine machine : MACHINES) {
      PreparedConvolution pixels = new DirectConvolution(machine, Kernels.best())
          .prepare(problem, oracle.parameters(), 1);
      PreparedConvolution turning = pixels.fromPlanes();
      float[] actual = new float[problem.output().size()];
      turning.execute(planes, 0, actual, 0, new float[turning.workspaceFloats()]);
      assertThat(actual).containsExactly(oracle.actual(pixels));
    }
  }

  @Test
  void vectorWidthDoesNotChangeABit() {
    for (String text : PROBLEMS) {
      ConvProblem problem = ProblemString.parse(text);
      Oracle oracle = Oracle.reals(problem, 4);
      List<ConvolutionImplementation> wide = supporting(MACHINES.getLast(), Kernels.best(), problem);
      List<ConvolutionImplementation> narrow = supporting(new Machine(128, 32), Kernels.best(), problem);
      for (int i = 0; i < wide.size(); i++) {
        Cells.assertSame(oracle.actual(narrow.get(i), 1), oracle.actual(wide.get(i), 1), "%s", text);
      }
    }
  }

  @Test
  void onlyCellsWhosePatchHoldsANaNAreNaN() {
    for (String text : List.of("ic1ih12iw40oc1kh3ph1", "ic5ih7oc9kh3ph1", "ic131ih3oc8kh1", "ic16ih6oc16kh3_nhwc",
        "g4ic8ih6oc8kh3ph1")) {
      ConvProblem problem = ProblemString.parse(text);
      Oracle oracle = Oracle.integers(problem, 5);
      oracle.src()[oracle.src().length / 2] = Float.NaN;
      for (ConvolutionImplementation implementation : supporting(MACHINES.getLast(), Kernels.best(), problem)) {
        oracle.assertExact(implementation, 1);
      }
    }
  }

  @Test
  void everyRefusalHasAReason() {
    ConvProblem layer = ProblemString.parse("ic3ih8oc16kh3");
    ConvProblem pixels = ProblemString.parse("g3ic3ih8oc3kh3_nhwc");
    FilterConvolution filter = new FilterConvolution(new Machine(256, 16), Kernels.best());
    assertThat(filter.supports(layer).reason())
        .isEqualTo("16 filters read the same 3 channels: a vector of filters is faster than one of columns");
    assertThat(filter.supports(pixels).reason()).isEqualTo("the layout is NHWC, and planes are needed");
    ConvProblem tall = ProblemString.parse("ic1ih1iw2oc1kh1000000000kw1ph1000000000pw0");
    assertThat(filter.supports(tall).reason())
        .isEqualTo("scratch memory of 4000000060 floats is more than an array holds");
  }
}
