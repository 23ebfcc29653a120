package dev.kernelscope.bench.report;

import java.util.Locale;

/** An SVG document in the making: shapes and texts whose looks are classes of {@link ChartStyle}. */
final class Svg {

  private final StringBuilder text = new StringBuilder();

  /** Begins a picture of that size, filled with the ground's colour; the title is for those who do not see it. */
  Svg(int width, int height, String title) {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
        + "width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">", width, height);
    add("<title>%s</title>", escape(title));
    text.append(ChartStyle.css());
    rectangle(0, 0, width, height, "ground");
  }

  void rectangle(double x, double y, double width, double height, String css) {
    add("<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", css, x, y, width, height);
  }

  void line(double x1, double y1, double x2, double y2, String css) {
    add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", css, x1, y1, x2, y2);
  }

  void text(double x, double y, String css, String content) {
    add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", css, x, y, escape(content));
  }

  /** A shape that tells its name where a pointer rests on it. */
  void path(String path, String css, String name) {
    add("<path class=\"%s\" d=\"%s\"><title>%s</title></path>", css, path, escape(name));
  }

  /** The whole document. */
  String end() {
    return text + "</svg>\n";
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
