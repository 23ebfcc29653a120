package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.ColorMode;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import java.util.Locale;
import java.util.Map;

/**
 * How many colours a terminal has, by the conventions of its environment: {@code NO_COLOR} (no-color.org) comes before
 * {@code CLICOLOR_FORCE}, and that before what {@code COLORTERM} and {@code TERM} tell.
 */
public final class ColorChoice {

  private ColorChoice() {}

  /** The colours of the terminal that standard output is. */
  public static Colors ofTerminal(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return Colors.NONE;
    }
    Colors told = told(environment);
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    boolean forced = !force.isEmpty() && !force.equals("0");
    return told == Colors.NONE && forced ? Colors.ANSI16 : told;
  }

  /**
   * The colours of results that are printed and not a session: those that the user wants, otherwise those of the
   * terminal; none where there is no terminal, or one that shows ASCII only.
   */
  public static Colors ofResults(Console console, ColorMode wanted) {
    return wanted.colors().orElseGet(() -> console.outputIsTerminal().getAsBoolean()
        && isUnicode(console.environment()) ? ofTerminal(console.environment()) : Colors.NONE);
  }

  private static Colors told(Map<String, String> environment) {
    String depth = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
    String type = environment.getOrDefault("TERM", "");
    if (isDumb(environment)) {
      return Colors.NONE;
    }
    if (depth.equals("truecolor") || depth.equals("24bit") || type.endsWith("-direct")) {
      return Colors.FULL;
    }
    return type.contains("256color") ? Colors.ANSI256 : Colors.ANSI16;
  }

  /** Whether the terminal can do nothing but print lines. */
  public static boolean isDumb(Map<String, String> environment) {
    String type = environment.getOrDefault("TERM", "");
    return type.equals("dumb") || type.isEmpty() && environment.get("WT_SESSION") == null
        && environment.get("OS") == null;
  }

  /** Whether the terminal shows more than ASCII, as the locale tells; Windows always does. */
  public static boolean isUnicode(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        String upper = locale.toUpperCase(Locale.ROOT);
        return upper.contains("UTF-8") || upper.contains("UTF8");
      }
    }
    return environment.get("OS") != null;
  }
}
