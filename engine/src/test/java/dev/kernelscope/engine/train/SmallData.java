package dev.kernelscope.engine.train;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.nn.BatchNorm;
import dev.kernelscope.engine.nn.Convolution;
import dev.kernelscope.engine.nn.Flatten;
import dev.kernelscope.engine.nn.Linear;
import dev.kernelscope.engine.nn.MaxPool;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Relu;
import dev.kernelscope.engine.nn.SplitMix64;
import dev.kernelscope.engine.nn.Window;
import dev.kernelscope.engine.tensor.Shape;
import java.util.List;

/** Pictures of 8×8 cells with a bright bar, upright or lying, among noise: a second is enough to learn them. */
final class SmallData {

  private static final int SIDE = 8;

  private SmallData() {}

  static DataSplit bars(int train, int test) {
    return new DataSplit(dataset(train, 1), dataset(test, 2));
  }

  static Dataset dataset(int count, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    byte[] pixels = new byte[count * SIDE * SIDE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(2);
      int line = random.nextInt(SIDE);
      for (int cell = 0; cell < SIDE * SIDE; cell++) {
        boolean bright = (labels[i] == 0 ? cell / SIDE : cell % SIDE) == line;
        pixels[i * SIDE * SIDE + cell] = (byte) (random.nextInt(120) + (bright ? 100 : 0));
      }
    }
    return new Dataset(Shape.of(SIDE, SIDE), pixels, labels, List.of("lying", "upright"));
  }

  static Network network() {
    return new Network(Shape.of(SIDE, SIDE), List.of(
        new Convolution("conv1", new Shape(5, 1, 3, 3), ConvSpec.DEFAULT.withPadding(PaddingRule.SAME), true),
        new BatchNorm("norm1", 5),
        new Relu("relu1", Activation.RELU),
        new MaxPool("pool1", Window.of(2)),
        new Convolution("conv2", new Shape(6, 5, 3, 3), ConvSpec.DEFAULT, true),
        new Relu("relu2", Activation.RELU6),
        new Flatten("flat"),
        new Linear("out", 24, 2)));
  }
}
