package dev.kernelscope.engine.render.spi;

import java.util.List;

/**
 * Something about a convolution that can be changed.
 *
 * @param name what it is, such as {@code stride}
 * @param value what it is now, such as {@code 2}
 * @param key the key that changes it at once; may be empty
 * @param selected whether the arrow keys change it
 * @param refusal why it cannot be changed now; empty where it can
 * @param words what changes with it, in one sentence
 * @param choices its values where they are few enough to stand side by side; else empty
 * @param chosen which of them it is, from 0; -1 without choices
 * @param share where its knob stands on a slider, from 0 to 1; NaN where it has none
 */
public record LiveControl(String name, String value, String key, boolean selected, String refusal, String words,
    List<String> choices, int chosen, double share) {

  /** Copies the list. */
  public LiveControl {
    choices = List.copyOf(choices);
  }

  /** A control that has no slider. */
  public LiveControl(String name, String value, String key, boolean selected, String refusal, String words,
      List<String> choices, int chosen) {
    this(name, value, key, selected, refusal, words, choices, chosen, Double.NaN);
  }

  /** The same with a slider, its knob at that share. */
  public LiveControl sliding(double at) {
    return new LiveControl(name, value, key, selected, refusal, words, choices, chosen, at);
  }

  /** Whether it can be changed. */
  public boolean enabled() {
    return refusal.isEmpty();
  }
}
