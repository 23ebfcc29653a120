package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.render.spi.Availability;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.RendererProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses among renderers by name, or the best that can do what is wanted. */
public final class RendererChoice {

  /** The name that leaves the choice to the program. */
  public static final String AUTO = "auto";

  private static final Set<Format> TEXT = Set.of(Format.TXT, Format.ANS, Format.CAST);

  private final List<RendererProvider> providers;
  private final String name;

  /**
   * A choice.
   *
   * @param providers from the highest priority to the lowest
   * @param name a renderer's name, or {@link #AUTO}
   * @throws Failure if there is no renderer of that name
   */
  public RendererChoice(List<RendererProvider> providers, String name) {
    this.name = name;
    this.providers = name.equals(AUTO) ? providers : providers.stream().filter(p -> p.name().equals(name)).toList();
    if (!name.equals(AUTO) && this.providers.isEmpty()) {
      throw Failure.usage("unknown renderer '" + name + "'; allowed are " + AUTO
          + providers.stream().map(p -> ", " + p.name()).collect(Collectors.joining()));
    }
  }

  /** Whether the user named a renderer. */
  public boolean named() {
    return !name.equals(AUTO);
  }

  /** The renderer whose window is to be opened, or empty where the user left the choice and no window can be opened. */
  public Optional<Renderer> forWindow() {
    Optional<RendererProvider> found = providers.stream().filter(p -> p.windowAvailable().available()).findFirst();
    return found.map(RendererProvider::create);
  }

  /**
   * Why there is no window where one was to be expected: nobody named a renderer, and there is a display; empty
   * elsewhere.
   */
  Optional<String> missingWindow(Map<String, String> environment) {
    boolean display = !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    return named() || !display ? Optional.empty()
        : providers.stream().findFirst().map(p -> "no window (" + p.name() + ": " + p.windowAvailable().reason()
            + "); drawing in the terminal instead");
  }

  /** Whether a plain text frame can be had. */
  public boolean canDrawText() {
    Optional<Renderer> renderer = find(Format.TXT);
    renderer.ifPresent(Renderer::close);
    return renderer.isPresent();
  }

  /** Why the named renderer opens no window. */
  public Failure noWindow() {
    RendererProvider provider = providers.getFirst();
    String reason = provider.windowAvailable().reason();
    return Failure.failed("renderer '" + provider.name() + "' cannot open a window: " + reason
        + "; --output FILE makes a picture, --renderer ascii draws in the terminal");
  }

  /**
   * The renderer that writes that format. Text comes from the renderer of the lowest priority that can, for that one
   * needs the least of the machine.
   *
   * @throws Failure if there is none
   */
  public Renderer forFormat(Format format) {
    return find(format).orElseThrow(() -> refusal(format));
  }

  private Optional<Renderer> find(Format format) {
    List<RendererProvider> order = TEXT.contains(format) ? providers.reversed() : providers;
    for (RendererProvider provider : order) {
      if (!provider.available().available()) {
        continue;
      }
      Renderer renderer = provider.create();
      if (renderer.formats().contains(format)) {
        return Optional.of(renderer);
      }
      renderer.close();
    }
    return Optional.empty();
  }

  /** What the renderer draws with that draws on a terminal, or empty where none does; asked for like text. */
  public <T> Optional<T> forTerminal(Function<Renderer, T> drawing) {
    for (RendererProvider provider : providers.reversed()) {
      if (!provider.available().available()) {
        continue;
      }
      Renderer renderer = provider.create();
      T result = drawing.apply(renderer);
      if (result != null) {
        return Optional.of(result);
      }
      renderer.close();
    }
    return Optional.empty();
  }

  private Failure refusal(Format format) {
    if (providers.isEmpty()) {
      return Failure.failed("no renderer is installed");
    }
    String reasons = providers.stream().map(p -> p.name() + ": " + reason(p, format)).collect(Collectors.joining("; "));
    boolean missing = named() && providers.stream().noneMatch(p -> p.available().available());
    return Failure.failed("no renderer can write ." + format.extension() + " here: " + reasons
        + (missing ? "; --renderer ascii needs no graphics" : ""));
  }

  private static String reason(RendererProvider provider, Format format) {
    Availability availability = provider.available();
    return availability.available() ? "it does not write ." + format.extension() : availability.reason();
  }
}
