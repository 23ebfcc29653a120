package dev.kernelscope.render.opengl.gl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a driver says about a shader, as one line that somebody can act upon. */
final class ShaderLog {

  /**
   * Where a log names a line, counted from 1: {@code 0:12(5): error} of Mesa, {@code 0(12) : error} of NVIDIA, {@code
   * ERROR: 0:12:} of Apple and AMD.
   */
  private static final Pattern LINE = Pattern.compile("\\b\\d+(?::(\\d+)|\\((\\d+)\\))");

  private ShaderLog() {}

  /** {@code shader tile.frag does not compile at line 12, "color = vec4(1.0;": 0:12(19): error: ...}. */
  static String message(String file, String source, String log) {
    return "shader " + file + " does not compile" + place(source, log) + ": " + oneLine(log);
  }

  private static String place(String source, String log) {
    Matcher found = LINE.matcher(log);
    if (!found.find()) {
      return "";
    }
    int number = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
    List<String> lines = source.lines().toList();
    return number < 1 || number > lines.size() ? ""
        : " at line " + number + ", \"" + lines.get(number - 1).strip() + "\"";
  }

  /** A log without line ends. */
  static String oneLine(String log) {
    return log.isBlank() ? "the driver gives no reason" : String.join("; ", log.strip().lines().map(String::strip)
        .toList());
  }
}
