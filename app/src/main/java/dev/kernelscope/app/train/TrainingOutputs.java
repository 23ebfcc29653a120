package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.scene.style.Theme;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that a training writes, checked before any work is done. Each may be null. */
public final class TrainingOutputs {

  private final Destination network;
  private final Destination json;
  private final Destination pictures;

  /**
   * Names as the user wrote them; null where there is none.
   *
   * @param network of a {@code .ks} or {@code .npz} file
   * @param json of the figures
   * @param pictures of a {@code .png} or {@code .gif} file
   */
  public record Names(String network, String json, String pictures) {}

  private TrainingOutputs(Destination network, Destination json, Destination pictures) {
    this.network = network;
    this.json = json;
    this.pictures = pictures;
  }

  /** The destinations of those names. */
  public static TrainingOutputs of(Names names, boolean overwrite, Console console) {
    TrainingOutputs outputs = new TrainingOutputs(destination(names.network(), overwrite, console),
        destination(names.json(), overwrite, console), destination(names.pictures(), overwrite, console));
    if (outputs.network != null) {
      NetworkKind.of(outputs.network);
    }
    if (outputs.pictures != null) {
      KernelPicture.check(outputs.pictures);
    }
    outputs.checkDistinct();
    return outputs;
  }

  private static Destination destination(String name, boolean overwrite, Console console) {
    return name == null ? null : Destination.of(name, overwrite, console);
  }

  private void checkDistinct() {
    long named = all().count();
    long different = all().map(d -> d.isStandardOutput() ? "-" : d.name()).distinct().count();
    if (different < named) {
      throw Failure.usage("two results go to '" + all().map(Destination::name).reduce((a, b) -> b).orElseThrow()
          + "': --output, --json and --pictures need a file each");
    }
  }

  private Stream<Destination> all() {
    return Stream.of(network, json, pictures).filter(Objects::nonNull);
  }

  Destination network() {
    return network;
  }

  /** Whether standard output belongs to a file's content, so that nothing else may go there. */
  boolean takeStandardOutput() {
    return all().anyMatch(Destination::isStandardOutput);
  }

  /** Writes what was asked for. */
  void write(Run run, Network result, Theme theme) {
    if (network != null) {
      network.write(out -> NetworkKind.of(network).write(result, out));
    }
    if (json != null) {
      json.write(out -> RunJson.write(run, out));
    }
    if (pictures != null) {
      new KernelPicture(theme).write(pictures, run.snapshots());
    }
  }
}
