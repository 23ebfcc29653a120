package dev.kernelscope.app.option;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.train.TrainingSettings;
import dev.kernelscope.engine.train.TrainingSettings.Method;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.Option;

/** How a network learns. Nothing is set unless the user sets it, so that a resumed training can be held to its own. */
public final class LearningOptions {

  private static final double ADAM_RATE = 0.002;

  @Option(names = "--epochs", paramLabel = "N", converter = CountConverter.class, order = 3,
      description = "How often every image is learned from. Default: 20")
  private Integer epochs;

  @Option(names = "--seed", paramLabel = "S", converter = SeedConverter.class, order = 4,
      description = "The same seed gives the same weights, bit for bit. Default: 1")
  private Long seed;

  @Option(names = "--batch", paramLabel = "N", converter = CountConverter.class, order = 5,
      description = "Images of a step. Default: 50")
  private Integer batch;

  @Option(names = "--optimizer", paramLabel = "sgd|adam", converter = MethodConverter.class, order = 6,
      description = "How gradients change weights. Default: sgd")
  private Method method;

  @Option(names = "--rate", paramLabel = "R", converter = DecimalConverter.Rate.class, order = 7,
      description = "The highest learning rate; it rises to it, then falls to 0. Default: 0.05 for sgd, 0.002 for adam")
  private Double rate;

  @Option(names = "--momentum", paramLabel = "M", converter = DecimalConverter.Momentum.class, order = 8,
      description = "Share of the velocity that outlives a step of sgd. Default: 0.9")
  private Double momentum;

  @Option(names = "--decay", paramLabel = "D", converter = DecimalConverter.Decay.class, order = 9,
      description = "How much weights without use fade. Default: 22.5 divided by the images, at most "
          + "0.003")
  private Double decay;

  @Option(names = "--shift", paramLabel = "N", converter = ShiftConverter.class, order = 10,
      description = "Move images at random by up to N cells. Default: 1")
  private Integer shift;

  @Option(names = "--mirror", paramLabel = "on|off", converter = Switch.Converter.class, order = 11,
      description = "Mirror half of the images at random. Default: on for Fashion-MNIST, else off")
  private Switch mirror;

  /**
   * The settings of a new training.
   *
   * @param images that are learned from
   * @param symmetric whether a mirrored image of these data is as good as the image
   * @throws Failure if what the user has set does not go together, or not with so many images
   */
  public TrainingSettings settings(int images, boolean symmetric, Compute compute) {
    TrainingSettings usual = TrainingSettings.usual(or(seed, 1L), images);
    Method chosen = or(method, usual.method());
    if (chosen == Method.ADAM && momentum != null) {
      throw Failure.usage("--momentum is about sgd, but --optimizer is adam, which has its own");
    }
    if (batch != null && batch > images) {
      throw Failure.usage("--batch '" + batch + "' is not allowed: there are " + images + " images to learn from");
    }
    double first = chosen == Method.ADAM ? ADAM_RATE : usual.rate();
    return new TrainingSettings(usual.seed(), or(epochs, usual.epochs()), or(batch, usual.batch()), chosen,
        or(rate, first), or(momentum, usual.momentum()), or(decay, usual.decay()), or(shift, usual.shift()),
        mirror == null ? symmetric : mirror == Switch.ON, compute);
  }

  /**
   * Holds what the user has set against the settings of a training that is to go on.
   *
   * @throws Failure if one differs: the result would be neither the old training's nor a new one's
   */
  public void check(TrainingSettings kept) {
    same("--epochs", epochs, kept.epochs());
    same("--seed", seed, kept.seed());
    same("--batch", batch, kept.batch());
    same("--optimizer", word(method), word(kept.method()));
    same("--rate", rate, kept.rate());
    same("--momentum", momentum, kept.momentum());
    same("--decay", decay, kept.decay());
    same("--shift", shift, kept.shift());
    same("--mirror", word(mirror), kept.mirror() ? "on" : "off");
  }

  private static void same(String option, Object given, Object kept) {
    if (given != null && !Objects.equals(given, kept)) {
      throw Failure.usage(option + " '" + given + "' is not how this training began: with --resume only " + kept
          + " is allowed, or leave the option out");
    }
  }

  private static String word(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T or(T given, T usual) {
    return given == null ? usual : given;
  }
}
