package dev.kernelscope.app.option;

import dev.kernelscope.engine.lesson.Extent;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 7x9}, rows first, or {@code 7} for a square. */
public final class SizeConverter implements ITypeConverter<Extent> {

  private static final String ALLOWED = "HxW or N, each a whole number from 1 on";
  private static final Pattern SIZE = Pattern.compile("\\d+[x×]\\d+");

  /** Whether a word has the form {@code 7x9}, so that it means a size and not a file. */
  public static boolean looksLikeSize(String word) {
    return SIZE.matcher(word).matches();
  }

  @Override
  public Extent convert(String value) {
    return Parse.extent(value.split("[x×]", -1), value, ALLOWED);
  }
}
