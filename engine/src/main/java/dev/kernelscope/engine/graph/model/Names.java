package dev.kernelscope.engine.graph.model;

/** How names and texts that come out of files appear in messages. */
public final class Names {

  private static final int LONGEST = 60;

  private Names() {}

  /** The name in quotation marks, on one line whatever it holds, and cut where it is very long. */
  public static String quoted(String name) {
    StringBuilder text = new StringBuilder("'");
    name.codePoints().limit(LONGEST).forEach(c -> {
      boolean plain = !Character.isISOControl(c) && Character.getType(c) != Character.LINE_SEPARATOR
          && Character.getType(c) != Character.PARAGRAPH_SEPARATOR && Character.getType(c) != Character.FORMAT;
      text.appendCodePoint(plain ? c : '?');
    });
    return text.append(name.codePointCount(0, name.length()) > LONGEST ? "…'" : "'").toString();
  }
}
