package dev.kernelscope.engine.scene;

import java.util.List;

/**
 * The pictures that a training learns from at a moment, and what the network makes of one of them.
 *
 * @param pictures some of the batch, at most {@link #MOST}
 * @param batch number of pictures in the whole batch
 * @param chosen the one that is judged, from 0 among {@code pictures}
 * @param label the class that it belongs to
 * @param answer the class that the network takes it for; empty before there is an answer
 * @param right whether both are the same
 * @param odds the network's probability of each class, from 0 to 1; empty before there is an answer
 * @param classes what the classes are called
 */
public record Samples(List<Picture> pictures, int batch, int chosen, String label, String answer, boolean right,
    List<Double> odds, List<String> classes) {

  /** So many pictures of a batch are shown. */
  public static final int MOST = 12;

  /** Copies the lists. */
  public Samples {
    pictures = List.copyOf(pictures);
    odds = List.copyOf(odds);
    classes = List.copyOf(classes);
  }

  /** The picture that is judged. */
  public Picture picture() {
    return pictures.get(chosen);
  }

  /** The class that the network finds most probable, from 0; -1 before there is an answer. */
  public int most() {
    int most = odds.isEmpty() ? -1 : 0;
    for (int i = 1; i < odds.size(); i++) {
      most = odds.get(i) > odds.get(most) ? i : most;
    }
    return most;
  }

  /**
   * A small picture.
   *
   * @param rows its height
   * @param columns its width
   * @param values rows · columns numbers, row by row; shared, read only
   * @param range what its colours mean
   */
  public record Picture(int rows, int columns, float[] values, ValueRange range) {

    /** Its brightness at a place. */
    public float at(int row, int column) {
      return values[row * columns + column];
    }
  }
}
