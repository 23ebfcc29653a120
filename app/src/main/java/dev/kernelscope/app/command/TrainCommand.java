package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.ColorOptions;
import dev.kernelscope.app.option.CountConverter;
import dev.kernelscope.app.option.EngineOptions;
import dev.kernelscope.app.option.LearningOptions;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.app.train.TrainingJob;
import dev.kernelscope.app.train.TrainingOutputs;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns kernels from data. */
@Command(name = "train", customSynopsis = "kernelscope train [OPTION...]",
    description = "Learn kernels from labelled images: by default clothes, a part of Fashion-MNIST that comes along.",
    footer = {
      "",
      "Prints loss and accuracy epoch by epoch, and on a terminal the first layer's kernels. Ctrl-C keeps the best "
          + "network so far; a training that was interrupted goes on with --resume.",
      "",
      "Examples:",
      "  kernelscope train",
      "  kernelscope train --seed 2 --output net.ks --json run.json --pictures k.gif",
      "  kernelscope train --data fashion-mnist --epochs 20 --output weights.npz",
      "  kernelscope train --output net.ks --resume",
      "  kernelscope train --examples 500 --epochs 3 --optimizer adam"
    })
final class TrainCommand extends CommandBase {

  @Option(names = "--data", paramLabel = "DIR", order = 1,
      description = "A folder of IDX files, named as MNIST's (train-images-idx3-ubyte.gz and so on), of any size of "
          + "image. Default: the data that come along")
  private String data;

  @Option(names = "--examples", paramLabel = "N", converter = CountConverter.class, order = 2,
      description = "Use only the first N images of each file. Default: all")
  private Integer examples;

  @Mixin
  private LearningOptions learning = new LearningOptions();

  @Option(names = "--resume", order = 30,
      description = "Go on with the training that was interrupted, with the same --output if it had one; the result "
          + "is that of an unbroken one.")
  private boolean resume;

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(names = "--json", paramLabel = "FILE", order = 52,
      description = "Write loss, accuracy and seconds of each epoch as JSON. - is standard output.")
  private String json;

  @Option(names = "--pictures", paramLabel = "FILE", order = 53,
      description = "Write the first layer's kernels as .png, from before to after, or as .gif, epoch by epoch.")
  private String pictures;

  @Mixin
  private ColorOptions colors = new ColorOptions();

  TrainCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    Compute compute = new Compute(engine.engine() == null
        ? System.getProperty("kernelscope.engine", Conv2d.AUTO) : engine.engine(), engine.threads());
    TrainingOutputs outputs = TrainingOutputs.of(
        new TrainingOutputs.Names(output.output(), json, pictures), output.overwrite(), console());
    Colors shown = colors.colors().colors().orElseGet(() -> ColorChoice.ofTerminal(console().environment()));
    TrainingJob job = new TrainingJob(console(), common().quiet(), compute, outputs, colors.theme(), shown);
    if (resume) {
      job.resume(data, examples, learning);
    } else {
      job.start(data, examples, learning, output.overwrite());
    }
  }
}
