package dev.kernelscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.NetworkFormatException;
import dev.kernelscope.engine.nn.Parameter;
import dev.kernelscope.engine.npy.NpzReader;
import dev.kernelscope.engine.npy.NpzWriter;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.train.TrainingSettings.Method;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {

  private static final DataSplit DATA = SmallData.bars(130, 60);

  private static TrainingSettings settings(Method method, int threads) {
    return new TrainingSettings(7, 3, 32, method, 0.01, 0.9, 1e-4, 1, true,
        new Compute("auto", threads));
  }

  private static Training start(Method method, int threads) {
    return Training.start(settings(method, threads), DATA, SmallData.network());
  }

  @Test
  void learnsWhatCanBeLearned() {
    Training training = Training.start(settings(Method.ADAM, 2).withEpochs(12), SmallData.bars(500, 60),
        SmallData.network());
    double before = training.evaluate().loss();
    while (!training.isDone()) {
      training.next();
    }
    Evaluation after = training.evaluate();
    assertThat(after.images()).isEqualTo(60);
    assertThat(after.loss()).isLessThan(before / 2);
    assertThat(after.accuracy()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void anyNumberOfThreadsGivesTheSameBits(Method method) {
    Training one = start(method, 1);
    Training two = start(method, 2);
    Training three = start(method, 3);
    for (int i = 0; i < 8; i++) {
      Step step = one.next();
      assertThat(two.next().loss()).isEqualTo(step.loss());
      assertThat(three.next().loss()).isEqualTo(step.loss());
      assertSameBits(one, two);
      assertSameBits(one, three);
    }
  }

  @Test
  void twoRunsAreTheSameAndAnotherSeedIsAnotherRun() {
    Training first = start(Method.ADAM, 2);
    Training second = start(Method.ADAM, 2);
    assertThat(losses(first)).isEqualTo(losses(second));
    assertSameBits(first, second);
    TrainingSettings s = settings(Method.ADAM, 2);
    Training other = Training.start(new TrainingSettings(8, s.epochs(), s.batch(), s.method(), s.rate(), s.momentum(),
        s.decay(), s.shift(), s.mirror(), s.compute()), DATA, SmallData.network());
    assertThat(other.next().loss()).isNotEqualTo(start(Method.ADAM, 2).next().loss());
  }

  @Test
  void everyImageIsLearnedFromOnceAnEpochInAnotherOrderEachTime() {
    Training training = start(Method.SGD, 1);
    assertThat(training.stepsPerEpoch()).isEqualTo(5);
    assertThat(training.steps()).isEqualTo(15);
    List<Integer> first = epoch(training, 1);
    List<Integer> second = epoch(training, 2);
    assertThat(first).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 130).boxed().toList());
    assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
  }

  private static List<Integer> epoch(Training training, int number) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < training.stepsPerEpoch(); i++) {
      assertThat(training.epoch()).isEqualTo(number);
      Step step = training.next();
      assertThat(step.epoch()).isEqualTo(number);
      Arrays.stream(step.indices()).forEach(indices::add);
    }
    return indices;
  }

  @Test
  void theRateRisesInATenthOfTheSteps() {
    Training training = Training.start(settings(Method.SGD, 1).withEpochs(10), DATA, SmallData.network());
    int rise = training.steps() / 10;
    List<Double> rates = new ArrayList<>();
    while (!training.isDone()) {
      rates.add(training.next().rate());
    }
    assertThat(rise).isBetween(2, 99);
    assertThat(rates.getFirst()).isCloseTo(0.01 / rise, within(1e-9));
    assertThat(rates.subList(0, rise)).isSorted();
    assertThat(rates.subList(rise - 1, rates.size())).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void theRateFallsFromTheFirstToNearlyNothing() {
    Training training = start(Method.SGD, 1);
    List<Double> rates = new ArrayList<>();
    while (!training.isDone()) {
      rates.add(training.next().rate());
    }
    assertThat(rates.getFirst()).isEqualTo(0.01);
    assertThat(rates).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(rates.getLast()).isPositive().isLessThan(0.0002);
    assertThatThrownBy(training::next).isInstanceOf(IllegalStateException.class).hasMessageContaining("15");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aTrainingTakenUpAgainEndsAsAnUnbrokenOne(Method method) throws IOException {
    Training unbroken = start(method, 2);
    List<Double> all = losses(unbroken);
    Training broken = start(method, 2);
    for (int i = 0; i < 7; i++) {
      broken.next();
    }
    Map<String, byte[]> kept = entries(broken);
    Training resumed = Checkpoint.read(kept, new Compute("auto", 1)).resume(kept, DATA);
    assertThat(resumed.step()).isEqualTo(7);
    assertThat(losses(resumed)).isEqualTo(all.subList(7, 15));
    assertSameBits(unbroken, resumed);
    assertThat(resumed.evaluate()).isEqualTo(unbroken.evaluate());
  }

  @Test
  void otherDataAreRefused() throws IOException {
    Map<String, byte[]> kept = entries(start(Method.SGD, 1));
    Checkpoint checkpoint = Checkpoint.read(kept, Compute.usual());
    assertThatThrownBy(() -> checkpoint.resume(kept, SmallData.bars(131, 60)))
        .isInstanceOf(NetworkFormatException.class).hasMessageContaining("other data");
  }

  @Test
  void damagedCountersAreRefusedInOneLine() throws IOException {
    Map<String, byte[]> kept = entries(start(Method.SGD, 1));
    String text = new String(kept.get("training.txt"), java.nio.charset.StandardCharsets.UTF_8);
    for (String[] change : new String[][] {{"step 0", "step 16"}, {"step 0", "step -1"}, {"step 0", "stop 0"},
        {"epochs 3", "epochs 2000000000"}, {"rate 0.01", "rate NaN"}, {"shift 1", "shift 2000000000"},
        {"sgd", "sgt"}, {"kernelscope", "x"}, {"batch 32", "batch 9999999999"}}) {
      kept.put("training.txt", text.replace(change[0], change[1]).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThatThrownBy(() -> Checkpoint.read(kept, Compute.usual()).resume(kept, DATA)).as(change[1])
          .isInstanceOf(NetworkFormatException.class).message().startsWith("training.txt: ").doesNotContain("\n");
    }
  }

  @Test
  void trainingsOfOtherVersionsAreRefused() throws IOException {
    Map<String, byte[]> kept = entries(start(Method.SGD, 1));
    String text = new String(kept.get("training.txt"), java.nio.charset.StandardCharsets.UTF_8);
    kept.put("training.txt", text.replaceFirst(" [0-9]+", " 1").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Checkpoint.read(kept, Compute.usual())).isInstanceOf(NetworkFormatException.class)
        .hasMessage("training.txt: it was begun by another version of Kernelscope, which takes other steps");
  }

  @Test
  void networkAndDataMustFit() {
    assertThatThrownBy(() -> Training.start(settings(Method.SGD, 1), DATA, UsualNetwork.of(Shape.of(8, 8), 10)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10 scores")
        .hasMessageContaining("2 classes");
    assertThatThrownBy(() -> UsualNetwork.of(Shape.of(3, 8), 10)).hasMessageContaining("3×8");
  }

  private static Map<String, byte[]> entries(Training training) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NpzWriter archive = new NpzWriter(out)) {
      Checkpoint.add(training, archive);
    }
    return NpzReader.entries(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<Double> losses(Training training) {
    List<Double> losses = new ArrayList<>();
    while (!training.isDone()) {
      losses.add(training.next().loss());
    }
    return losses;
  }

  private static void assertSameBits(Training a, Training b) {
    for (Parameter parameter : a.network().parameters()) {
      assertThat(b.network().parameter(parameter.name()).value().data()).as(parameter.name())
          .containsExactly(parameter.value().data());
    }
  }
}
