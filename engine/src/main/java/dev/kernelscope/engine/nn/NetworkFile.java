package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyFormatException;
import dev.kernelscope.engine.npy.NpzReader;
import dev.kernelscope.engine.npy.NpzWriter;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Networks in files. A {@code .ks} file is a zip archive of {@code network.txt} (see {@link NetworkText}) and an
 * array in {@code .npy} format for each parameter; an {@code .npz} file has the arrays alone, for NumPy. Whoever
 * writes may add files of his own. The same network gives the same bytes.
 */
public final class NetworkFile {

  /** The layers' entry in the archive. */
  private static final String TEXT = "network.txt";

  private NetworkFile() {}

  /** Writes a {@code .ks} file with nothing but the network. */
  public static void write(Network network, OutputStream out) throws IOException {
    try (NpzWriter archive = new NpzWriter(out)) {
      add(network, archive);
    }
  }

  /** Adds a network's layers and parameters to an archive. */
  public static void add(Network network, NpzWriter archive) throws IOException {
    archive.add(TEXT, NetworkText.write(network).getBytes(StandardCharsets.UTF_8));
    addParameters(network, "", archive);
  }

  /** Writes an {@code .npz} file: the parameters by name, as float32. */
  public static void writeWeights(Network network, OutputStream out) throws IOException {
    try (NpzWriter archive = new NpzWriter(out)) {
      addParameters(network, "", archive);
    }
  }

  /** Adds a network's parameters to an archive, a prefix before their names. */
  public static void addParameters(Network network, String prefix, NpzWriter archive) throws IOException {
    for (Parameter parameter : network.parameters()) {
      archive.add(prefix + parameter.name(), NpyArray.of(parameter.value(), 4));
    }
  }

  /**
   * Reads a {@code .ks} file.
   *
   * @throws NetworkFormatException if it is none, or damaged
   * @throws IOException if it cannot be read
   */
  public static Network read(Path file) throws IOException {
    try {
      return read(NpzReader.entries(file));
    } catch (NpyFormatException e) {
      throw new NetworkFormatException(e.getMessage());
    }
  }

  /** Reads the network in an archive's entries; see {@link #read(Path)}. */
  public static Network read(Map<String, byte[]> entries) throws NetworkFormatException {
    byte[] text = entries.get(TEXT);
    if (text == null) {
      throw new NetworkFormatException("the archive has no " + TEXT + ": it is not a network that was saved as .ks");
    }
    try {
      Map<String, NpyArray> arrays = NpzReader.arrays(entries);
      long numbers = arrays.values().stream().mapToLong(array -> array.data().length).sum();
      Network network = NetworkText.parse(new String(text, StandardCharsets.UTF_8), numbers);
      readParameters(network, "", arrays);
      return network;
    } catch (IllegalArgumentException e) {
      throw new NetworkFormatException(TEXT + ", " + e.getMessage());
    } catch (NpyFormatException e) {
      throw new NetworkFormatException(e.getMessage());
    }
  }

  /**
   * Sets a network's parameters to arrays of their names, with a prefix.
   *
   * @throws NetworkFormatException if one is missing, has another shape, or holds NaN or infinity
   */
  public static void readParameters(Network network, String prefix, Map<String, NpyArray> arrays)
      throws NetworkFormatException {
    for (Parameter parameter : network.parameters()) {
      copy(prefix + parameter.name(), arrays.get(prefix + parameter.name()), parameter.value());
    }
  }

  /** Copies an array into a tensor of the same shape. */
  public static void copy(String name, NpyArray array, Tensor target) throws NetworkFormatException {
    Shape s = target.shape();
    if (array == null) {
      throw new NetworkFormatException("the array '" + name + "' of " + s + " is missing");
    }
    if (!Arrays.equals(array.shape(), new int[] {s.n(), s.c(), s.h(), s.w()})) {
      throw new NetworkFormatException("the array '" + name + "' is " + array.describe() + ", but the layer has " + s);
    }
    for (float value : array.data()) {
      if (!Float.isFinite(value)) {
        throw new NetworkFormatException("the array '" + name + "' holds " + value
            + ": only finite numbers are allowed");
      }
    }
    System.arraycopy(array.data(), 0, target.data(), target.offset(), s.size());
  }
}
