package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.CountConverter;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.SizeConverter;
import dev.kernelscope.app.option.VolumeConverter;
import dev.kernelscope.app.option.VolumeConverter.Volume;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.ParameterCount;
import java.math.BigInteger;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The lesson's second formula. */
@Command(name = "params", customSynopsis = "kernelscope params [OPTION...]",
    description = "Parameters of a fully connected layer against those of a convolution.",
    footer = {
      "", "Without options these are the lesson's own numbers.", "", "Examples:",
      "  kernelscope params --input 224x224x3 --units 1000 --filters 64 --kernel 3",
      "  kernelscope params --input 28x28x1 --units 10 --filters 8 -k 5x5 --bias"
    })
final class ParamsCommand extends CommandBase {

  @Option(names = "--input", paramLabel = "HxWxC", converter = VolumeConverter.class, order = 1,
      description = "Rows, columns and channels of the input. Default: 224x224x3")
  private Volume input = new Volume(Extent.of(224), 3);

  @Option(names = "--units", paramLabel = "N", converter = CountConverter.class, order = 2,
      description = "Outputs of the fully connected layer. Default: 1000")
  private int units = 1000;

  @Option(names = "--filters", paramLabel = "N", converter = CountConverter.class, order = 3,
      description = "Filters of the convolution. Default: 64")
  private int filters = 64;

  @Option(names = {"-k", "--kernel"}, paramLabel = "N|HxW", converter = SizeConverter.class, order = 4,
      description = "Rows and columns of each filter. Default: 3")
  private Extent kernel = Extent.of(3);

  @Option(names = "--bias", order = 5, description = "Count one bias more for every unit and every filter.")
  private boolean bias;

  @Option(names = "--format", paramLabel = "text|json", converter = OutputFormat.Converter.class, order = 60,
      description = "How to print. Default: text")
  private OutputFormat format = OutputFormat.TEXT;

  ParamsCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    ParameterCount count = new ParameterCount(input.extent(), input.channels(), units, kernel, filters, bias);
    if (format == OutputFormat.JSON) {
      Json.print(console(), json -> json.beginObject()
          .name("fullyConnected").value(count.fullyConnected())
          .name("convolution").value(count.convolution())
          .name("ratio").value(count.ratio()).endObject());
      return;
    }
    console().print("fully connected: " + formula(input.extent(), units) + " = " + grouped(count.fullyConnected()));
    console().print("convolution:     " + formula(kernel, filters) + " = " + grouped(count.convolution()));
    console().print("ratio:           " + String.format(Locale.ROOT, "%,.2f", count.ratio()));
  }

  private String formula(Extent seen, int outputs) {
    String weights = seen.rows() + " × " + seen.columns() + " × " + input.channels() + " × " + outputs;
    return bias ? weights + " + " + outputs : weights;
  }

  private static String grouped(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
