package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.NetworkFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What the output file holds. */
enum NetworkKind {
  /** Layers and weights, {@code .ks}. */
  NETWORK,
  /** Weights alone, {@code .npz}. */
  WEIGHTS;

  /** What the extension means; streams and devices have none and get the network. */
  static NetworkKind of(Destination destination) {
    String name = destination.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".npz")) {
      return WEIGHTS;
    }
    if (destination.isFile() && !name.endsWith(".ks")) {
      throw Failure.usage("output '" + destination.name() + "' has no known extension; allowed are .ks and .npz");
    }
    return NETWORK;
  }

  void write(Network network, OutputStream out) throws IOException {
    if (this == NETWORK) {
      NetworkFile.write(network, out);
    } else {
      NetworkFile.writeWeights(network, out);
    }
  }
}
