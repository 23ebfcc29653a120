package dev.kernelscope.bench.network;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.peer.OnnxRuntimeNetwork;
import dev.kernelscope.engine.conv.ParallelRegion;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.onnx.OnnxReader;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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

  /** Reads a network. */
  public static NetworkBench of(Path file, Shape shape) throws IOException {
    byte[] model = Files.readAllBytes(file);
    return new NetworkBench(file.getFileName().toString(), model, OnnxReader.read(model), shape);
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

  /** The medians of rows that several JVMs have measured. */
  public static List<Measurement> medians(List<List<Measurement>> runs) {
    List<Measurement> medians = new ArrayList<>();
    for (int i = 0; i < runs.getFirst().size(); i++) {
      int place = i;
      medians.add(Measurement.median(runs.stream().map(rows -> rows.get(place)).toList()));
    }
    return medians;
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
