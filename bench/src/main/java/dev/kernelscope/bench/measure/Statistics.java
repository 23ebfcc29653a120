package dev.kernelscope.bench.measure;

import java.util.Arrays;

/** What is said about samples. */
public final class Statistics {

  private Statistics() {}

  /** The middle one of the sorted values, or the mean of the two middle ones. */
  public static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the median of nothing");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
