package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.NetworkFile;
import dev.kernelscope.engine.nn.NetworkFormatException;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyFormatException;
import dev.kernelscope.engine.npy.NpzReader;
import dev.kernelscope.engine.npy.NpzWriter;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A training between two steps, as entries of an archive: the network as in a {@code .ks} file, so that a checkpoint
 * is one; {@code training.txt} with the settings, the number of steps done and a fingerprint of the data; and what
 * the optimizer remembers. Whoever writes may add entries of his own.
 *
 * @param settings what the training was started with
 * @param step steps done
 * @param fingerprint of the data, {@link DataSplit#fingerprint}
 * @param network the network with the weights after those steps
 */
public record Checkpoint(TrainingSettings settings, int step, long fingerprint, Network network) {

  private static final String TEXT = "training.txt";
  private static final String MEMORY = "optimizer/";

  /** Adds a training to an archive. */
  public static void add(Training training, NpzWriter archive) throws IOException {
    add(training, training.network(), archive);
    for (Map.Entry<String, Tensor> memory : training.optimizer().memory().entrySet()) {
      archive.add(MEMORY + memory.getKey(), NpyArray.of(memory.getValue(), 4));
    }
  }

  /** Adds one of a training's networks and how it was trained, but not what it takes to go on. */
  public static void add(Training training, Network network, NpzWriter archive) throws IOException {
    NetworkFile.add(network, archive);
    String text = TrainingText.write(training.settings(), training.step(), training.data().fingerprint());
    archive.add(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what a checkpoint is of, without its data.
   *
   * @param entries the archive's
   * @throws NetworkFormatException if it is none, or damaged
   */
  public static Checkpoint read(Map<String, byte[]> entries, Compute compute) throws NetworkFormatException {
    byte[] text = entries.get(TEXT);
    if (text == null) {
      throw new NetworkFormatException("the archive has no " + TEXT + ": it is not a checkpoint of a training");
    }
    Network network = NetworkFile.read(entries);
    try {
      return TrainingText.read(new String(text, StandardCharsets.UTF_8), compute, network);
    } catch (IllegalArgumentException e) {
      throw new NetworkFormatException(TEXT + ": " + e.getMessage());
    }
  }

  /**
   * The training, ready for its next step.
   *
   * @param entries the archive's, as {@link #read} had them
   * @throws NetworkFormatException if the data are not the ones that the training began with, or an array does not
   *     fit
   */
  public Training resume(Map<String, byte[]> entries, DataSplit data) throws NetworkFormatException {
    if (data.fingerprint() != fingerprint) {
      throw new NetworkFormatException("it was made with other data: name the folder that the training began with, or"
          + " none for the data that come along");
    }
    try {
      Training training = Training.at(step, settings, data, network);
      Map<String, NpyArray> arrays = NpzReader.arrays(entries);
      for (Map.Entry<String, Tensor> memory : training.optimizer().memory().entrySet()) {
        NetworkFile.copy(MEMORY + memory.getKey(), arrays.get(MEMORY + memory.getKey()), memory.getValue());
      }
      return training;
    } catch (IllegalArgumentException e) {
      throw new NetworkFormatException(TEXT + ": " + e.getMessage());
    } catch (NpyFormatException e) {
      throw new NetworkFormatException(e.getMessage());
    }
  }
}
