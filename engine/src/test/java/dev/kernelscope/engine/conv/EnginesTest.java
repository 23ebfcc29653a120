package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.SelectionReport.Candidate;
import dev.kernelscope.engine.conv.reference.ReferenceProvider;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.Support;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnginesTest {

  private static final ConvProblem PROBLEM = ProblemString.parse("ic1ih5oc1kh3");

  @Test
  void asksByPriorityThenByNameWhateverTheOrderOfDiscovery() {
    List<ConvolutionProvider> providers = new ArrayList<>(List.of(FakeProvider.able("zebra", 20),
        FakeProvider.able("ant", 20), FakeProvider.able("bee", 30), FakeProvider.able("reference", 0)));
    Random random = new Random(1);
    for (int i = 0; i < 24; i++) {
      Collections.shuffle(providers, random);
      Engines engines = new Engines(providers);
      assertThat(engines.providers()).extracting(ConvolutionProvider::name)
          .containsExactly("bee", "ant", "zebra", "reference");
      assertThat(chosen(engines, "auto")).isEqualTo("bee:all");
    }
  }

  @Test
  void reportsEveryRefusalWithItsReason() {
    Engines engines = new Engines(List.of(FakeProvider.able("last", 1), FakeProvider.refusing("picky", 5, "big", "odd"),
        FakeProvider.unavailable("absent", 9, "the library is missing")));

    SelectionReport report = select(engines, "auto").report();

    assertThat(report.candidates()).containsExactly(
        new Candidate("absent", "*", Support.unsupported("the library is missing")),
        new Candidate("picky", "no-big", Support.unsupported("big")),
        new Candidate("picky", "no-odd", Support.unsupported("odd")),
        new Candidate("last", "all", Support.SUPPORTED));
    assertThat(report).hasToString("""
        mb1ic1ih5iw5oc1kh3kw3sh1sw1ph0pw0
          absent:*: no, the library is missing
          picky:no-big: no, big
          picky:no-odd: no, odd
          last:all: chosen""");
  }

  @Test
  void neverChoosesAPeerUnlessItIsNamed() {
    Engines engines = new Engines(List.of(FakeProvider.able("peer", 99).onlyByName(), FakeProvider.able("own", 1)));

    assertThat(chosen(engines, "auto")).isEqualTo("own:all");
    assertThat(chosen(engines, "peer")).isEqualTo("peer:all");
    assertThat(select(engines, "auto").report().candidates()).hasSize(1);
  }

  @Test
  void takesTheNamedImplementation() {
    ConvolutionProvider able = FakeProvider.able("many", 5);
    Engines engines = new Engines(List.of(able, FakeProvider.able("other", 50)));

    assertThat(chosen(engines, "many:all")).isEqualTo("many:all");
  }

  @Test
  void failsLoudlyWhereTheNamedEngineRefuses() {
    Engines engines = new Engines(List.of(FakeProvider.refusing("picky", 5, "big", "odd"),
        FakeProvider.unavailable("absent", 9, "the library is missing"), FakeProvider.able("able", 1)));

    refused(engines, "picky", "engine 'picky' cannot compute this: no-big: big; no-odd: odd");
    refused(engines, "picky:no-odd", "engine 'picky:no-odd' cannot compute this: no-odd: odd");
    refused(engines, "absent", "engine 'absent' cannot compute this: the library is missing");
    refused(engines, "absent:fast", "engine 'absent:fast' cannot compute this: the library is missing");
  }

  @Test
  void namesWhatThereIsToWhoNamesWhatThereIsNot() {
    Engines engines = new Engines(List.of(FakeProvider.able("one", 5), FakeProvider.refusing("two", 9, "a", "b")));

    refused(engines, "three", "unknown engine 'three'; there are auto, two, one");
    refused(engines, "", "unknown engine ''; there are auto, two, one");
    refused(engines, "AUTO", "unknown engine 'AUTO'; there are auto, two, one");
    refused(engines, "two:c", "engine 'two' has no implementation 'c'; there are no-a, no-b");
  }

  @Test
  void isHeldToThePromiseThatSomethingComputesEveryProblem() {
    refused(new Engines(List.of(FakeProvider.refusing("two", 9, "a"))), "auto",
        "engine 'auto' cannot compute this: no-a: a");
  }

  /** The fakes compute no gradients; the installed reference ends the list for them, too. */
  @Test
  void choosesForGradientsAmongThoseWhoComputeThem() {
    Engines engines = new Engines(List.of(FakeProvider.able("able", 9), new ReferenceProvider(),
        FakeProvider.unavailable("absent", 99, "the library is missing")));

    for (GradientTarget target : GradientTarget.values()) {
      assertThat(engines.selectGradient(PROBLEM, target, "auto").report().candidates()).containsExactly(
          new Candidate("absent", "*", Support.unsupported("the library is missing")),
          new Candidate("reference", "loops", Support.SUPPORTED));
    }
    assertThatThrownBy(() -> engines.selectGradient(PROBLEM, GradientTarget.INPUT, "absent"))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage("engine 'absent' cannot compute this: the library is missing");
    assertThatThrownBy(() -> engines.selectGradient(PROBLEM, GradientTarget.INPUT, "able:all"))
        .hasMessage("engine 'able' computes no gradients");
  }

  @Test
  void findsOurOwnProvidersWithTheReferenceLast() {
    List<ConvolutionProvider> installed = Engines.installed().providers();

    assertThat(installed).extracting(ConvolutionProvider::name).containsExactly("simd", "scalar", "reference");
    assertThat(installed.getLast().priority()).isZero();
    assertThat(Engines.installed()).isSameAs(Engines.installed());
  }

  /** On the class path the file counts, on the module path the descriptor: both have to name the same classes. */
  @Test
  void registersTheSameProvidersForTheClassPathAndTheModulePath() throws IOException {
    Module module = Engines.class.getModule();
    List<String> provided = module.getDescriptor().provides().stream()
        .filter(provides -> provides.service().equals(ConvolutionProvider.class.getName()))
        .flatMap(provides -> provides.providers().stream()).toList();
    String file = "META-INF/services/" + ConvolutionProvider.class.getName();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(module.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().filter(line -> !line.isBlank())).containsExactlyInAnyOrderElementsOf(provided);
    }
  }

  private static String chosen(Engines engines, String engine) {
    return select(engines, engine).report().chosen().fullName();
  }

  private static void refused(Engines engines, String engine, String message) {
    assertThatThrownBy(() -> select(engines, engine)).isInstanceOf(EngineUnavailableException.class)
        .hasMessage(message);
  }

  private static Engines.Selection select(Engines engines, String engine) {
    return engines.select(PROBLEM, new Parameters(new float[PROBLEM.weights().size()], null), engine, Accuracy.FAST);
  }
}
