import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Convolution;
import dev.kernelscope.engine.nn.Flatten;
import dev.kernelscope.engine.nn.MaxPool;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Relu;
import dev.kernelscope.engine.nn.Window;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.Dataset;
import dev.kernelscope.engine.train.FashionMnist;
import dev.kernelscope.engine.train.Training;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One epoch of training beside libtorch by way of DJL: a network of two convolutions, batches of 50, gradient descent with momentum,
 * the embedded data without variations. Epochs take turns in one JVM; medians, and their ratio, are printed.
 *
 * <p>Not a part of the build. docs/learning-speed.md says how to run it; arguments are threads, images and rounds.
 */
final class TorchEpoch {

  private static final int BATCH = 50;
  private static final int WARM_UP = 2;

  private TorchEpoch() {}

  /** Measures. */
  public static void main(String[] args) {
    int threads = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[2]);
    System.setProperty("ai.djl.pytorch.num_threads", args[0]);
    DataSplit all = FashionMnist.subset();
    Dataset train = all.train().first(Integer.parseInt(args[1]));
    try (Model model = Model.newInstance("peer"); NDManager manager = NDManager.newBaseManager()) {
      model.setBlock(block());
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.initialize(new Shape(BATCH, 1, 28, 28));
        int[] indices = IntStream.range(0, train.size()).toArray();
        NDArray images = manager.create(train.images(indices).data(), new Shape(train.size(), 1, 28, 28));
        NDArray labels = manager.create(train.labels(indices), new Shape(train.size()));
        int steps = train.size() / BATCH;
        Training ours = Training.start(settings(threads, rounds), new DataSplit(train, all.test()), network());
        double[][] seconds = race(rounds, () -> {
          for (int step = 0; step < steps; step++) {
            ours.next();
          }
        }, () -> {
          for (int step = 0; step < steps; step++) {
            step(trainer, manager, images, labels, new NDIndex(step * BATCH + ":" + (step + 1) * BATCH));
          }
        });
        System.out.printf(Locale.ROOT, "%s, %d threads, %d images: ours %.3f s, libtorch %.3f s, ratio %.2f%n",
            Engine.getInstance().getVersion(), threads, train.size(), seconds[0][rounds / 2], seconds[1][rounds / 2],
            seconds[1][rounds / 2] / seconds[0][rounds / 2]);
      }
    }
  }

  private static Network network() {
    ConvSpec same = ConvSpec.DEFAULT.withPadding(PaddingRule.SAME);
    return new Network(FashionMnist.subset().train().image(), List.of(
        new Convolution("conv1", new dev.kernelscope.engine.tensor.Shape(16, 1, 7, 7), same, true),
        new Relu("relu1", dev.kernelscope.engine.conv.spec.Activation.RELU), new MaxPool("pool1", Window.of(2)),
        new Convolution("conv2", new dev.kernelscope.engine.tensor.Shape(32, 16, 5, 5), same, true),
        new Relu("relu2", dev.kernelscope.engine.conv.spec.Activation.RELU), new MaxPool("pool2", Window.of(2)),
        new Flatten("flatten"), new dev.kernelscope.engine.nn.Linear("linear", 32 * 7 * 7, 10)));
  }

  private static SequentialBlock block() {
    return new SequentialBlock()
        .add(convolution(7, 16)).add(Activation.reluBlock())
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(convolution(5, 32)).add(Activation.reluBlock())
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(10).build());
  }

  private static Conv2d convolution(int size, int filters) {
    return Conv2d.builder().setKernelShape(new Shape(size, size)).setFilters(filters)
        .optPadding(new Shape(size / 2, size / 2)).build();
  }

  private static DefaultTrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.05f)).optMomentum(0.9f)
            .optWeightDecays(0.0005f).build())
        .optInitializer(new XavierInitializer(), "weight").optDevices(new Device[] {Device.cpu()});
  }

  private static TrainingSettings settings(int threads, int rounds) {
    return new TrainingSettings(1, rounds + WARM_UP, BATCH, TrainingSettings.Method.SGD, 0.05, 0.9, 0.0005, 0, false,
        new Compute("auto", threads));
  }

  private static void step(Trainer trainer, NDManager manager, NDArray images, NDArray labels, NDIndex batch) {
    try (NDManager scope = manager.newSubManager(); GradientCollector collector = trainer.newGradientCollector()) {
      NDArray x = images.get(batch);
      NDArray y = labels.get(batch);
      x.attach(scope);
      y.attach(scope);
      NDList scores = trainer.forward(new NDList(x));
      scores.attach(scope);
      NDArray loss = trainer.getLoss().evaluate(new NDList(y), scores);
      loss.attach(scope);
      collector.backward(loss);
    }
    trainer.step();
  }

  /** Seconds of each, sorted. */
  private static double[][] race(int rounds, Runnable ours, Runnable theirs) {
    double[][] seconds = new double[2][rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int who = 0; who < seconds.length; who++) {
        long start = System.nanoTime();
        (who == 0 ? ours : theirs).run();
        if (round >= 0) {
          seconds[who][round] = (System.nanoTime() - start) / 1e9;
        }
      }
    }
    Arrays.stream(seconds).forEach(Arrays::sort);
    return seconds;
  }
}
