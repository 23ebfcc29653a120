package dev.kernelscope.app.option;

import dev.kernelscope.engine.lesson.Extent;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 224x224x3}: rows, columns, channels. */
public final class VolumeConverter implements ITypeConverter<VolumeConverter.Volume> {

  private static final Pattern VOLUME = Pattern.compile("\\d+[x×]\\d+[x×]\\d+");
  private static final String ALLOWED = "HxWxC, each a whole number from 1 on";

  /**
   * An input with channels.
   *
   * @param extent rows and columns
   * @param channels at least 1
   */
  public record Volume(Extent extent, int channels) {}

  /** Whether a word has the form {@code 7x9x3}, so that it means sizes and not a file. */
  public static boolean looksLikeVolume(String word) {
    return VOLUME.matcher(word).matches();
  }

  @Override
  public Volume convert(String value) {
    String[] parts = value.split("[x×]", -1);
    if (parts.length != 3) {
      throw Parse.wrong(value, ALLOWED);
    }
    int rows = Parse.atLeast(1, parts[0], value, ALLOWED);
    int columns = Parse.atLeast(1, parts[1], value, ALLOWED);
    return new Volume(new Extent(rows, columns), Parse.atLeast(1, parts[2], value, ALLOWED));
  }
}
