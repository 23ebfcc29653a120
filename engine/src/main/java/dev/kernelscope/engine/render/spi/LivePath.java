package dev.kernelscope.engine.render.spi;

import java.util.List;

/**
 * A field in which the path of a file is typed, and what its folder offers.
 *
 * @param wanted what may be opened, in words
 * @param text as far as it was typed
 * @param offers files and folders that begin with it, by name; a folder's ends with a slash
 * @param marked which of them Tab would take, from 0; -1 for none
 */
public record LivePath(String wanted, String text, List<String> offers, int marked) {

  /** Copies the list. */
  public LivePath {
    offers = List.copyOf(offers);
  }
}
