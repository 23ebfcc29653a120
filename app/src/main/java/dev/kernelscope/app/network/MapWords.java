package dev.kernelscope.app.network;

/** How the numbers of maps become brightness, in words; what they say is done by {@code Plane.brightest}. */
final class MapWords {

  private static final String OWN = "Each map has a scale of its own";
  private static final String SCALE =
      "dark: zero and below; brightest: the strongest hundredth of its cells above zero";

  private MapWords() {}

  /** The sentence. */
  static String scale() {
    return OWN + ": " + SCALE + ".";
  }

  /** The sentence where a number stands below each map, without its full stop. */
  static String scaleAndNumber() {
    return OWN + " (" + SCALE + "); below stands its largest number";
  }
}
