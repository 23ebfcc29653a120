package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.view.Renderers;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.render.spi.Availability;
import dev.kernelscope.engine.render.spi.RendererProvider;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What this machine offers. */
@Command(name = "info",
    description = "JDK, processor, vector width; every engine and renderer found, and why one is refused.",
    footer = {"", "Examples:", "  kernelscope info", "  kernelscope info --format json"})
final class InfoCommand extends CommandBase {

  @Option(names = "--format", paramLabel = "text|json", converter = OutputFormat.Converter.class, order = 60,
      description = "How to print. Default: text")
  private OutputFormat format = OutputFormat.TEXT;

  InfoCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    List<ConvolutionProvider> engines = Engines.installed().providers();
    List<Part> engineParts = engines.stream().map(InfoCommand::part).toList();
    List<Part> renderers = Renderers.installed().stream().map(InfoCommand::part).toList();
    Machine machine = Machine.here(engines);
    if (format == OutputFormat.JSON) {
      InfoReport.json(console(), machine, engineParts, renderers);
    } else {
      InfoReport.text(console(), machine, engineParts, renderers);
    }
  }

  private static Part part(ConvolutionProvider engine) {
    Support support = engine.availability();
    return new Part(engine.name(), support.isSupported(), support.reason());
  }

  private static Part part(RendererProvider renderer) {
    Availability availability = renderer.available();
    return new Part(renderer.name(), availability.available(), availability.reason());
  }

  /**
   * An engine or renderer.
   *
   * @param name as options name it
   * @param available whether it can be used here
   * @param reason why not; empty if it can
   */
  record Part(String name, boolean available, String reason) {}
}
