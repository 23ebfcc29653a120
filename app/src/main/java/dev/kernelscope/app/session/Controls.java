package dev.kernelscope.app.session;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everything about an experiment that can be changed while it is watched: one list for keys, panel and help. */
final class Controls {

  /** In the order of the panel. */
  static final List<Control> ALL = List.of(
      Control.sized("input", "i", "input size", "Rows and columns of the input; new cells are digits.",
          Controls::inputSize, Controls::resized).refused(e -> e.photo() ? "a photograph has its own size" : ""),
      new Control("kernel", "k", "kernel by name", "Well-known kernels; single weights can be changed, too.",
          e -> e.kernelName().isEmpty() ? "your own" : e.kernelName(), Controls::named),
      Control.sized("kernel size", "z", "kernel size", "How many cells one output cell reads.",
          e -> e.weights().shape().h() + "×" + e.weights().shape().w(), Controls::kernelSize),
      Control.sized("stride", "s", "stride", "How many cells the kernel moves at a time.",
          e -> pair(e.spec().strideH(), e.spec().strideW()), Controls::stride),
      new Control("padding", "p", "padding", "Cells around the input; same keeps its size at stride 1.",
          e -> padding(e.spec().padding()), Controls::padding).choosing(new Control.Choices(
          List.of("valid", "same", "n"), Controls::paddingChoice, Controls::paddingChosen)),
      new Control("pad mode", "m", "padding mode", "What the cells around the input hold.",
          e -> word(e.spec().paddingMode()),
          (e, by) -> e.withSpec(e.spec().withPaddingMode(next(PaddingMode.values(), e.spec().paddingMode(), by))))
          .refused(Controls::noPadding),
      Control.sized("dilation", "d", "dilation", "Distance of the cells that neighbouring weights meet.",
          e -> pair(e.spec().dilationH(), e.spec().dilationW()), Controls::dilation),
      new Control("channels", "c", "input channels", "Planes of the input; every filter has a slice for each.",
          e -> Integer.toString(e.input().shape().c()),
          (e, by) -> e.withChannels(Math.max(1, e.input().shape().c() + by)))
          .refused(e -> e.photo() ? "a photograph has its own channels" : ""),
      new Control("filters", "f", "filters", "Each filter makes one map of the output.",
          e -> Integer.toString(e.weights().shape().n()), Controls::filters),
      new Control("groups", "", "groups", "Channels divided into groups that do not meet.",
          e -> Integer.toString(e.spec().groups()), Controls::groups)
          .refused(e -> e.input().shape().c() == 1 ? "there is one channel" : ""),
      new Control("bias", "b", "bias", "A constant that is added to every sum.", Controls::biasText, Controls::bias),
      new Control("activation", "", "activation", "What is done to every sum at the end.",
          e -> word(e.spec().activation()),
          (e, by) -> e.withSpec(e.spec().withActivation(next(Activation.values(), e.spec().activation(), by)))),
      new Control("layers", "", "layers", "How often the kernel is applied, each time to the last output.",
          e -> Integer.toString(Layers.shown(e)), Layers::stepped)
          .refused(Controls::noLayers),
      new Control("computation", "t", "forward, transposed, back",
          "The convolution, its transpose, or the gradients of the backward pass.", e -> kind(e.kind()),
          (e, by) -> e.withKind(next(Experiment.Kind.values(), e.kind(), by))),
      new Control("flip", "x", "flip the kernel", "Turned by 180 degrees it is the convolution of mathematics.",
          e -> e.flip() ? "on" : "off", (e, by) -> e.withFlip(!e.flip())).choosing(new Control.Choices(
          List.of("off", "on"), e -> e.flip() ? 1 : 0, (e, choice) -> e.withFlip(choice == 1))));

  private static final int MOST_PADDING = 4;
  private static final int MOST_SIDE = 64;

  private Controls() {}

  private static String inputSize(Experiment e) {
    Shape s = e.input().shape();
    return s.h() + "×" + s.w();
  }

  private static Experiment resized(Experiment e, int rows, int columns) {
    Shape s = e.input().shape();
    return e.withInputSize(Math.clamp(s.h() + (long) rows, 1, MOST_SIDE),
        Math.clamp(s.w() + (long) columns, 1, MOST_SIDE));
  }

  private static Experiment named(Experiment e, int by) {
    NamedKernel first = by > 0 ? NamedKernel.values()[0] : NamedKernel.values()[NamedKernel.values().length - 1];
    return e.withKernel(NamedKernel.find(e.kernelName()).map(k -> next(NamedKernel.values(), k, by)).orElse(first));
  }

  private static Experiment kernelSize(Experiment e, int rows, int columns) {
    Shape s = e.weights().shape();
    return e.withKernelSize(Math.max(1, s.h() + rows), Math.max(1, s.w() + columns));
  }

  private static Experiment stride(Experiment e, int rows, int columns) {
    ConvSpec spec = e.spec();
    return e.withSpec(spec.withStride(Math.max(1, spec.strideH() + rows), Math.max(1, spec.strideW() + columns)));
  }

  private static Experiment dilation(Experiment e, int rows, int columns) {
    ConvSpec spec = e.spec();
    return e.withSpec(spec.withDilation(Math.max(1, spec.dilationH() + rows), Math.max(1, spec.dilationW() + columns)));
  }

  /** Valid, 1, 2, 3, 4, same, and again valid. */
  private static Experiment padding(Experiment e, int by) {
    PaddingRule rule = e.spec().padding();
    int now = MOST_PADDING + 1;
    if (rule instanceof PaddingRule.Explicit(Padding p)) {
      now = Math.min(MOST_PADDING, Math.max(Math.max(p.top(), p.bottom()), Math.max(p.left(), p.right())));
    }
    int next = Math.floorMod(now + by, MOST_PADDING + 2);
    ConvSpec spec = e.spec();
    return e.withSpec(next > MOST_PADDING ? spec.withPadding(PaddingRule.SAME) : spec.withPadding(next));
  }

  private static String padding(PaddingRule rule) {
    if (!(rule instanceof PaddingRule.Explicit(Padding p))) {
      return "same";
    }
    boolean even = p.top() == p.bottom() && p.left() == p.right() && p.top() == p.left();
    if (!even) {
      return p.top() + "," + p.left() + "," + p.bottom() + "," + p.right();
    }
    return p.top() == 0 ? "valid" : Integer.toString(p.top());
  }

  private static int paddingChoice(Experiment e) {
    PaddingRule rule = e.spec().padding();
    return rule.equals(PaddingRule.VALID) ? 0 : rule instanceof PaddingRule.Explicit ? 2 : 1;
  }

  /** A number begins with 1, and goes on from there. */
  private static Experiment paddingChosen(Experiment e, int choice) {
    ConvSpec spec = e.spec();
    return switch (choice) {
      case 0 -> e.withSpec(spec.withPadding(0));
      case 1 -> e.withSpec(spec.withPadding(PaddingRule.SAME));
      default -> paddingChoice(e) == 2 ? padding(e, 1) : e.withSpec(spec.withPadding(1));
    };
  }

  private static String noPadding(Experiment e) {
    return e.spec().padding().equals(PaddingRule.VALID) ? "there is no padding" : "";
  }

  private static String noLayers(Experiment e) {
    boolean single = e.input().shape().c() == 1 && e.weights().shape().n() == 1;
    return !single ? "layers are shown of one channel and one filter"
        : e.kind() != Experiment.Kind.FORWARD || e.rival() != null || e.photo()
        ? "layers are shown of digits and one convolution that goes forward" : "";
  }

  private static Experiment filters(Experiment e, int by) {
    int groups = e.spec().groups();
    return e.withFilters(Math.max(groups, e.weights().shape().n() + by * groups));
  }

  /** The next number that divides the channels. */
  private static Experiment groups(Experiment e, int by) {
    int channels = e.input().shape().c();
    int groups = e.spec().groups();
    do {
      groups = Math.floorMod(groups - 1 + by, channels) + 1;
    } while (channels % groups != 0);
    return e.withGroups(groups);
  }

  private static String biasText(Experiment e) {
    float[] bias = e.bias();
    if (bias == null) {
      return "none";
    }
    boolean equal = true;
    for (float value : bias) {
      equal &= value == bias[0];
    }
    return equal ? Numbers.plain(bias[0]) : "one a filter";
  }

  /** All filters' biases one up or down; none stands between -1 and 1. */
  private static Experiment bias(Experiment e, int by) {
    float[] bias = e.bias() == null ? new float[e.weights().shape().n()] : e.bias();
    boolean zero = true;
    for (int i = 0; i < bias.length; i++) {
      bias[i] += by;
      zero &= bias[i] == 0;
    }
    return e.withBias(zero ? null : bias);
  }

  private static String kind(Experiment.Kind kind) {
    return switch (kind) {
      case FORWARD -> "forward";
      case TRANSPOSED -> "transposed";
      case GRADIENT_OF_WEIGHTS -> "weight gradient";
      case GRADIENT_OF_INPUT -> "input gradient";
    };
  }

  private static String pair(int rows, int columns) {
    return rows == columns ? Integer.toString(rows) : rows + "," + columns;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T next(T[] values, T now, int by) {
    return values[Math.floorMod(Arrays.asList(values).indexOf(now) + by, values.length)];
  }
}
