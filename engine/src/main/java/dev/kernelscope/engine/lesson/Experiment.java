package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.Objects;

/**
 * A convolution under somebody's hands: what a command line, a saved scene, a step of the lesson or a question
 * describes, and what a session changes bit by bit. Immutable, as long as nobody writes to the tensors' arrays.
 *
 * <p>Sizes need not fit: {@link #scene} says what is wrong, so that a session can refuse a change and keep the old one.
 *
 * @param input 1×C×H×W
 * @param weights M×C/groups×kH×kW, not turned
 * @param bias one value a filter, or null for none
 * @param spec stride, padding, dilation, padding mode, groups, activation
 * @param kind which computation is meant
 * @param flip whether every kernel is turned by 180 degrees: the convolution of mathematics
 * @param kernelName how a single kernel is called, such as {@code sobel-x}; empty where it has no name
 * @param photo whether the input's numbers are brightnesses from 0 to 255
 * @param chapter what stands above all; empty for what suits the sizes
 * @param rival what it is compared with, side by side, or null for nothing
 * @param layers how many times it is applied, each time to the last output; 1 is once
 */
public record Experiment(Tensor input, Tensor weights, float[] bias, ConvSpec spec, Kind kind, boolean flip,
    String kernelName, boolean photo, String chapter, Experiment rival, int layers) {

  /** Seed of the digits that appear where an input grows. */
  private static final long SEED = 1;

  /** Which computation is meant. */
  public enum Kind {
    /** The convolution itself. */
    FORWARD,
    /** The transposed convolution, shown as the convolution over the spread input that it equals. */
    TRANSPOSED,
    /** The gradient of a loss with respect to the weights: the input under the output's gradient as kernel. */
    GRADIENT_OF_WEIGHTS,
    /** The gradient of a loss with respect to the input: the output's gradient under the turned kernel. */
    GRADIENT_OF_INPUT
  }

  /** Checks that nothing needed is missing, and copies the bias. */
  public Experiment {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(kernelName, "kernelName");
    Objects.requireNonNull(chapter, "chapter");
    bias = bias == null ? null : bias.clone();
  }

  /** An experiment that is compared with nothing. */
  public Experiment(Tensor input, Tensor weights, float[] bias, ConvSpec spec, Kind kind, boolean flip,
      String kernelName, boolean photo, String chapter) {
    this(input, weights, bias, spec, kind, flip, kernelName, photo, chapter, null, 1);
  }

  /** The lesson: its 7×7 input under Sobel x. */
  public static Experiment lesson() {
    return new Experiment(SceneSubject.lessonInput(), NamedKernel.SOBEL_X.weights(), null, ConvSpec.DEFAULT,
        Kind.FORWARD, false, NamedKernel.SOBEL_X.id(), false, "");
  }

  /** One value a filter, a copy, or null for none. */
  @Override
  public float[] bias() {
    return bias == null ? null : bias.clone();
  }

  /**
   * What is to be shown.
   *
   * @throws IllegalArgumentException if the sizes do not fit; {@link
   *     dev.kernelscope.engine.conv.spec.NoOutputException} if the kernel is larger than the padded input
   */
  public SceneSubject subject() {
    return Subjects.of(this);
  }

  /**
   * The film of this convolution.
   *
   * @throws IllegalArgumentException as {@link #subject}
   */
  public Scene scene() {
    if (layers > 1) {
      if (rival != null || kind != Kind.FORWARD) {
        throw new IllegalArgumentException("several layers are shown of one convolution that goes forward alone");
      }
      return Scenes.chain(subject(), layers);
    }
    return rival == null ? Scenes.of(subject())
        : Scenes.compare(subject(), rival.subject(), Differences.of(this, rival));
  }

  /**
   * The sizes of the convolution that goes forward, whatever {@link #kind} is shown.
   *
   * @throws IllegalArgumentException as {@link #subject}
   */
  public ConvProblem forward() {
    return ConvProblem.of(spec, input.shape(), weights.shape(), bias != null, Layout.NCHW);
  }

  /** With another input, which a rival reads, too. */
  public Experiment withInput(Tensor tensor, boolean brightness) {
    Experiment beside = rival == null ? null : rival.withInput(tensor, brightness);
    return new Experiment(tensor, weights, bias, spec, kind, flip, kernelName, brightness, chapter, beside, layers);
  }

  /** With one input value changed. */
  public Experiment withInputValue(int channel, int row, int column, float value) {
    return withInput(Resized.changed(input.to(Layout.NCHW), 0, channel, row, column, value), photo);
  }

  /** With more or fewer rows and columns; new cells are digits. */
  public Experiment withInputSize(int rows, int columns) {
    return withInput(Resized.input(input, Shape.of(input.shape().c(), rows, columns), SEED), photo);
  }

  /** With more or fewer input channels; new channels are digits, read by the same kernels as the old ones in turn. */
  public Experiment withChannels(int channels) {
    Shape in = input.shape();
    int groups = channels % spec.groups() == 0 ? spec.groups() : 1;
    return withInput(Resized.input(input, Shape.of(channels, in.h(), in.w()), SEED), photo)
        .withSpec(spec.withGroups(groups)).reshaped(weights.shape().n(), channels / groups);
  }

  /** With other weights, which a rival that has the same ones gets, too. */
  public Experiment withWeights(Tensor tensor, String name) {
    float[] fitting = bias == null ? null : Arrays.copyOf(bias, tensor.shape().n());
    boolean same = rival != null && rival.weights.contentEquals(weights);
    Experiment beside = same ? rival.withWeights(tensor, name) : rival;
    return new Experiment(input, tensor, fitting, spec, kind, flip, name, photo, chapter, beside, layers);
  }

  /** With one weight changed; the kernel loses its name. */
  public Experiment withWeight(int filter, int channel, int row, int column, float value) {
    return withWeights(Resized.changed(weights.to(Layout.NCHW), filter, channel, row, column, value), "");
  }

  /** With a kernel that has a name, for every channel; further filters have the others of its size. */
  public Experiment withKernel(NamedKernel kernel) {
    Shape w = weights.shape();
    return withWeights(MadeUp.layer(kernel, w.n(), w.c()), kernel.id());
  }

  /** With larger or smaller kernels: the weights stay in the middle, new ones are zero. */
  public Experiment withKernelSize(int rows, int columns) {
    Shape w = weights.shape();
    boolean same = w.h() == rows && w.w() == columns;
    return withWeights(Resized.weights(weights, Shape.of(w.n(), w.c(), rows, columns)), same ? kernelName : "");
  }

  /** With more or fewer filters; where the kernel has a name, new ones are the others of its size. */
  public Experiment withFilters(int filters) {
    Shape w = weights.shape();
    if (filters > w.n() && !kernelName.isEmpty()) {
      return NamedKernel.find(kernelName).map(kernel -> withWeights(MadeUp.layer(kernel, filters, w.c()), kernelName))
          .orElseGet(() -> reshaped(filters, w.c()));
    }
    return reshaped(filters, w.c());
  }

  /** With the channels divided into groups; there are at least as many filters as groups. */
  public Experiment withGroups(int groups) {
    int channels = input.shape().c();
    if (channels % groups != 0) {
      throw new IllegalArgumentException("groups " + groups + " do not divide the input's " + channels + " channels");
    }
    int filters = (weights.shape().n() + groups - 1) / groups * groups;
    return withSpec(spec.withGroups(groups)).reshaped(filters, channels / groups);
  }

  /** With other biases, or null for none. */
  public Experiment withBias(float[] values) {
    return new Experiment(input, weights, values, spec, kind, flip, kernelName, photo, chapter, rival, layers);
  }

  /** With another stride, padding, dilation, padding mode or activation. */
  public Experiment withSpec(ConvSpec other) {
    return new Experiment(input, weights, bias, other, kind, flip, kernelName, photo, chapter, rival, layers);
  }

  /** With the kernels turned or not. */
  public Experiment withFlip(boolean turned) {
    return new Experiment(input, weights, bias, spec, kind, turned, kernelName, photo, chapter, rival, layers);
  }

  /** As another computation. */
  public Experiment withKind(Kind other) {
    return new Experiment(input, weights, bias, spec, other, flip, kernelName, photo, chapter, rival, layers);
  }

  /** Under another heading. */
  public Experiment withChapter(String heading) {
    return new Experiment(input, weights, bias, spec, kind, flip, kernelName, photo, heading, rival, layers);
  }

  /** Beside another convolution, or null for alone. */
  public Experiment withRival(Experiment other) {
    return new Experiment(input, weights, bias, spec, kind, flip, kernelName, photo, chapter, other, layers);
  }

  /** Applied that many times. */
  public Experiment withLayers(int count) {
    return new Experiment(input, weights, bias, spec, kind, flip, kernelName, photo, chapter, rival, count);
  }

  /** Whether both describe the same convolution, value for value. */
  public boolean sameAs(Experiment other) {
    return input.contentEquals(other.input) && weights.contentEquals(other.weights)
        && Arrays.equals(bias, other.bias) && spec.equals(other.spec) && kind == other.kind && flip == other.flip
        && kernelName.equals(other.kernelName) && photo == other.photo && chapter.equals(other.chapter)
        && layers == other.layers
        && (rival == null ? other.rival == null : other.rival != null && rival.sameAs(other.rival));
  }

  private Experiment reshaped(int filters, int channels) {
    Shape w = weights.shape();
    boolean same = w.n() == filters && w.c() == channels;
    return same ? this
        : withWeights(Resized.weights(weights, Shape.of(filters, channels, w.h(), w.w())), kernelName);
  }
}
