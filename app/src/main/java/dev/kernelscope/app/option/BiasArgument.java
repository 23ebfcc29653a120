package dev.kernelscope.app.option;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** What {@code --bias} can mean in a scene. */
public sealed interface BiasArgument {

  /**
   * Numbers, one for every filter or one for all.
   *
   * @param values at least one
   */
  record Values(float... values) implements BiasArgument {}

  /**
   * A {@code .npy} file, not yet read.
   *
   * @param name its name
   */
  record File(String name) implements BiasArgument {}

  /** Reads one. */
  final class Converter implements ITypeConverter<BiasArgument> {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    @Override
    public BiasArgument convert(String value) {
      if (value.toLowerCase(Locale.ROOT).endsWith(".npy")) {
        return new File(value);
      }
      String[] parts = value.split(",", -1);
      float[] values = new float[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = DECIMAL.matcher(parts[i]).matches() ? Float.parseFloat(parts[i]) : Float.NaN;
        if (!Float.isFinite(values[i])) {
          throw Parse.wrong(value, "a number, numbers separated by commas, or a .npy file");
        }
      }
      return new Values(values);
    }
  }
}
