package dev.kernelscope.app.session;

import java.util.List;

/**
 * A path that is typed.
 *
 * @param text as far as it was typed
 * @param offers what its folder has that begins with it; a folder's name ends with a slash
 * @param marked the offer that is about to be taken, from 0; -1 for none
 * @param from what keys meant before
 */
record PathField(String text, List<String> offers, int marked, Mode from) {

  PathField {
    offers = List.copyOf(offers);
  }

  /** Another text; what it is offered is not known yet. */
  PathField typed(String other) {
    return new PathField(other, offers, -1, from);
  }

  PathField offered(List<String> names) {
    return new PathField(text, names, -1, from);
  }

  PathField marking(int index) {
    return new PathField(text, offers, offers.isEmpty() ? -1 : Math.floorMod(index, offers.size()), from);
  }

  /** With an offer in the place of its last name. */
  PathField taking(int index) {
    return typed(folder() + offers.get(index));
  }

  /** As far as all offers agree. */
  PathField completed() {
    if (offers.isEmpty()) {
      return this;
    }
    String common = offers.getFirst();
    for (String offer : offers) {
      int same = 0;
      while (same < Math.min(common.length(), offer.length()) && common.charAt(same) == offer.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common.length() > text.length() - folder().length() ? typed(folder() + common) : this;
  }

  /** All before the last name. */
  String folder() {
    int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
    return text.substring(0, slash + 1);
  }
}
