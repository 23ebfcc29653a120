package dev.kernelscope.app.option;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.conv.spec.Activation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which convolution to watch: its input, its weights and how they meet. */
public final class SubjectOptions {

  @Parameters(arity = "0..1", paramLabel = "INPUT",
      description = "An image, a .npy array, a saved scene (.json), a size such as 7x7 or, with channels, 7x7x3 "
          + "(seeded digits), learned: a training, or a trained network (.onnx, .ks, or mobilenet, which comes "
          + "along). Default: the lesson's 7x7")
  private String input;

  @Option(names = {"-k", "--kernel"}, paramLabel = "K", converter = KernelArgument.Converter.class, order = 1,
      description = "A name (sobel-x, gaussian, ...), numbers (\"1 0 -1; 2 0 -2; 1 0 -1\"), a .npy file, or a size "
          + "(3, 3x5: seeded digits). Default: sobel-x")
  private KernelArgument kernel;

  @Option(names = "--filters", paramLabel = "N", converter = CountConverter.class, order = 2,
      description = "Number of filters.")
  private Integer filters;

  @Option(names = "--bias", paramLabel = "B", converter = BiasArgument.Converter.class, order = 3,
      description = "A number, one for each filter (1,-2,0), or a .npy file.")
  private BiasArgument bias;

  @Option(names = "--activation", paramLabel = "none|relu|relu6", converter = ActivationConverter.class, order = 4,
      description = "What is done to the sum. Default: none")
  private Activation activation;

  @Option(names = "--channels", paramLabel = "grey|rgb", converter = Channels.Converter.class, order = 5,
      description = "What becomes of a colour photograph. Default: grey")
  private Channels channels = Channels.GREY;

  @Option(names = "--seed", paramLabel = "N", converter = SeedConverter.class, order = 6,
      description = "Other digits for made-up inputs and kernels. Default: 1")
  private Long seed;

  @Option(names = "--backward", paramLabel = "weights|input", converter = Backward.Converter.class, order = 7,
      description = "Show the backward pass: the convolution that gives the gradient of the weights or of the input.")
  private Backward backward;

  @Option(names = "--compare", paramLabel = "OPTIONS", preprocessor = Verbatim.class, order = 8,
      description = "Show a second convolution beside it, which differs by these options, such as \"--stride 2\" or "
          + "\"--padding same\" or \"--flip\".")
  private String compare;

  @Option(names = "--repeat", paramLabel = "N", converter = CountConverter.class, order = 9,
      description = "Apply it N times, each time to the last output, and mark what a cell of the last layer depends "
          + "on.")
  private Integer repeat;

  @Option(names = "--photo", paramLabel = "IMAGE", order = 10,
      description = "What a trained network looks at. Default: a picture that comes along")
  private String photo;

  @Option(names = "--layer", paramLabel = "NAME|N", order = 11,
      description = "The layer of a trained network to begin with, by its name or its number from 0; 'kernelscope "
          + "network FILE' lists them.")
  private String networkLayer;

  @Mixin
  private LayerOptions layer = new LayerOptions();

  /**
   * Refuses whatever makes a convolution, where something else is to be shown.
   *
   * @param what is shown, such as {@code 'learned', which is a training; allowed is --seed}
   */
  public void refuseConvolution(String what) {
    String wrong = kernel != null ? "--kernel" : filters != null ? "--filters" : bias != null ? "--bias"
        : activation != null ? "--activation" : backward != null ? "--backward" : compare != null ? "--compare"
            : repeat != null ? "--repeat" : layer.isGiven() ? "what makes a layer, such as --stride," : "";
    if (!wrong.isEmpty()) {
      throw Failure.usage(wrong + " does not go with " + what);
    }
  }

  /** Refuses what only a trained network has. */
  public void refuseNetwork() {
    if (photo != null || networkLayer != null) {
      throw Failure.usage((photo != null ? "--photo" : "--layer") + " goes with a trained network: name one, such as "
          + "mobilenet");
    }
  }

  /** What a trained network looks at, or null for the usual one. */
  public String photo() {
    return photo;
  }

  /** The layer of a trained network to begin with, or null where the user did not say. */
  public String networkLayer() {
    return networkLayer;
  }

  /** The word that names the input, or null for the lesson's. */
  public String input() {
    return input;
  }

  /** The kernel, or null for the lesson's. */
  public KernelArgument kernel() {
    return kernel;
  }

  /** Number of filters, or null where the user did not say. */
  public Integer filters() {
    return filters;
  }

  /** The bias, or null for none. */
  public BiasArgument bias() {
    return bias;
  }

  /** What is done to the sum, or null where the user did not say. */
  public Activation activation() {
    return activation;
  }

  /** What becomes of a colour photograph. */
  public Channels channels() {
    return channels;
  }

  /** Seed of made-up numbers. */
  public long seed() {
    return seed == null ? 1 : seed;
  }

  /** Whether the user chose a seed. */
  public boolean choosesSeed() {
    return seed != null;
  }

  /** Which gradient, or null for the convolution itself. */
  public Backward backward() {
    return backward;
  }

  /** The options by which a second convolution differs, or null for none. */
  public String compare() {
    return compare;
  }

  /** How many times it is applied, or null where the user did not say. */
  public Integer repeat() {
    return repeat;
  }

  /** What makes a layer out of the weights. */
  public LayerOptions layer() {
    return layer;
  }
}
