package dev.kernelscope.engine.train;

import java.util.zip.CRC32;

/**
 * What is learned from, and what shows how well.
 *
 * @param train images to learn from
 * @param test images that are never learned from
 */
public record DataSplit(Dataset train, Dataset test) {

  /**
   * Checks that both have the same kind of images and the same classes.
   *
   * @throws IllegalArgumentException if they differ
   */
  public DataSplit {
    if (!train.image().equals(test.image()) || !train.classes().equals(test.classes())) {
      throw new IllegalArgumentException("the test images do not fit: " + test + ", but to learn from there are "
          + train);
    }
  }

  /** The first images of both, at most so many of each. */
  public DataSplit first(int count) {
    return new DataSplit(train.first(count), test.first(count));
  }

  /** A number that differs, all but surely, where images or labels do. */
  public long fingerprint() {
    CRC32 sum = new CRC32();
    train.addTo(sum);
    test.addTo(sum);
    return sum.getValue();
  }
}
