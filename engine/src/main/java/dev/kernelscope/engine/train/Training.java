package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Pass;
import dev.kernelscope.engine.nn.SoftmaxCrossEntropy;
import java.util.HashMap;
import java.util.Map;

/**
 * One training, step by step. The same settings, network and data give the same weights after the same number of
 * steps, bit for bit, for any number of threads. One thread at a time may use it.
 */
public final class Training {

  /** Steps to the full rate. With it from the start, three to four of sixteen first filters are thrown out for good. */
  private static final int RISE = 100;

  /** Short trainings rise in the first of so many parts. */
  private static final int RISE_PART = 10;

  private final TrainingSettings settings;
  private final DataSplit data;
  private final Batches batches;
  private final Network network;
  private final Optimizer optimizer;
  private final Map<Integer, Pass> passes = new HashMap<>();
  private final Evaluator evaluator;
  private int step;
  private Pass last;

  private Training(TrainingSettings settings, DataSplit data, Network network, int step) {
    this.settings = settings;
    this.data = data;
    this.batches = new Batches(settings, data.train());
    if ((long) stepsPerEpoch() * settings.epochs() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(settings.epochs() + " epochs of " + stepsPerEpoch()
          + " steps are not allowed: together at most " + Integer.MAX_VALUE);
    }
    this.network = network;
    this.optimizer = Optimizer.of(settings, network.parameters());
    this.evaluator = new Evaluator(network, data.test(), settings.compute());
    this.step = step;
  }

  /** A training of the usual network. */
  public static Training start(TrainingSettings settings, DataSplit data) {
    return start(settings, data, UsualNetwork.of(data.train().image(), data.train().classes().size()));
  }

  /**
   * A training of a network, which is initialized with the seed first.
   *
   * @throws IllegalArgumentException if the network takes other images than the data's or makes another number of
   *     scores than they have classes, or there are more steps than can be counted
   */
  public static Training start(TrainingSettings settings, DataSplit data, Network network) {
    check(data, network);
    network.initialize(settings.seed());
    return new Training(settings, data, network, 0);
  }

  /** A training that has done so many steps already; the optimizer's memory is still to be filled. */
  static Training at(int step, TrainingSettings settings, DataSplit data, Network network) {
    check(data, network);
    Training training = new Training(settings, data, network, step);
    if (step < 0 || step > training.steps()) {
      throw new IllegalArgumentException("step " + step + " is not one of the training's " + training.steps());
    }
    return training;
  }

  private static void check(DataSplit data, Network network) {
    int classes = data.train().classes().size();
    if (!network.image().equals(data.train().image()) || network.output().imageSize() != classes) {
      throw new IllegalArgumentException("the network turns " + network.image() + " into "
          + network.output().imageSize() + " scores, but the data are " + data.train());
    }
  }

  /** What it was started with. */
  public TrainingSettings settings() {
    return settings;
  }

  /** What it learns from. */
  public DataSplit data() {
    return data;
  }

  /** The network, with the weights after {@link #step} steps. */
  public Network network() {
    return network;
  }

  /** Steps done. */
  public int step() {
    return step;
  }

  /** Steps of the whole training. */
  public int steps() {
    return stepsPerEpoch() * settings.epochs();
  }

  /** Steps in which every image is learned from once; the last of them may have fewer images. */
  public int stepsPerEpoch() {
    return batches.stepsPerEpoch();
  }

  /** The epoch of the next step, counted from 1; of the last one when all are done. */
  public int epoch() {
    return Math.min(settings.epochs(), step / stepsPerEpoch() + 1);
  }

  /** Whether all steps are done. */
  public boolean isDone() {
    return step == steps();
  }

  /**
   * The batch of the last step with all values and gradients, as they were when the step was made. Null before the
   * first step.
   */
  public Pass lastPass() {
    return last;
  }

  /**
   * Does one step: a batch forward, its loss, the gradients back, and the change of the weights.
   *
   * @throws IllegalStateException if all steps are done
   */
  public Step next() {
    if (isDone()) {
      throw new IllegalStateException("all " + steps() + " steps of the training are done");
    }
    int epoch = step / stepsPerEpoch();
    int[] indices = batches.indices(step);
    Pass pass = passes.computeIfAbsent(indices.length, size -> network.prepare(size, settings.compute()));
    batches.fill(pass.input(), step, indices);
    pass.forward(true);
    SoftmaxCrossEntropy.Result result =
        SoftmaxCrossEntropy.of(pass.output(), data.train().labels(indices), pass.toOutput());
    pass.backward(false);
    double rate = rate(step);
    optimizer.step(step + 1, rate);
    step++;
    last = pass;
    return new Step(step, epoch + 1, indices, result.loss() / indices.length, result.correct(), rate);
  }

  /**
   * Half a cosine from the full rate to 0: I. Loshchilov, F. Hutter, "SGDR", ICLR 2017; reached in a straight line: P.
   * Goyal et al., "Accurate, Large Minibatch SGD", 2017.
   */
  private double rate(int at) {
    int rise = Math.clamp(steps() / RISE_PART, 1, RISE);
    return Math.min(1, (at + 1.0) / rise) * settings.rate() * (1 + StrictMath.cos(Math.PI * at / steps())) / 2;
  }

  /** Asks the network about all test images. */
  public Evaluation evaluate() {
    return evaluator.run();
  }

  /** The evaluation of the network by the test images, for those who want to cut it short. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** What the optimizer remembers. */
  Optimizer optimizer() {
    return optimizer;
  }
}
