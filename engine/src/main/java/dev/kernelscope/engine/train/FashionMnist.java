package dev.kernelscope.engine.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Fashion-MNIST: grey pictures of 28×28 pixels of ten kinds of clothes. H. Xiao, K. Rasul, R. Vollgraf,
 * "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms", 2017; MIT licence. A part of
 * it comes along, so that learning needs no download: of each class the first 750 pictures of the training set, and
 * the first 150 of the test set.
 */
public final class FashionMnist {

  /** The kinds of clothes; a label is an index into them. */
  public static final List<String> CLASSES = List.of("T-shirt", "trousers", "pullover", "dress", "coat", "sandal",
      "shirt", "sneaker", "bag", "boot");

  /** The first labels of the whole test set. */
  private static final byte[] FIRST_LABELS = {9, 2, 1, 1, 6, 1, 4, 6, 5, 7, 4, 5, 7, 3, 4, 1, 2, 4, 8, 0};
  private static final int TEST_IMAGES = 10_000;

  private FashionMnist() {}

  /** The part that comes along. */
  public static DataSplit subset() {
    try {
      return IdxFiles.read("the data that come along", name -> name.equals("classes.txt") ? null
          : FashionMnist.class.getResourceAsStream("fashion/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own data cannot be read", e);
    }
  }

  /** Whether those labels are of its test set, whole or the part that comes along. */
  static boolean isMadeOf(byte[] testLabels) {
    return (testLabels.length == TEST_IMAGES || testLabels.length == 1500)
        && Arrays.equals(FIRST_LABELS, Arrays.copyOf(testLabels, FIRST_LABELS.length));
  }
}
