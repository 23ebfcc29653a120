package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An engine as it is named on the command line: {@code simd}, or with one of its implementations {@code simd:direct},
 * which keeps the engine from choosing a faster one.
 *
 * @param provider the engine
 * @param implementation which of its implementations is meant; empty for the first one that takes the problem
 */
public record EngineName(String provider, Optional<String> implementation) {

  /** Takes a name apart. */
  public static EngineName parse(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new EngineName(name, Optional.empty())
        : new EngineName(name.substring(0, colon), Optional.of(name.substring(colon + 1)));
  }

  /** What could have been meant where this name means nothing; empty where it means something. */
  public List<String> alternatives(Engines engines) {
    return alternatives(engines.providers(),
        provider -> provider.implementations().stream().map(ConvolutionImplementation::name).toList());
  }

  /** The same for the name of an engine that is to compute gradients. */
  public List<String> gradientAlternatives(Engines engines) {
    return alternatives(
        engines.providers().stream().filter(p -> p.availability().isSupported() && !p.gradients().isEmpty()).toList(),
        provider -> provider.gradients().stream().map(GradientImplementation::name).toList());
  }

  private List<String> alternatives(List<ConvolutionProvider> providers,
      Function<ConvolutionProvider, List<String>> names) {
    Optional<ConvolutionProvider> found = providers.stream().filter(p -> p.name().equals(provider)).findFirst();
    if (found.isEmpty()) {
      return providers.stream().map(ConvolutionProvider::name).toList();
    }
    List<String> known = implementation.isPresent() && found.get().availability().isSupported()
        ? names.apply(found.get()) : List.of();
    return implementation.isEmpty() || known.contains(implementation.get()) ? List.of()
        : Stream.concat(Stream.of(provider), known.stream().map(one -> provider + ":" + one)).toList();
  }

  /** Those implementations of the engine that are meant. */
  List<ConvolutionImplementation> among(List<ConvolutionImplementation> all) {
    return all.stream().filter(one -> implementation.isEmpty() || one.name().equals(implementation.get())).toList();
  }
}
