package dev.kernelscope.engine.conv.spi;

import java.util.List;
import java.util.Map;

/**
 * A named family of implementations, such as {@code scalar} or {@code simd}; the engine names of the command line.
 *
 * <p>A provider is loaded on every machine. Its own bytecode must not name a class that may be absent (an incubating
 * module, a native library): keep such code behind {@link #implementations}, which is called only where {@link
 * #availability} agrees.
 *
 * <p>Thread-safe.
 */
public interface ConvolutionProvider {

  /** Lower-case name, unique among providers; {@code auto} is taken. */
  String name();

  /**
   * Providers are asked from the highest priority to the lowest, by name among equals. The reference has 0, ours stay
   * below 100.
   */
  int priority();

  /** Whether this machine, this JDK and the loaded modules allow it. Cheap, and never throws. */
  Support availability();

  /** Whether {@code auto} may choose it. Peers that exist to be compared with say no. */
  default boolean automatic() {
    return true;
  }

  /** The implementations, the preferred ones first. Called only if available. */
  List<ConvolutionImplementation> implementations();

  /** What computes the backward pass, the preferred ones first; nothing where nobody does. Called only if available. */
  default List<GradientImplementation> gradients() {
    return List.of();
  }

  /**
   * Brings what convolutions prepared so far have in common to full speed, such as code that was generated for them, by
   * work that serves no other purpose. Returns when that is done or seems to be of no use; called only if available.
   */
  default void warmUp() {}

  /**
   * What a user who compares machines would like to know of this provider, in the order in which to show it: {@code
   * vectorBits} to {@code 512}, or a library's version. Called only if available; cheap.
   */
  default Map<String, String> properties() {
    return Map.of();
  }
}
