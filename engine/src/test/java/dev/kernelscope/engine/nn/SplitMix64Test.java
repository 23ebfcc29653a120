package dev.kernelscope.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  @Test
  void isTheAlgorithmOfThePaperAsTheJdkHasIt() {
    SplittableRandom jdk = new SplittableRandom(1234567);
    SplitMix64 own = new SplitMix64(1234567);
    for (int i = 0; i < 100; i++) {
      assertThat(own.nextLong()).isEqualTo(jdk.nextLong());
    }
  }

  /** The first numbers of seed 1234567 as Rosetta Code lists them for S. Vigna's splitmix64.c. */
  @Test
  void beginsAsThePublishedProgramDoes() {
    SplitMix64 random = new SplitMix64(1234567);
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
  }

  @Test
  void boundedNumbersAreEvenlySpread() {
    int[] counts = new int[7];
    SplitMix64 random = SplitMix64.of(3, 1, 4);
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    assertThat(Arrays.stream(counts).boxed()).allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
  }

  @Test
  void gaussiansHaveMean0AndVariance1() {
    SplitMix64 random = new SplitMix64(9);
    double[] numbers = new double[100_000];
    Arrays.setAll(numbers, i -> random.nextGaussian());
    assertThat(Arrays.stream(numbers).average().orElseThrow()).isCloseTo(0, within(0.012));
    assertThat(Arrays.stream(numbers).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(0.02));
    assertThat(Arrays.stream(numbers).filter(x -> Math.abs(x) < 1).count() / 1e5).isCloseTo(0.6827, within(0.006));
  }

  @Test
  void anotherPathIsAnotherSequence() {
    assertThat(SplitMix64.of(1, 2).nextLong()).isNotEqualTo(SplitMix64.of(1, 3).nextLong())
        .isNotEqualTo(SplitMix64.of(2, 2).nextLong()).isNotEqualTo(SplitMix64.of(1, 2, 0).nextLong())
        .isEqualTo(SplitMix64.of(1, 2).nextLong());
  }
}
