package dev.kernelscope.engine.nn;

import java.util.regex.Pattern;

/** Names of layers: they become names of files within archives, on any system. */
final class Names {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private Names() {}

  static String checked(String name) {
    if (!ALLOWED.matcher(name).matches()) {
      throw new IllegalArgumentException("a layer cannot be called '" + name
          + "': allowed are 1 to 40 letters, digits, - and _");
    }
    return name;
  }
}
