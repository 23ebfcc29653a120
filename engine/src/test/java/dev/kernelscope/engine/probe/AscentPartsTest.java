package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.nn.SplitMix64;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way back has to be the transposed of the way there: then (Ax)·y = x·(Aᵀy) for any x and y. */
class AscentPartsTest {

  private static final Shape SHAPE = Shape.of(3, 13, 18);
  private final SplitMix64 random = new SplitMix64(5);

  @Test
  void theWayBackThroughATiltIsItsTransposed() {
    float[] image = noise(SHAPE.size());
    float[] arriving = noise(SHAPE.size());
    Tilt tilt = Tilt.any(random, 0.5, 0.3, 3);
    assertThat(dot(tilt.of(image, SHAPE), arriving)).isCloseTo(dot(image, tilt.back(arriving, SHAPE)), within(1e-3));
  }

  @Test
  void aTiltByNothingLeavesTheImage() {
    float[] image = noise(SHAPE.size());
    assertThat(new Tilt(1, 0, 0, 0).of(image, SHAPE)).containsExactly(image);
  }

  @Test
  void aTiltMovesWhatItShows() {
    float[] image = new float[SHAPE.size()];
    image[5 * 18 + 7] = 1;
    float[] moved = new Tilt(1, 0, 2, -3).of(image, SHAPE);
    assertThat(moved[3 * 18 + 10]).isEqualTo(1);
    assertThat(dot(moved, moved)).isEqualTo(1);
  }

  @Test
  void theWayBackThroughOctavesIsTheirTransposed() {
    Octaves octaves = new Octaves(SHAPE, 1);
    assertThat(octaves.parts()).extracting(part -> part.length).containsExactly(3 * 13 * 18, 3 * 7 * 9, 3 * 4 * 5);
    octaves.parts().forEach(part -> System.arraycopy(noise(part.length), 0, part, 0, part.length));
    float[] arriving = noise(SHAPE.size());
    double there = dot(octaves.sum(), arriving);
    List<float[]> gradients = octaves.gradients(arriving);
    double back = 0;
    for (int level = 0; level < gradients.size(); level++) {
      back += dot(octaves.parts().get(level), gradients.get(level));
    }
    assertThat(there).isCloseTo(back, within(1e-3));
  }

  @Test
  void anEvenOctaveStaysEvenAndFinerOnesCountLess() {
    Octaves octaves = new Octaves(SHAPE, 0.5);
    Arrays.fill(octaves.parts().get(2), 1);
    assertThat(octaves.sum()).containsOnly(1);
    Arrays.fill(octaves.parts().get(0), 1);
    assertThat(octaves.sum()).containsOnly(1.25f);
  }

  @Test
  void theWayBackThroughColoursIsTheirTransposed() {
    float[] axes = noise(SHAPE.size());
    float[] arriving = noise(SHAPE.size());
    float[] colours = axes.clone();
    OpponentColours.toColours(colours, 3);
    float[] back = arriving.clone();
    OpponentColours.back(back, 3);
    assertThat(dot(colours, arriving)).isCloseTo(dot(axes, back), within(1e-3));
  }

  @Test
  void greyImagesHaveNoColours() {
    float[] brightness = {0.5f, -1};
    OpponentColours.toColours(brightness, 1);
    assertThat(brightness).containsExactly(0.5f, -1);
    float[] grey = {0.5f, 0, 0};
    OpponentColours.toColours(grey, 3);
    assertThat(grey[0]).isEqualTo(grey[1]).isEqualTo(grey[2]).isPositive();
  }

  private float[] noise(int size) {
    float[] cells = new float[size];
    for (int i = 0; i < size; i++) {
      cells[i] = (float) random.nextGaussian();
    }
    return cells;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
