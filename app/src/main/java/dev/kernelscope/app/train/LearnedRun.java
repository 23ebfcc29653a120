package dev.kernelscope.app.train;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.NetworkFormatException;
import dev.kernelscope.engine.scene.learned.EpochEnd;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The last training, as its file remembers it: what it takes to do it again, and what came of its epochs.
 *
 * @param settings what it was started with
 * @param data what it learned from
 * @param ownData whether these are the data that come along
 * @param epochs what is known of the ends of its epochs
 */
public record LearnedRun(TrainingSettings settings, DataSplit data, boolean ownData, List<EpochEnd> epochs) {

  /** Copies the list. */
  public LearnedRun {
    epochs = List.copyOf(epochs);
  }

  /**
   * Reads the file of a training, and its data.
   *
   * @throws IOException with one line if the file is damaged, or was made from other data than are there now
   * @throws dev.kernelscope.app.io.Failure if its data cannot be read
   */
  public static LearnedRun read(Path file) throws IOException {
    RunArchive archive = RunArchive.read(file, Compute.usual());
    Source source = archive.source();
    DataSplit data = source.read();
    if (data.fingerprint() != archive.checkpoint().fingerprint()) {
      throw new NetworkFormatException("the data that it was trained with have changed");
    }
    List<Snapshot> snapshots = archive.snapshots();
    List<EpochEnd> ends = archive.epochs().stream().map(epoch -> new EpochEnd(epoch.epoch(), epoch.loss(),
        epoch.trainAccuracy(), epoch.testAccuracy(), snapshots.get(epoch.epoch()).kernels().copyData())).toList();
    return new LearnedRun(archive.checkpoint().settings(), data, source.folder().isEmpty(), ends);
  }
}
