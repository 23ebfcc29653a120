package dev.kernelscope.bench.report;

import java.util.List;
import java.util.Map;

/**
 * The chart's colours and type, from the program's own palette: ours in the colour of outputs, the peers in those of
 * other objects.
 */
final class ChartStyle {

  private static final Map<String, String> BARS = Map.of(
      "simd", "ours", "scalar", "plain", "reference", "plain",
      "onednn", "peer1", "onnxruntime", "peer2", "opencv", "peer3", "opencv-blur", "peer3");

  /** Class, property, dark and light value. Plain values: not every program that draws SVG knows CSS variables. */
  private static final List<String[]> COLOURS = List.of(
      new String[] {"text", "fill", "#AAB6C3", "#45525F"},
      new String[] {".title, .suite, .layer", "fill", "#EAF0F6", "#10161D"},
      new String[] {".note, .missing, .threads, .tick", "fill", "#7D8A98", "#66737F"},
      new String[] {".ground", "fill", "#0E1217", "#FFFFFF"},
      new String[] {".value, .missing, .layer", "stroke", "#0E1217", "#FFFFFF"},
      new String[] {".grid", "stroke", "#28323D", "#D6DCE3"},
      new String[] {".limit", "stroke", "#3A4755", "#B6C0CB"},
      new String[] {".one, .roof", "stroke", "#AAB6C3", "#45525F"},
      new String[] {".target", "stroke", "#EAF0F6", "#10161D"},
      new String[] {".ours", "fill", "#4FD6B8", "#00776A"},
      new String[] {".plain", "fill", "#CBD6E2", "#46566A"},
      new String[] {".peer1", "fill", "#F2A83B", "#A85F00"},
      new String[] {".peer2", "fill", "#DF94E8", "#97309F"},
      new String[] {".peer3", "fill", "#79A8F2", "#1769E0"},
      new String[] {".other", "fill", "#7D8A98", "#66737F"},
      new String[] {".hollow.peer1, .hollow.peer2, .hollow.peer3", "fill", "none", "none"},
      new String[] {".hollow.peer1", "stroke", "#F2A83B", "#A85F00"},
      new String[] {".hollow.peer2", "stroke", "#DF94E8", "#97309F"},
      new String[] {".hollow.peer3", "stroke", "#79A8F2", "#1769E0"});

  private static final int DARK = 2;
  private static final int LIGHT = 3;

  private ChartStyle() {}

  /** The class of an engine's bar. */
  static String bar(String engine) {
    return BARS.getOrDefault(engine, "other");
  }

  /** The style element. */
  static String css() {
    return """
        <style>
        text { font-family: Inter, Helvetica, Arial, sans-serif; font-size: 12px; }
        .title { font-size: 16px; font-weight: 600; }
        .suite { font-weight: 600; }
        .layer, .value, .tick, .threads { font-family: "JetBrains Mono", "DejaVu Sans Mono", Consolas, monospace; }
        .layer, .value { font-size: 11.5px; }
        .threads, .tick { font-size: 10.5px; }
        .engine, .threads { text-anchor: end; }
        .tick { text-anchor: middle; }
        .tick.end, .figure.end, .value.end { text-anchor: end; }
        .tick.start { text-anchor: start; }
        .figure { font-family: "JetBrains Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 11.5px; }
        .roof, .hollow, .target { stroke-width: 1.5px; }
        .paler { opacity: 0.55; }
        .limit { stroke-dasharray: 4 3; }
        .value, .missing, .layer { paint-order: stroke; stroke-width: 4px; stroke-linejoin: round; }
        """ + rules(DARK) + "@media (prefers-color-scheme: light) {\n" + rules(LIGHT) + "}\n</style>\n";
  }

  private static String rules(int theme) {
    StringBuilder css = new StringBuilder();
    for (String[] rule : COLOURS) {
      css.append(rule[0]).append(" { ").append(rule[1]).append(": ").append(rule[theme]).append("; }\n");
    }
    return css.toString();
  }
}
