package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import dev.kernelscope.render.ascii.screen.Screen;
import java.util.Random;

/** Scenes that the tests draw. */
public final class Samples {

  /** Sobel x. */
  public static final Tensor SOBEL_X = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);

  private Samples() {}

  /** The lesson's 7×7 under Sobel x. */
  public static Scene lesson() {
    return Scenes.of(SceneSubject.lesson());
  }

  /** The lesson's input with padding 1 and bias 5. */
  public static Scene padded() {
    return scene(SceneSubject.lessonInput(), SOBEL_X, new float[] {5}, ConvSpec.DEFAULT.withPadding(1));
  }

  /** 8×8 at stride 2, where the floor drops a row and a column. */
  public static Scene dropping() {
    return scene(numbers(1, 0, 3, 1, 8, 8), SOBEL_X, null, ConvSpec.DEFAULT.withStride(2));
  }

  /** 9×9 at dilation 2. */
  public static Scene dilated() {
    return scene(numbers(2, 0, 3, 1, 9, 9), SOBEL_X, null, ConvSpec.DEFAULT.withDilation(2));
  }

  /** Three channels, two filters, biases. */
  public static Scene channels() {
    return scene(numbers(3, 0, 3, 1, 1, 3, 6, 6), numbers(4, -2, 2, 1, 2, 3, 3, 3), new float[] {1, -2},
        ConvSpec.DEFAULT);
  }

  /** Numbers with three decimals. */
  public static Scene fractions() {
    return scene(numbers(5, -999, 999, 0.001, 7, 7), numbers(6, -99, 99, 0.01, 3, 3), null, ConvSpec.DEFAULT);
  }

  /** Numbers of three digits. */
  public static Scene large() {
    return scene(numbers(7, 0, 255, 1, 7, 7), numbers(6, -9, 9, 1, 3, 3), null, ConvSpec.DEFAULT);
  }

  /** A wide input. */
  public static Scene wide() {
    return scene(numbers(7, 0, 9, 1, 5, 20), SOBEL_X, null, ConvSpec.DEFAULT);
  }

  /** One output cell. */
  public static Scene single() {
    return scene(numbers(7, 0, 9, 1, 3, 3), SOBEL_X, null, ConvSpec.DEFAULT);
  }

  /** A brightness ramp with a bright disc: large enough to be a picture. */
  public static Scene photo() {
    float[] data = new float[90 * 120];
    for (int i = 0; i < data.length; i++) {
      int y = i / 120;
      int x = i % 120;
      data[i] = Math.hypot(y - 40, x - 70) < 25 ? 230 : x * 255 / 120;
    }
    return Scenes.of(new SceneSubject(Tensor.of(Shape.of(90, 120), data), SOBEL_X, null, ConvSpec.DEFAULT,
        "Your photo", "Sobel x", true));
  }

  /** Seeded numbers: whole numbers from {@code low} to {@code high} times {@code step}. */
  public static Tensor numbers(long seed, int low, int high, double step, int... sizes) {
    Random random = new Random(seed);
    Shape shape = sizes.length == 4 ? Shape.of(sizes[0], sizes[1], sizes[2], sizes[3]) : Shape.of(sizes[0], sizes[1]);
    int count = 1;
    for (int size : sizes) {
      count *= size;
    }
    float[] data = new float[count];
    for (int i = 0; i < count; i++) {
      data[i] = (float) ((low + random.nextInt(high - low + 1)) * step);
    }
    return Tensor.of(shape, data);
  }

  /** A screen that nobody operates. */
  public static CellBuffer screen(Frame frame, View view, Palette palette, int columns, int rows) {
    return Screen.draw(LiveFrame.still(frame, view, LivePlay.USUAL), palette, columns, rows).cells();
  }

  private static Scene scene(Tensor input, Tensor weights, float[] bias, ConvSpec spec) {
    return Scenes.of(new SceneSubject(input, weights, bias, spec, "The operation", "", false));
  }
}
