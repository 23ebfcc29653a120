package dev.kernelscope.engine.lesson.chapter;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown with gaps such as {@code {output}}, which {@link Facts} fill with computed numbers. A type of its own, so
 * that nobody shows it unfilled.
 *
 * @param source with gaps
 */
public record Template(String source) {

  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)\\}");

  /** Checks that there is a text. */
  public Template {
    Objects.requireNonNull(source, "source");
  }

  /** What stands in the gaps, in order. */
  public List<String> gaps() {
    return GAP.matcher(source).results().map(gap -> gap.group(1)).toList();
  }

  /** The text without the gaps. */
  public String withoutGaps() {
    return GAP.matcher(source).replaceAll("");
  }

  /**
   * The text with every gap filled.
   *
   * @param facts the answer to what stands in a gap, such as {@link Facts#value}
   * @throws IllegalArgumentException if a gap asks for something that the facts do not know
   */
  public String filled(UnaryOperator<String> facts) {
    return GAP.matcher(source).replaceAll(gap -> Matcher.quoteReplacement(facts.apply(gap.group(1))));
  }
}
