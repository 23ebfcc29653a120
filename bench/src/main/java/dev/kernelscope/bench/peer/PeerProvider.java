package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What all peers have in common: found like any engine, asked last, and never chosen by {@code auto}. */
abstract class PeerProvider implements ConvolutionProvider {

  private final String name;
  private final NativeLibrary library;
  private final Supplier<List<ConvolutionImplementation>> implementations;
  private final Supplier<String> version;

  /**
   * A peer.
   *
   * @param implementations asked only where the library loaded
   * @param version the library's own word; asked only where the library loaded
   */
  PeerProvider(
      String name,
      NativeLibrary library,
      Supplier<List<ConvolutionImplementation>> implementations,
      Supplier<String> version) {
    this.name = name;
    this.library = library;
    this.implementations = implementations;
    this.version = version;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int priority() {
    return -1;
  }

  @Override
  public final boolean automatic() {
    return false;
  }

  @Override
  public final Support availability() {
    return library.availability();
  }

  @Override
  public final List<ConvolutionImplementation> implementations() {
    return implementations.get();
  }

  @Override
  public final Map<String, String> properties() {
    return Map.of("version", version.get());
  }
}
