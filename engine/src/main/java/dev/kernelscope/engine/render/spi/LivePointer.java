package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Span;
import java.util.List;

/**
 * What a user points at.
 *
 * @param role input, kernel or output
 * @param plane input channel, slice of the filter that the frame is about, or feature map; from 0
 * @param row row, from 0; of the input without its padding
 * @param column column, from 0; of the input without its padding
 * @param words what it is and what it is linked to
 * @param typed the new value as far as it has been typed; null while nothing is typed
 */
public record LivePointer(Role role, int plane, int row, int column, List<Span> words, String typed) {

  /** Copies the words. */
  public LivePointer {
    words = List.copyOf(words);
  }

  /** Whether a value is being typed. */
  public boolean typing() {
    return typed != null;
  }
}
