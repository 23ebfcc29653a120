package dev.kernelscope.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kernelscope.bench.suite.Gaussian;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.Accuracy;
import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The native libraries against the reference. Where one cannot be loaded its tests are skipped, but not in CI on Linux
 * x86-64.
 */
class PeersTest {

  private static final float GUARD = -12345f;

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "onnxruntime", "opencv", "opencv-blur"})
  void allLoadOnLinuxX64(String name) {
    ConvolutionProvider peer = available(name);
    assertThat(peer.implementations()).isNotEmpty();
    assertThat(peer.properties().get("version")).matches("\\d+\\.\\d+.*");
    assertThat(peer.automatic()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
      "onednn, ic1ih7oc1kh3", "onednn, mb2ic3ih10iw7oc5kh3kw2sh2sw1ph1pw0phe2pwe1_bias",
      "onednn, g4ic8ih9oc12kh3dh2ph2_bias_relu", "onednn, g16ic16ih11oc16kh3ph1_relu6",
      "onednn, ic3ih8oc4kh3ph1_bias_nhwc",
      "onednn:plain, ic16ih9oc24kh3ph1_bias", "onednn:plain, ic16ih9oc24kh3ph1_nhwc",
      "onnxruntime, ic1ih7oc1kh3", "onnxruntime, mb2ic3ih10iw7oc5kh3kw2sh2sw1ph1pw0phe2pwe1_bias",
      "onnxruntime, g4ic8ih9oc12kh3dh2ph2_bias_relu", "onnxruntime, g16ic16ih11oc16kh3ph1_relu6",
      "opencv, ic1ih9iw12oc1kh3ph1", "opencv, ic1ih9iw12oc1kh5kw3ph2pw1_reflect",
      "opencv, ic1ih9iw12oc1kh3kw5ph1pw2_replicate",
      "opencv, ic1ih8iw9oc1kh4kw2ph1pw0phe2pwe1", "opencv, ic1ih40iw50oc1kh15ph7"})
  void agreesWithTheReference(String engine, String problem) {
    available(engine.split(":")[0]);
    for (int threads = 1; threads <= 2; threads++) {
      assertSameAsReference(engine, ProblemString.parse(problem), threads);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ic1ih20iw31oc1kh15ph7_gaussian", "ic1ih20iw31oc1kh5kw9ph2pw4_reflect_gaussian"})
  void aBlurIsTheFilterOfAGaussian(String layer) {
    available("opencv-blur");
    ConvProblem problem = Layer.parse(layer).problem();
    Parameters gaussian = new Parameters(Gaussian.kernel(problem.weights().h(), problem.weights().w()), null);
    float[] src = integers(new Random(4), problem.input().size());
    assertThat(execute("opencv-blur", problem, gaussian, src, 2))
        .containsExactly(execute("reference", problem, gaussian, src, 1), Assertions.within(1e-5f));
    float[] other = gaussian.weights().clone();
    other[0] += 1e-3f;
    Assertions.assertThatThrownBy(() -> execute("opencv-blur", problem, new Parameters(other, null), src, 1))
        .isInstanceOf(EngineUnavailableException.class).hasMessageContaining("not the Gaussian");
  }

  private static void assertSameAsReference(String engine, ConvProblem problem, int threads) {
    Random random = new Random(3);
    float[] src = integers(random, problem.input().size());
    Parameters parameters = new Parameters(integers(random, problem.weights().size()),
        problem.hasBias() ? integers(random, problem.weights().n()) : null);
    float[] expected = execute("reference", problem, parameters, src, 1);
    float[] actual = execute(engine, problem, parameters, src, threads);
    // Small integers: exact for whoever adds products, and a transform stays far within a thousandth.
    assertThat(actual).containsExactly(expected, Assertions.within(1e-3f));
  }

  private static float[] execute(String engine, ConvProblem problem, Parameters parameters, float[] src, int threads) {
    PreparedConvolution prepared =
        Engines.installed().select(problem, parameters, engine, Accuracy.FAST).implementation()
            .prepare(problem, parameters, threads);
    int size = problem.output().size();
    float[] guarded = new float[size + 2];
    Arrays.fill(guarded, Float.NaN);
    guarded[0] = GUARD;
    guarded[size + 1] = GUARD;
    prepared.execute(shifted(src), 1, guarded, 1, new float[prepared.workspaceFloats()]);
    assertThat(guarded[0]).isEqualTo(GUARD);
    assertThat(guarded[size + 1]).isEqualTo(GUARD);
    if (prepared instanceof PeerSession session) {
      session.close();
    }
    return Arrays.copyOfRange(guarded, 1, size + 1);
  }

  private static float[] shifted(float[] src) {
    float[] result = new float[src.length + 1];
    System.arraycopy(src, 0, result, 1, src.length);
    return result;
  }

  private static float[] integers(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextInt(-4, 5);
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({
      "opencv-blur, ic1ih9oc1kh4ph1phe2pwe2, odd sizes", "opencv-blur, ic1ih7oc1kh3, keeps the size",
      "opencv, ic2ih7oc1kh3ph1, maps one channel to one", "opencv, ic1ih7oc1kh3sh2ph1, no stride",
      "opencv, ic1ih7oc1kh3, keeps the size", "opencv, ic1ih7oc1kh3ph1_circular, no circular border",
      "opencv, ic1ih7oc1kh3dh2ph2, no dilation", "opencv, ic1ih7oc1kh3ph1_bias, no bias",
      "onnxruntime, ic1ih7oc1kh3ph1_reflect, zeros only", "onnxruntime, ic2ih7oc1kh3_nhwc, NCHW only",
      "onednn, ic1ih7oc1kh3ph1_circular, zeros only"})
  void refusesWithAReason(String engine, String problem, String reason) {
    available(engine);
    Assertions.assertThatThrownBy(() -> select(problem, engine))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void autoNeverChoosesAPeer() {
    assertThat(select("ic1ih9oc1kh3ph1", Conv2d.AUTO).report().candidates())
        .noneMatch(c -> List.of("onednn", "onnxruntime", "opencv", "opencv-blur").contains(c.engine()));
  }

  @Test
  void aLibraryThatCannotBeLoadedSaysWhyAndIsAskedOnce() {
    int[] asked = {0};
    NativeLibrary library = new NativeLibrary("libnone", () -> {
      asked[0]++;
      throw new ExceptionInInitializerError(new UnsatisfiedLinkError("no none in java.library.path\nand more"));
    });
    Support support = library.availability();
    assertThat(support.reason())
        .isEqualTo("libnone cannot be loaded: UnsatisfiedLinkError: no none in java.library.path");
    assertThat(library.availability()).isSameAs(support);
    assertThat(asked[0]).isEqualTo(1);
  }

  private static ConvolutionProvider available(String name) {
    ConvolutionProvider provider =
        Engines.installed().providers().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    boolean mustLoad = "true".equals(System.getenv("CI"))
        && System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64");
    if (mustLoad) {
      assertThat(provider.availability()).isEqualTo(Support.SUPPORTED);
    } else {
      assumeThat(provider.availability().isSupported()).as(provider.availability().reason()).isTrue();
    }
    return provider;
  }

  private static Engines.Selection select(String text, String engine) {
    ConvProblem problem = ProblemString.parse(text);
    Parameters zeros = new Parameters(new float[problem.weights().size()], null);
    return Engines.installed().select(problem, zeros, engine, Accuracy.FAST);
  }
}
