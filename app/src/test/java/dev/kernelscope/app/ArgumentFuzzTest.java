package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is typed: an answer, or one line and exit code 1 or 2. */
class ArgumentFuzzTest {

  @Property(tries = 400)
  void valuesOfOptionsNeverCauseAnythingElse(@ForAll("values") String input, @ForAll("values") String kernel,
      @ForAll("values") String stride, @ForAll("values") String padding) {
    check("size", "--input", input, "--kernel", kernel, "--stride", stride, "--padding", padding);
    check("params", "--input", input, "--kernel", kernel, "--units", stride, "--filters", padding);
  }

  @Property(tries = 300)
  void wordsNeverCauseAnythingElse(@ForAll("words") String first, @ForAll("words") String second,
      @ForAll("values") String third) {
    check("size", first, second, third);
  }

  private static void check(String... args) {
    Runs.Result result = Runs.run(args);
    assertThat(result.code()).isBetween(0, 2);
    if (result.code() == 0) {
      assertThat(result.err()).isEmpty();
    } else {
      assertThat(result.error()).isNotBlank().doesNotContain("unexpected");
      assertThat(result.out()).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> likely = Arbitraries.strings().withChars("0123456789x,;.-+/ e×").ofMaxLength(9);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
    return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of("1", "3", "7x7", "same", "valid", "9", "2,1", "3x5")),
        Tuple.of(3, likely), Tuple.of(1, any));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("--input", "-k", "--kernel=3", "--input=7x7", "-s2", "--", "-", "--help", "--repeat", "@file",
        "-h3", "",
        "--format", "json", "--no-such", "\u0000", "'", "-p");
  }
}
