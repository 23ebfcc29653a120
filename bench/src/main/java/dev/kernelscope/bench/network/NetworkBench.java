package dev.kernelscope.bench.network;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.peer.OnnxRuntimeNetwork;
import dev.kernelscope.engine.conv.ParallelRegion;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.onnx.OnnxReader;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One network on one size of image: both are checked against each other in every layer, then raced.
 *
 * @param name of the network, for people
 * @param model the file's bytes
 * @param graph what it holds
 * @param shape of the image
 */
public record NetworkBench(String name, byte[] model, Graph graph, Shape shape) {

  /** The suite that rows of networks belong to. */
  public static final String SUITE = "network";
  /** The engine's name in our rows. */
  public static final String OURS = "simd";
  /** The peer's name in its rows. */
  public static final String THEIRS = "onnxruntime";

  /** The largest error of a layer that counts as right. */
  public static final double TOLERANCE = 1e-4;

  private static final long SEED = 20261123;

  /**
   * Reads a network.
   *
   * @param rows of the image, where the network leaves them open
   * @param columns of the image, where the network leaves them open
   * @throws GraphException if it is no network for one image
   */
  public static NetworkBench of(Path file, int rows, int columns) throws IOException {
    byte[] model = Files.readAllBytes(file);
    Graph graph = OnnxReader.read(model);
    return new NetworkBench(file.getFileName().toString(), model, graph, shape(graph, 1, 3, rows, columns));
  }

  /** The input's own extents, and others where it leaves them open. */
  private static Shape shape(Graph graph, int... otherwise) {
    List<GraphInput> inputs = graph.inputs();
    List<Integer> own = inputs.size() == 1 ? inputs.getFirst().extents() : null;
    if (own == null || own.size() != otherwise.length) {
      throw new GraphException("the network has no single input of images N×C×H×W, so no image can go through it");
    }
    int[] extents = IntStream.range(0, otherwise.length)
        .map(axis -> own.get(axis) == GraphInput.FREE ? otherwise[axis] : own.get(axis)).toArray();
    return Shape.of(extents[0], extents[1], extents[2], extents[3]);
  }

  /** An image of noise from -1 to 1, the same each time. */
  public Tensor image() {
    Tensor image = Tensor.zeros(shape);
    Random random = new Random(SEED);
    for (int i = 0; i < image.data().length; i++) {
      image.data()[i] = random.nextFloat() * 2 - 1;
    }
    return image;
  }

  /** Measures both for one number of threads: our row, then the peer's. */
  public List<Measurement> measure(int threads, Duration warmUp, int rounds) {
    GraphRun run = graph.prepare(shape, threads);
    Tensor image = image();
    double error = Collections.max(LayerErrors.of(graph, run, image, threads).values());
    if (error > TOLERANCE) {
      return List.of(row(OURS, threads, null, error, 0, run, "failed its check: a layer differs by "
          + error + " of its largest value"));
    }
    try (OnnxRuntimeNetwork peer = new OnnxRuntimeNetwork(model, shape, threads)) {
      peer.load(image.data());
      List<Double> micros = new NetworkRace(warmUp, rounds).run(List.of(new Ours(run, image, threads), peer::run));
      return List.of(row(OURS, threads, micros.get(0), error, rounds, run, "the FMA peak is not measured here"),
          row(THEIRS, threads, micros.get(1), null, rounds, run, "ours is compared with it"));
    }
  }

  private Measurement row(String engine, int threads, Double micros, Double error, int rounds, GraphRun run,
      String reason) {
    double operations = run.convolutions().stream().mapToLong(c -> c.problem().operations()).sum();
    Double gflops = micros == null ? null : operations / micros / 1e3;
    return new Measurement(SUITE, name + " " + shape, threads, engine, micros, gflops, null, error, rounds, reason, 0);
  }

  /** Our side of the race: the graph, prepared for the image. */
  private record Ours(GraphRun graph, Tensor image, int threads) implements NetworkRace.Racer {

    @Override
    public void run() {
      graph.run(image);
    }

    @Override
    public void inSeries(Runnable images) {
      ParallelRegion.run(threads, images);
    }
  }
}
