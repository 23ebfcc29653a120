package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.learned.Accuracy;
import dev.kernelscope.engine.scene.learned.Flow;
import dev.kernelscope.engine.scene.learned.TrainingFacts;
import dev.kernelscope.engine.scene.learned.TrainingLog;
import dev.kernelscope.engine.scene.learned.TrainingStep;
import dev.kernelscope.engine.scene.style.ScaleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Numbers like those of a training, made up: noise that becomes edges, a loss that falls, filter 1 that dies. */
public final class MadeUpTraining implements TrainingLog {

  private static final int SIDE = 7;
  private static final int FILTERS = 16;
  private static final int INPUT = 28;

  private final TrainingFacts facts = new TrainingFacts(FILTERS, new Axis(INPUT, SIDE, 1, 1),
      new Axis(INPUT, SIDE, 1, 1), 8, 20, 20, "4,000 pictures of shapes",
      List.of("dot", "bar", "ring", "cross", "box", "arc", "wave", "star", "leaf", "key"));
  private final int done;

  /** A training of which that many of 160 steps are done. */
  public MadeUpTraining(int done) {
    this.done = done;
  }

  @Override
  public TrainingFacts facts() {
    return facts;
  }

  @Override
  public int done() {
    return done;
  }

  @Override
  public float[] kernels(int steps) {
    Random random = new Random(7);
    float learned = (float) steps / facts.steps();
    float[] all = new float[FILTERS * SIDE * SIDE];
    for (int i = 0; i < all.length; i++) {
      int filter = i / (SIDE * SIDE);
      double angle = Math.PI * filter / FILTERS;
      double across = (i % SIDE - 3) * Math.cos(angle) + (i / SIDE % SIDE - 3) * Math.sin(angle);
      double edge = filter == 1 ? 0 : 0.3 * Math.sin(across * (0.5 + filter % 3 * 0.3));
      all[i] = (float) ((1 - learned) * 0.12 * random.nextGaussian() + learned * edge);
    }
    return all;
  }

  @Override
  public TrainingStep step(int index) {
    List<Double> odds = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      odds.add(i == 3 ? 0.82 : 0.02);
    }
    double loss = 2.3 * Math.exp(-index / 25.0) + 0.1 + 0.05 * Math.sin(index * 1.7);
    return new TrainingStep(loss, Math.min(20, 4 + index / 8), 20, index % 2 == 0 ? 3 : 5, odds,
        gradient(index));
  }

  @Override
  public List<Samples.Picture> pictures(int index) {
    List<Samples.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < Samples.MOST; i++) {
      pictures.add(picture(index + i));
    }
    return pictures;
  }

  private static float[] gradient(int index) {
    float[] gradient = new float[FILTERS * SIDE * SIDE];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = i / (SIDE * SIDE) == 1 ? 0 : (float) (0.01 * Math.sin(i * 0.37 + index));
    }
    return gradient;
  }

  private static Samples.Picture picture(int seed) {
    float[] values = new float[INPUT * INPUT];
    for (int i = 0; i < values.length; i++) {
      double r = Math.hypot(i / INPUT - 13.5, (i % INPUT - 13.5) * (1 + seed % 4 * 0.3));
      values[i] = (float) Math.clamp(1.6 - Math.abs(r - 7 - seed % 3) / 1.5, 0, 1);
    }
    return new Samples.Picture(INPUT, INPUT, values, new ValueRange(ScaleKind.PIXELS, 1));
  }

  @Override
  public List<Accuracy> accuracies(int steps) {
    List<Accuracy> all = new ArrayList<>();
    for (int epoch = 0; epoch * facts.stepsPerEpoch() <= steps; epoch++) {
      all.add(new Accuracy(epoch, 0.95 - 0.85 * Math.exp(-epoch)));
    }
    return all;
  }

  @Override
  public Optional<Flow> flow(int step, int filter) {
    float[] arriving = new float[22 * 22];
    for (int i = 0; i < arriving.length; i++) {
      arriving[i] = i % 5 == 0 ? (float) (0.001 * Math.cos(i * 0.11 + filter)) : 0;
    }
    float[] toInput = new float[INPUT * INPUT];
    for (int i = 0; i < toInput.length; i++) {
      toInput[i] = (float) (0.002 * Math.sin(i * 0.05 + filter));
    }
    float[] toWeights = new float[SIDE * SIDE];
    System.arraycopy(gradient(step), filter * SIDE * SIDE, toWeights, 0, toWeights.length);
    return Optional.of(new Flow(arriving, toWeights, toInput));
  }
}
