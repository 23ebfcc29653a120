package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Network;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Settings and counters of a training as text, one {@code key value} a line; decimals lose nothing on the way. */
final class TrainingText {

  private static final String FORMAT = "kernelscope-training ";

  /** 1 was without a rising rate: its steps would go on in another way than they began. */
  private static final String VERSION = FORMAT + 2;

  private TrainingText() {}

  static String write(TrainingSettings s, int step, long fingerprint) {
    return VERSION + "\nseed " + s.seed() + "\nepochs " + s.epochs() + "\nbatch " + s.batch()
        + "\noptimizer " + s.method().name().toLowerCase(Locale.ROOT) + "\nrate " + s.rate()
        + "\nmomentum " + s.momentum() + "\ndecay " + s.decay() + "\nshift " + s.shift() + "\nmirror " + s.mirror()
        + "\nstep " + step + "\ndata " + fingerprint + "\n";
  }

  /** The checkpoint of that text; {@link IllegalArgumentException} with one line if it is damaged. */
  static Checkpoint read(String text, Compute compute, Network network) {
    Map<String, String> values = new HashMap<>();
    if (text.startsWith(FORMAT) && !text.startsWith(VERSION + "\n")) {
      throw new IllegalArgumentException("it was begun by another version of Kernelscope, which takes other steps");
    }
    if (!text.startsWith(VERSION + "\n")) {
      throw new IllegalArgumentException("it does not begin with '" + VERSION + "'");
    }
    text.lines().skip(1).forEach(line -> {
      String[] words = line.split(" ", 2);
      if (words.length != 2 || values.put(words[0], words[1]) != null) {
        throw new IllegalArgumentException("'" + line + "' is not a key with a value, each key once");
      }
    });
    try {
      TrainingSettings settings = new TrainingSettings(Long.parseLong(value(values, "seed")), number(values, "epochs"),
          number(values, "batch"), method(value(values, "optimizer")), decimal(values, "rate"),
          decimal(values, "momentum"), decimal(values, "decay"), number(values, "shift"),
          Boolean.parseBoolean(value(values, "mirror")), compute);
      return new Checkpoint(settings, number(values, "step"), Long.parseLong(value(values, "data")), network);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a value is not a number: " + e.getMessage(), e);
    }
  }

  private static TrainingSettings.Method method(String word) {
    for (TrainingSettings.Method method : TrainingSettings.Method.values()) {
      if (method.name().toLowerCase(Locale.ROOT).equals(word)) {
        return method;
      }
    }
    throw new IllegalArgumentException("optimizer '" + word + "' is unknown");
  }

  private static int number(Map<String, String> values, String key) {
    return Integer.parseInt(value(values, key));
  }

  private static double decimal(Map<String, String> values, String key) {
    return Double.parseDouble(value(values, key));
  }

  private static String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the line '" + key + "' is missing");
    }
    return value;
  }
}
