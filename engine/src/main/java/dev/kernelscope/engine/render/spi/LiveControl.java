package dev.kernelscope.engine.render.spi;

/**
 * Something about a convolution that can be changed.
 *
 * @param name what it is, such as {@code stride}
 * @param value what it is now, such as {@code 2}
 * @param key the key that changes it at once; may be empty
 * @param selected whether the arrow keys change it
 * @param refusal why it cannot be changed now; empty where it can
 */
public record LiveControl(String name, String value, String key, boolean selected, String refusal) {

  /** Whether it can be changed. */
  public boolean enabled() {
    return refusal.isEmpty();
  }
}
