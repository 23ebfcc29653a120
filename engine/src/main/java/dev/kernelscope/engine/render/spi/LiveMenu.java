package dev.kernelscope.engine.render.spi;

import java.util.List;

/**
 * An open menu.
 *
 * @param titles the menus beside each other, this one among them; empty where it stands alone
 * @param open which of them this is, from 0
 * @param entries what can be done, in order
 * @param marked the entry that Enter would take, from 0; -1 for none
 */
public record LiveMenu(List<String> titles, int open, List<Entry> entries, int marked) {

  /** Copies the lists. */
  public LiveMenu {
    titles = List.copyOf(titles);
    entries = List.copyOf(entries);
  }

  /** Whether it stands alone, as a drop-down of its own. */
  public boolean alone() {
    return titles.isEmpty();
  }

  /**
   * Something to do.
   *
   * @param words what it does
   * @param key the key that does the same; may be empty
   * @param refusal why it cannot be done now; empty where it can
   * @param on whether it is something that is on
   * @param apart whether a rule parts it from the entry before
   */
  public record Entry(String words, String key, String refusal, boolean on, boolean apart) {

    /** Whether it can be done. */
    public boolean enabled() {
      return refusal.isEmpty();
    }
  }
}
