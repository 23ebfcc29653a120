package dev.kernelscope.app.network;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.image.ImageFormat;
import dev.kernelscope.engine.nn.NetworkFile;
import dev.kernelscope.engine.nn.NetworkFormatException;
import dev.kernelscope.engine.onnx.OnnxFormatException;
import dev.kernelscope.engine.onnx.OnnxMetadata;
import dev.kernelscope.engine.onnx.OnnxReader;
import dev.kernelscope.engine.probe.LearnedGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and reads networks: files of ours ({@code .ks}), ONNX models, and those that come with the program. */
public final class NetworkFiles {

  /** Names of the networks that come along. */
  public static final List<String> BUNDLED = List.of("mobilenet");

  private static final String FOLDER = "/dev/kernelscope/app/networks/";
  private static final String ONNX = ".onnx";
  private static final Pattern RANGE = Pattern.compile("(-?[0-9.]+)\\.\\.(-?[0-9.]+)");
  /** The parts of a body that PoseNet's maps stand for, in their order. */
  private static final List<String> PARTS = List.of("nose", "left eye", "right eye", "left ear", "right ear",
      "left shoulder", "right shoulder", "left elbow", "right elbow", "left wrist", "right wrist", "left hip",
      "right hip", "left knee", "right knee", "left ankle", "right ankle");

  private NetworkFiles() {}

  /**
   * The network of that name: a file, or one that comes along.
   *
   * @throws Failure if there is none, or it cannot be read
   */
  public static LoadedNetwork read(String name) {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw Failure.failed("cannot read '" + name + "': it is a directory");
      }
      LoadedNetwork network = Files.exists(file) ? ofFile(name, file)
          : bundled(name).orElseThrow(() -> Failure.failed("cannot read '" + name
              + "': there is no such file; networks that come along: " + String.join(", ", BUNDLED)));
      check(network);
      return network;
    } catch (OnnxFormatException | NetworkFormatException e) {
      throw Failure.failed("'" + name + "': " + (ImageFormat.ofName(name).isEmpty() ? e.getMessage()
          : "it is an image, and a network comes first: 'kernelscope network mobilenet " + name + "'"), e);
    } catch (IOException e) {
      throw Failure.failed("cannot read '" + name + "': " + Reasons.of(e), e);
    } catch (InvalidPathException e) {
      throw Failure.failed("cannot read '" + name + "': " + e.getReason(), e);
    }
  }

  private static LoadedNetwork ofFile(String name, Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(2);
    }
    boolean zip = head.length == 2 && head[0] == 'P' && head[1] == 'K';
    if (zip) {
      return new LoadedNetwork(name, LearnedGraph.of(NetworkFile.read(file)), PixelRange.USUAL, Map.of());
    }
    return onnx(name, OnnxReader.read(file), Files.readAllBytes(file));
  }

  private static LoadedNetwork onnx(String name, Graph graph, byte[] content) throws IOException {
    Matcher range = RANGE.matcher(OnnxMetadata.read(content).getOrDefault("input range", ""));
    PixelRange pixels = range.matches()
        ? new PixelRange(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2))) : PixelRange.USUAL;
    boolean pose = graph.name().equals("MobileNetV1 of PoseNet");
    return new LoadedNetwork(name, graph, pixels, pose ? Map.of("heatmap", PARTS) : Map.of());
  }

  private static Optional<LoadedNetwork> bundled(String name) throws IOException {
    String bare = name.endsWith(ONNX) ? name.substring(0, name.length() - ONNX.length()) : name;
    if (!BUNDLED.contains(bare)) {
      return Optional.empty();
    }
    try (InputStream in = NetworkFiles.class.getResourceAsStream(FOLDER + bare + ONNX)) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("the network " + bare + " is missing from this build"));
      }
      byte[] content = in.readAllBytes();
      return Optional.of(onnx(bare, OnnxReader.read(content), content));
    }
  }

  private static void check(LoadedNetwork network) {
    List<GraphInput> inputs = network.graph().inputs();
    List<Integer> extents = inputs.size() == 1 ? network.extents() : List.of();
    int channels = extents != null && extents.size() == 4 ? extents.get(1) : 0;
    boolean one = extents != null && !extents.isEmpty() && extents.getFirst() <= 1;
    if (!one || channels != 1 && channels != 3) {
      throw Failure.failed("'" + network.name() + "' takes " + (inputs.size() == 1 ? inputs.getFirst().toString()
          : inputs.size() + " inputs") + ": allowed here is one image N×C×H×W of 1 or 3 channels");
    }
  }
}
