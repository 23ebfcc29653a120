package dev.kernelscope.app.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.learned.Flow;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.scene.learned.TrainingLog;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.Dataset;
import dev.kernelscope.engine.train.Training;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoachTest {

  private static final int SIDE = 12;

  /** Vertical and horizontal bars, so many of them. */
  static DataSplit bars(int count) {
    return new DataSplit(set(count, 1), set(20, 2));
  }

  private static Dataset set(int count, int seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * SIDE * SIDE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 2);
      int at = random.nextInt(SIDE);
      for (int j = 0; j < SIDE; j++) {
        pixels[i * SIDE * SIDE + (i % 2 == 0 ? at * SIDE + j : j * SIDE + at)] = (byte) (100 + random.nextInt(156));
      }
    }
    return new Dataset(new Shape(1, 1, SIDE, SIDE), pixels, labels, List.of("flat", "upright"));
  }

  private static TrainingSettings settings(long seed) {
    TrainingSettings usual = TrainingSettings.usual(seed, 40);
    return new TrainingSettings(seed, 3, 10, usual.method(), 0.02, usual.momentum(), usual.decay(), 1, true,
        usual.compute());
  }

  @Test
  void whatIsShownAtAStepAreTheWeightsOfTheTrainingBitForBit() {
    DataSplit data = bars(40);
    try (Coach coach = Coach.of(settings(5), data, "bars", List.of())) {
      coach.want(2);
      coach.await(7, done -> { });
      LearnedScene scene = LearnedScene.of(coach.log());
      Training alone = Training.start(settings(5), data);
      for (int step = 0; step <= 7; step++) {
        float[] weights = alone.network().parameter("conv1.weights").value().copyData();
        Moment moment = step == 0 ? new Moment(0, Phase.BATCH, 0) : new Moment(step - 1, Phase.UPDATE, 1);
        assertThat(bits(shown(scene.frame(moment)))).as("step %d", step).isEqualTo(bits(weights));
        alone.next();
      }
    }
  }

  private static float[] shown(Frame frame) {
    List<Block> blocks = frame.stage().blocks();
    List<Block> now = blocks.subList(blocks.size() / 2, blocks.size());
    int size = now.getFirst().rows() * now.getFirst().columns();
    float[] all = new float[now.size() * size];
    for (int i = 0; i < now.size(); i++) {
      System.arraycopy(((Surface.Image) now.get(i).surface()).values(), 0, all, i * size, size);
    }
    return all;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return bits;
  }

  @Test
  void stopsWhereItIsWantedAndGoesOn() throws InterruptedException {
    try (Coach coach = Coach.of(settings(1), bars(40), "bars", List.of())) {
      coach.await(3, done -> { });
      Thread.sleep(150);
      assertThat(coach.log().done()).isEqualTo(3);
      coach.await(1000, done -> { });
      assertThat(coach.log().done()).isEqualTo(12);
      assertThat(coach.log().accuracies(12)).extracting(a -> a.epoch()).containsExactly(0, 1, 2, 3);
      assertThat(coach.log().accuracies(11)).hasSize(3);
    }
  }

  @Test
  void aFlowIsTheBackwardPassOfThePicture() {
    try (Coach coach = Coach.of(settings(3), bars(40), "bars", List.of())) {
      coach.await(4, done -> { });
      TrainingLog log = coach.log();
      Flow flow = log.flow(2, 5).orElseThrow();
      Samples.Picture picture = log.pictures(2).getFirst();
      float[] kernel = Arrays.copyOfRange(log.kernels(2), 5 * 49, 6 * 49);
      double toWeight = 0;
      double toPixel = 0;
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          // Weight 1,4 meets the pixel two rows up and one to the right, for the padding is 3.
          boolean inside = y - 2 >= 0 && x + 1 < SIDE;
          toWeight += inside ? picture.at(y - 2, x + 1) * (double) flow.arriving()[y * SIDE + x] : 0;
          int row = 6 - y + 3;
          int column = 4 - x + 3;
          boolean covers = row >= 0 && row < 7 && column >= 0 && column < 7;
          toPixel += covers ? kernel[row * 7 + column] * (double) flow.arriving()[y * SIDE + x] : 0;
        }
      }
      assertThat((double) flow.toWeights()[11]).isCloseTo(toWeight, org.assertj.core.data.Offset.offset(1e-6));
      assertThat((double) flow.toInput()[6 * SIDE + 4]).isCloseTo(toPixel, org.assertj.core.data.Offset.offset(1e-6));
    }
  }

  @Test
  void closesWhileItTrains() {
    Coach coach = Coach.of(settings(1), bars(40), "bars", List.of());
    coach.want(12);
    coach.close();
    int done = coach.log().done();
    coach.want(12);
    assertThat(coach.log().done()).isEqualTo(done);
  }
}
