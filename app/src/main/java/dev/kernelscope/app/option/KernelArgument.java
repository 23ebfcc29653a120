package dev.kernelscope.app.option;

import dev.kernelscope.engine.kernels.KernelLiteral;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --kernel} can mean. */
public sealed interface KernelArgument {

  /** As the user wrote it. */
  String text();

  /**
   * Only a size.
   *
   * @param text as written
   * @param size rows and columns
   */
  record Size(String text, Extent size) implements KernelArgument {}

  /**
   * A kernel with a name.
   *
   * @param text as written
   * @param kernel which one
   */
  record Named(String text, NamedKernel kernel) implements KernelArgument {}

  /**
   * Numbers.
   *
   * @param text as written
   * @param weights 1×1×kH×kW
   */
  record Literal(String text, Tensor weights) implements KernelArgument {}

  /**
   * A {@code .npy} file, not yet read.
   *
   * @param text its name
   */
  record File(String text) implements KernelArgument {}

  /** Reads one. */
  final class Converter implements ITypeConverter<KernelArgument> {

    private static final Pattern SIZE = Pattern.compile("\\d+([x×]\\d+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    @Override
    public KernelArgument convert(String text) {
      if (text.toLowerCase(Locale.ROOT).endsWith(".npy")) {
        return new File(text);
      }
      if (SIZE.matcher(text).matches()) {
        return new Size(text, new SizeConverter().convert(text));
      }
      if (NAME.matcher(text.strip()).matches()) {
        return named(text);
      }
      try {
        return new Literal(text, KernelLiteral.parse(text));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is not a kernel: " + e.getMessage());
      }
    }

    private static Named named(String text) {
      return NamedKernel.find(text.strip()).map(kernel -> new Named(text, kernel)).orElseThrow(() ->
          new TypeConversionException(
              "unknown kernel '" + text + "'; the names are " + String.join(", ", NamedKernel.ids())));
    }
  }
}
