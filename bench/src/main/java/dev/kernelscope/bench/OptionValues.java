package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.EngineName;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import dev.kernelscope.bench.suite.Suites;
import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Turns the words of options into values. What does not parse or is unknown is wrong usage, told with the value and
 * what is allowed.
 *
 * @param commandLine whose usage is wrong then
 */
record OptionValues(CommandLine commandLine) {

  private static final String ALL = "all";
  private static final String REFERENCE = "reference";
  private static final int MOST = 100_000;

  /** A whole number from 1 on. */
  int positive(String option, String word) {
    String digits = word.strip();
    if (digits.matches("0*[1-9]\\d{0,5}") && Integer.parseInt(digits) <= MOST) {
      return Integer.parseInt(digits);
    }
    throw wrong(option, word, "a whole number from 1 to " + MOST);
  }

  /** Rows and columns. */
  int[] size(String option, String word) {
    if (!word.matches("[1-9]\\d{0,4}x[1-9]\\d{0,4}")) {
      throw wrong(option, word, "HxW, such as 224x224, each from 1 to 99999");
    }
    return Arrays.stream(word.split("x")).mapToInt(Integer::parseInt).toArray();
  }

  /** The name of a file. */
  Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new ParameterException(commandLine, "'" + name + "' is no file name: " + e.getReason(), e);
    }
  }

  /** One of some words. */
  void oneOf(String option, String word, String... allowed) {
    if (!List.of(allowed).contains(word)) {
      throw wrong(option, word, String.join(", ", allowed));
    }
  }

  /** Numbers of threads, each once. */
  List<Integer> threads(List<String> given) {
    if (given.isEmpty()) {
      return IntStream.of(1, Runtime.getRuntime().availableProcessors()).distinct().boxed().toList();
    }
    return words(given).stream().map(word -> positive("--threads", word)).distinct().toList();
  }

  /** Suites by name, each once. */
  List<Suite> suites(List<String> given) {
    List<Suite> suites = new ArrayList<>();
    for (String word : words(given)) {
      if (word.equals(ALL)) {
        suites.addAll(Suites.all());
      } else {
        suites.add(Suites.named(word).orElseThrow(() -> wrong("--suite", word,
            Suites.all().stream().map(Suite::name).collect(Collectors.joining(", ")) + ", " + ALL)));
      }
    }
    return suites.stream().distinct().toList();
  }

  /** The user's own problems; a problem without output is no wrong usage but a size that cannot be. */
  Optional<Suite> problems(List<String> given) {
    List<Layer> problems = new ArrayList<>();
    for (String word : words(given)) {
      try {
        problems.add(Layer.parse(word));
      } catch (NoOutputException e) {
        throw new BenchException("problem '" + word + "': " + e.getMessage(), e);
      } catch (IllegalArgumentException e) {
        String named = e.getMessage().contains(word) ? "" : "problem '" + word + "': ";
        throw new ParameterException(commandLine, named + e.getMessage(), e);
      }
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(Suites.of(problems.stream().distinct().toList()));
  }

  /** Names of engines ({@link EngineName}), each once; by default all but the reference, ours first. */
  List<String> engines(List<String> given, Engines engines) {
    if (given.isEmpty()) {
      return engines.providers().stream()
          .filter(p -> !p.name().equals(REFERENCE))
          .sorted(Comparator.comparing((ConvolutionProvider p) -> !p.automatic())
              .thenComparing(ConvolutionProvider::priority).thenComparing(ConvolutionProvider::name))
          .map(ConvolutionProvider::name).toList();
    }
    List<String> names = words(given).stream().distinct().toList();
    names.forEach(name -> known("--engines", name, EngineName.parse(name).alternatives(engines)));
    return names;
  }

  /** The engine of a forward pass, or {@code auto}. */
  void forward(String option, String name, Engines engines) {
    if (!name.equals(Conv2d.AUTO)) {
      known(option, name, EngineName.parse(name).alternatives(engines));
    }
  }

  /** The engine of gradients, or {@code auto}. */
  void gradients(String option, String name, Engines engines) {
    if (!name.equals(Conv2d.AUTO)) {
      known(option, name, EngineName.parse(name).gradientAlternatives(engines));
    }
  }

  private void known(String option, String name, List<String> alternatives) {
    if (!alternatives.isEmpty()) {
      throw wrong(option, name, String.join(", ", alternatives));
    }
  }

  private static List<String> words(List<String> given) {
    return given.stream().flatMap(list -> Arrays.stream(list.split(",", -1))).map(String::strip).toList();
  }

  private ParameterException wrong(String option, String word, String allowed) {
    return new ParameterException(commandLine, option + " '" + word + "' is not allowed; allowed: " + allowed);
  }
}
