package dev.kernelscope.render.opengl;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.Experiment.Kind;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/** Scenes that tests draw, one of each kind. */
public final class Samples {

  public static final Tensor SOBEL_X = Tensor.of(Shape.of(1, 1, 3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);

  private Samples() {}

  /** The lesson's 7×7 under Sobel x. */
  public static Scene lesson() {
    return Scenes.of(SceneSubject.lesson());
  }

  /** 8×8 at stride 2 without padding: the floor drops the last row and column. */
  public static Scene dropped() {
    return subject(numbers(1, 8, 8, 3), SOBEL_X, null, ConvSpec.DEFAULT.withStride(2), "Stride", false);
  }

  /** 5×5 with a border of zeros. */
  public static Scene padded() {
    return subject(numbers(1, 5, 5, 3), SOBEL_X, null, ConvSpec.DEFAULT.withPadding(1), "Padding", false);
  }

  /** Three channels, two filters, a bias. */
  public static Scene channels() {
    Tensor weights = numbers(6, 3, 3, 4);
    Tensor filters = Tensor.of(Shape.of(2, 3, 3, 3), centred(weights.data()));
    return subject(numbers(3, 5, 5, 3), filters, new float[] {1, 0}, ConvSpec.DEFAULT, "Channels", false);
  }

  /** A picture of rings, too large for numbers. */
  public static Scene photo() {
    float[] grey = new float[90 * 120];
    for (int i = 0; i < grey.length; i++) {
      double radius = Math.hypot(i / 120 - 45.0, i % 120 - 60.0);
      grey[i] = Math.round(127 + 120 * Math.sin(radius / 4));
    }
    return subject(Tensor.of(Shape.of(1, 1, 90, 120), grey), SOBEL_X, null, ConvSpec.DEFAULT, "Your photo", true);
  }

  /** 8×8 at stride 2 without padding, beside the same with as much as keeps the size. */
  public static Scene compared() {
    return experiment(numbers(1, 8, 8, 3), ConvSpec.DEFAULT.withStride(2), Kind.FORWARD)
        .withRival(experiment(numbers(1, 8, 8, 3), ConvSpec.DEFAULT.withStride(2).withPadding(PaddingRule.SAME),
        Kind.FORWARD)).scene();
  }

  /** The lesson's kernel three times. */
  public static Scene chain() {
    return Experiment.lesson().withLayers(3).scene();
  }

  /** The lesson's input under another computation. */
  public static Scene computed(Kind kind) {
    return Experiment.lesson().withKind(kind).scene();
  }

  private static Experiment experiment(Tensor input, ConvSpec spec, Kind kind) {
    return new Experiment(input, SOBEL_X, null, spec, kind, false, "sobel-x", false, "");
  }

  private static Scene subject(
      Tensor input, Tensor weights, float[] bias, ConvSpec spec, String chapter, boolean photo) {
    return Scenes.of(new SceneSubject(input, weights, bias, spec, chapter, "Sobel x", photo));
  }

  /** Small numbers from 0 to {@code most}, the same on every machine. */
  private static Tensor numbers(int channels, int rows, int columns, int most) {
    float[] data = new float[channels * rows * columns];
    long state = 7;
    for (int i = 0; i < data.length; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      data[i] = Math.floorMod(state >> 33, most + 1);
    }
    return Tensor.of(Shape.of(1, channels, rows, columns), data);
  }

  private static float[] centred(float[] data) {
    float[] result = data.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] -= 2;
    }
    return result;
  }

  public static RenderOptions options(int width, int height, Theme theme) {
    return new RenderOptions(width, height, theme, RenderOptions.Colors.FULL, true);
  }
}
