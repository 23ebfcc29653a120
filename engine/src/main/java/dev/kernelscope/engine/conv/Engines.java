package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.SelectionReport.Candidate;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows all providers, in an order of their own making, and chooses an implementation for a problem. */
public final class Engines {

  /** Down to the class, so that even two providers of one name come in the same order on every machine. */
  private static final Comparator<ConvolutionProvider> ORDER =
      Comparator.comparingInt(ConvolutionProvider::priority).reversed().thenComparing(ConvolutionProvider::name)
          .thenComparing(provider -> provider.getClass().getName());

  private final List<ConvolutionProvider> providers;

  /** A selector over those providers. */
  public Engines(List<ConvolutionProvider> providers) {
    this.providers = providers.stream().sorted(ORDER).toList();
  }

  /** The selector over all providers that {@link ServiceLoader} finds. */
  public static Engines installed() {
    return Installed.SELECTOR;
  }

  /** All providers, from the highest priority to the lowest. */
  public List<ConvolutionProvider> providers() {
    return providers;
  }

  /**
   * Chooses among the implementations that are accurate enough.
   *
   * @param parameters weights and bias, on which some implementations depend
   * @param engine a provider's name, {@code provider:implementation}, or {@code auto}
   * @throws EngineUnavailableException if a named engine is unknown, unavailable or refuses the problem
   */
  public Selection select(ConvProblem problem, Parameters parameters, String engine, Accuracy accuracy) {
    Found<ConvolutionImplementation> found = find(engine, ConvolutionProvider::implementations,
        ConvolutionImplementation::name, i -> support(i, problem, parameters, accuracy));
    return new Selection(found.provider(), found.implementation(), new SelectionReport(problem, found.candidates()));
  }

  /**
   * Chooses what computes a gradient.
   *
   * @param engine as in {@link #select}
   * @throws EngineUnavailableException if a named engine is unknown, unavailable, computes no gradients or refuses this
   */
  public GradientSelection selectGradient(ConvProblem forward, GradientTarget target, String engine) {
    Found<GradientImplementation> found = find(engine, ConvolutionProvider::gradients, GradientImplementation::name,
        i -> i.supports(forward, target));
    return new GradientSelection(found.provider(), found.implementation(),
        new SelectionReport(forward, found.candidates()));
  }

  /** What supports a problem first, and all that were asked. */
  private record Found<I>(ConvolutionProvider provider, I implementation, List<Candidate> candidates) {}

  private <I> Found<I> find(String engine, Function<ConvolutionProvider, List<I>> list, Function<I, String> nameOf,
      Function<I, Support> ask) {
    boolean auto = engine.equals(Conv2d.AUTO);
    String[] name = engine.split(":", 2);
    List<Candidate> candidates = new ArrayList<>();
    for (ConvolutionProvider provider : providers) {
      if (auto ? !provider.automatic() : !provider.name().equals(name[0])) {
        continue;
      }
      Support available = provider.availability();
      if (!available.isSupported()) {
        candidates.add(new Candidate(provider.name(), "*", available));
        continue;
      }
      for (I implementation : list.apply(provider)) {
        if (name.length > 1 && !nameOf.apply(implementation).equals(name[1])) {
          continue;
        }
        Support support = ask.apply(implementation);
        candidates.add(new Candidate(provider.name(), nameOf.apply(implementation), support));
        if (support.isSupported()) {
          Fallback.sayOnce(auto, candidates);
          return new Found<>(provider, implementation, candidates);
        }
      }
    }
    throw new EngineUnavailableException(refusal(engine, candidates,
        provider -> list.apply(provider).stream().map(nameOf).toList()));
  }

  private static Support support(ConvolutionImplementation implementation, ConvProblem problem,
      Parameters parameters, Accuracy accuracy) {
    Support support = implementation.supports(problem);
    if (!support.isSupported()) {
      return support;
    }
    return accuracy == Accuracy.EXACT && !implementation.isExact()
        ? Support.unsupported("it rounds what it transforms, and the accuracy asked for is EXACT")
        : implementation.supports(problem, parameters);
  }

  private String refusal(String engine, List<Candidate> candidates, Function<ConvolutionProvider, List<String>> names) {
    if (candidates.isEmpty()) {
      return unknown(engine, names);
    }
    return "engine '" + engine + "' cannot compute this: "
        + candidates.stream().map(c -> c.implementation().equals("*") ? c.support().reason()
            : c.implementation() + ": " + c.support().reason()).collect(Collectors.joining("; "));
  }

  private String unknown(String engine, Function<ConvolutionProvider, List<String>> names) {
    String[] name = engine.split(":", 2);
    List<ConvolutionProvider> named = providers.stream().filter(provider -> provider.name().equals(name[0])).toList();
    if (named.isEmpty()) {
      String known = providers.stream().map(ConvolutionProvider::name).collect(Collectors.joining(", "));
      return "unknown engine '" + engine + "'; there are " + Conv2d.AUTO + ", " + known;
    }
    List<String> known = named.stream().flatMap(provider -> names.apply(provider).stream()).toList();
    if (known.isEmpty()) {
      return "engine '" + name[0] + "' computes no gradients";
    }
    String asked = name.length > 1 ? name[1] : "";
    return "engine '" + name[0] + "' has no implementation '" + asked + "'; there are " + String.join(", ", known);
  }

  /**
   * What was chosen.
   *
   * @param provider whose it is
   * @param implementation the first that supports the problem
   * @param report all that were asked
   */
  public record Selection(ConvolutionProvider provider, ConvolutionImplementation implementation,
      SelectionReport report) {}

  /**
   * What was chosen for a gradient.
   *
   * @param provider whose it is
   * @param implementation the first that supports it
   * @param report all that were asked
   */
  public record GradientSelection(ConvolutionProvider provider, GradientImplementation implementation,
      SelectionReport report) {}

  /** Loaded at the first use, so that a program that never convolves never looks for providers. */
  private static final class Installed {

    static final Engines SELECTOR = new Engines(load());

    /**
     * A provider that cannot be loaded must not hide the others, so each step of the iteration is guarded by itself.
     */
    private static List<ConvolutionProvider> load() {
      List<ConvolutionProvider> found = new ArrayList<>();
      Iterator<ConvolutionProvider> iterator =
          ServiceLoader.load(ConvolutionProvider.class, Engines.class.getClassLoader()).iterator();
      while (true) {
        try {
          if (!iterator.hasNext()) {
            return found;
          }
          found.add(iterator.next());
        } catch (ServiceConfigurationError | LinkageError e) {
          System.getLogger(Engines.class.getName()).log(System.Logger.Level.WARNING,
              "a convolution provider could not be loaded: " + e.getMessage());
        }
      }
    }
  }
}
