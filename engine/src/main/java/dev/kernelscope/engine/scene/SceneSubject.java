package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * What a scene is about.
 *
 * @param input 1×C×H×W
 * @param weights M×C/groups×kH×kW
 * @param bias one value a filter, or null for none
 * @param spec stride, padding, dilation, groups, activation
 * @param chapter what stands above all, such as {@code The operation}
 * @param kernelName how the kernel is called, such as {@code Sobel x}; may be empty
 * @param photo whether the input's numbers are brightnesses from 0 to 255
 * @param words what its parts are called
 */
public record SceneSubject(Tensor input, Tensor weights, float[] bias, ConvSpec spec, String chapter,
    String kernelName, boolean photo, Wording words) {

  /** A subject whose parts have their usual names. */
  public SceneSubject(Tensor input, Tensor weights, float[] bias, ConvSpec spec, String chapter, String kernelName,
      boolean photo) {
    this(input, weights, bias, spec, chapter, kernelName, photo, Wording.USUAL);
  }

  /** The lesson's 7×7 input, a soft bright stripe. */
  public static Tensor lessonInput() {
    return Tensor.of(Shape.of(7, 7),
        1, 0, 2, 3, 3, 2, 0,
        0, 1, 2, 3, 2, 1, 1,
        1, 1, 3, 2, 3, 1, 0,
        0, 2, 1, 3, 3, 2, 1,
        1, 0, 2, 2, 3, 0, 1,
        2, 1, 1, 3, 2, 1, 0,
        0, 1, 2, 3, 3, 2, 1);
  }

  /** The lesson: its input under the kernel that answers to vertical edges. */
  public static SceneSubject lesson() {
    Tensor sobelX = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);
    return new SceneSubject(lessonInput(), sobelX, null, ConvSpec.DEFAULT, "The operation", "Sobel x", false);
  }

  /** Whether this is the lesson's own moment, which a still shows in the middle of its sum. */
  boolean isLesson() {
    return input.shape().equals(Shape.of(7, 7)) && input.contentEquals(lessonInput());
  }
}
