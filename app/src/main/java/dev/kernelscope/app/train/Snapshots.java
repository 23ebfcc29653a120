package dev.kernelscope.app.train;

import java.util.List;
import java.util.stream.IntStream;

/** Some of many times. */
final class Snapshots {

  private Snapshots() {}

  /** At most so many, at even distances, the first and the last among them. */
  static List<Snapshot> spread(List<Snapshot> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    return IntStream.range(0, most).mapToObj(i -> all.get(Math.round(i * (all.size() - 1f) / (most - 1)))).toList();
  }
}
