package dev.kernelscope.app.option;

import dev.kernelscope.app.network.PixelRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code A..B}, the numbers that a network takes for black and white. */
public final class RangeConverter implements ITypeConverter<PixelRange> {

  private static final Pattern RANGE = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d+)?)\\.\\.([+-]?\\d{1,9}(?:\\.\\d+)?)");

  @Override
  public PixelRange convert(String value) {
    Matcher matcher = RANGE.matcher(value);
    if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == Double.parseDouble(matcher.group(2))) {
      throw Parse.wrong(value, "BLACK..WHITE, two different numbers such as 0..1, 0..255 or -1..1");
    }
    return new PixelRange(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
  }
}
