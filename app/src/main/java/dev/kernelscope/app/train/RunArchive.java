package dev.kernelscope.app.train;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.NetworkFile;
import dev.kernelscope.engine.nn.NetworkFormatException;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyFormatException;
import dev.kernelscope.engine.npy.NpzReader;
import dev.kernelscope.engine.npy.NpzWriter;
import dev.kernelscope.engine.train.Checkpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run in a file: the engine's checkpoint, and beside it {@code run.txt} with the data's source and the epochs so
 * far, the first kernels after each of them, and the best network.
 */
final class RunArchive {

  private static final String TEXT = "run.txt";
  private static final String KERNELS = "kernels/";
  private static final String BEST = "best/";

  private final Map<String, byte[]> entries;
  private final Checkpoint checkpoint;
  private final List<String> lines;

  private RunArchive(Map<String, byte[]> entries, Checkpoint checkpoint, List<String> lines) {
    this.entries = entries;
    this.checkpoint = checkpoint;
    this.lines = lines;
  }

  static void write(Run run, OutputStream out) throws IOException {
    try (NpzWriter archive = new NpzWriter(out)) {
      Checkpoint.add(run.training(), archive);
      addHistory(run, archive);
      if (run.best() != null) {
        NetworkFile.addParameters(run.best(), BEST, archive);
      }
    }
  }

  /** A network with the history of its run, for those who want to see how it learned. */
  static void writeLearned(Run run, Network network, OutputStream out) throws IOException {
    try (NpzWriter archive = new NpzWriter(out)) {
      Checkpoint.add(run.training(), network, archive);
      addHistory(run, archive);
    }
  }

  private static void addHistory(Run run, NpzWriter archive) throws IOException {
    StringBuilder text = new StringBuilder("examples " + run.source().examples() + "\nfolder " + run.source().folder());
    Run.Partial p = run.partial();
    text.append("\npartial ").append(p.loss()).append(' ').append(p.correct()).append(' ').append(p.images())
        .append(' ').append(p.seconds()).append('\n');
    for (EpochResult e : run.epochs()) {
      text.append("epoch ").append(e.loss()).append(' ').append(e.trainAccuracy()).append(' ')
          .append(e.testAccuracy()).append(' ').append(e.seconds()).append('\n');
    }
    archive.add(TEXT, text.toString().getBytes(StandardCharsets.UTF_8));
    for (Snapshot snapshot : run.snapshots()) {
      archive.add(KERNELS + snapshot.epoch(), NpyArray.of(snapshot.kernels(), 4));
    }
  }

  /** Reads all but the data; throws {@link IOException} with one line if the file is not a run's, or damaged. */
  static RunArchive read(java.nio.file.Path file, Compute compute) throws IOException {
    Map<String, byte[]> entries = NpzReader.entries(file);
    Checkpoint checkpoint = Checkpoint.read(entries, compute);
    byte[] text = entries.get(TEXT);
    List<String> lines = text == null ? List.of() : new String(text, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() < 3 || !lines.get(0).startsWith("examples ") || !lines.get(1).startsWith("folder ")) {
      throw new NetworkFormatException("it has no " + TEXT + " as the checkpoint of a training has");
    }
    return new RunArchive(entries, checkpoint, lines);
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  Source source() throws NetworkFormatException {
    try {
      return new Source(lines.get(1).substring("folder ".length()),
          Integer.parseInt(lines.get(0).substring("examples ".length())));
    } catch (NumberFormatException e) {
      throw damaged(lines.getFirst());
    }
  }

  /** What is told of its epochs. */
  List<EpochResult> epochs() throws NetworkFormatException {
    List<EpochResult> epochs = new ArrayList<>();
    for (String line : lines.subList(3, lines.size())) {
      double[] values = numbers(line, "epoch ", 4);
      epochs.add(new EpochResult(epochs.size() + 1, values[0], values[1], values[2], values[3]));
    }
    return epochs;
  }

  /** The first kernels before its first epoch and after each. */
  List<Snapshot> snapshots() throws NetworkFormatException, NpyFormatException {
    return snapshots(NpzReader.arrays(entries));
  }

  private List<Snapshot> snapshots(Map<String, NpyArray> arrays) throws NetworkFormatException {
    int epochs = epochs().size();
    List<Snapshot> snapshots = new ArrayList<>();
    for (int epoch = 0; epoch <= epochs; epoch++) {
      Snapshot then = Snapshot.of(checkpoint.network(), epoch);
      NetworkFile.copy(KERNELS + epoch, arrays.get(KERNELS + epoch), then.kernels());
      snapshots.add(then);
    }
    return snapshots;
  }

  /** The run with its data, ready to go on. */
  Run resume(Source source) throws NetworkFormatException, NpyFormatException {
    Run run = new Run(checkpoint.resume(entries, source.read()), source);
    double[] partial = numbers(lines.get(2), "partial ", 4);
    run.partial(new Run.Partial(partial[0], (int) partial[1], (int) partial[2], partial[3]));
    run.epochs().addAll(epochs());
    Map<String, NpyArray> arrays = NpzReader.arrays(entries);
    run.snapshots().addAll(snapshots(arrays));
    check(run);
    if (!run.epochs().isEmpty()) {
      run.best(run.training().network().copy());
      NetworkFile.readParameters(run.best(), BEST, arrays);
    }
    return run;
  }

  /** Counters that contradict each other would end in a result that no training has. */
  private static void check(Run run) throws NetworkFormatException {
    int perEpoch = run.training().stepsPerEpoch();
    int within = run.training().step() - run.epochs().size() * perEpoch;
    int images = Math.min(run.training().data().train().size(), within * run.training().settings().batch());
    if (within < 0 || within > perEpoch || images != run.partial().images()) {
      throw new NetworkFormatException(TEXT + ": " + run.epochs().size() + " epochs and " + run.partial().images()
          + " images do not go with " + run.training().step() + " steps");
    }
  }

  private static double[] numbers(String line, String key, int count) throws NetworkFormatException {
    String[] words = line.startsWith(key) ? line.substring(key.length()).split(" ") : new String[0];
    double[] result = new double[count];
    try {
      for (int i = 0; i < count; i++) {
        result[i] = Double.parseDouble(words.length == count ? words[i] : "");
        if (!Double.isFinite(result[i]) || result[i] < 0) {
          throw damaged(line);
        }
      }
    } catch (NumberFormatException e) {
      throw damaged(line);
    }
    return result;
  }

  private static NetworkFormatException damaged(String line) {
    return new NetworkFormatException(TEXT + ": '" + line + "' is not what a run writes");
  }
}
