package dev.kernelscope.engine.conv.simd;

/**
 * A kernel as the product of a column and a row: {@code kernel[i][j] = column[i] · row[j]}.
 *
 * @param column one factor a kernel row
 * @param row one factor a kernel column
 */
record RankOne(float[] column, float[] row) {

  /** Σ|kernel − column · row| over Σ|kernel|: as much as products of rounded factors differ. */
  private static final double TOLERANCE = 1e-6;

  /**
   * The factors of a kernel, or null where it has none.
   *
   * @param weights holds it, row after row
   * @param at index of its first weight
   */
  static RankOne of(float[] weights, int at, int h, int w) {
    int pivot = at;
    for (int i = at; i < at + h * w; i++) {
      if (Math.abs(weights[i]) > Math.abs(weights[pivot])) {
        pivot = i;
      }
    }
    float[] column = new float[h];
    float[] row = new float[w];
    if (weights[pivot] != 0) {
      int pivotRow = (pivot - at) / w;
      int pivotColumn = (pivot - at) % w;
      for (int j = 0; j < w; j++) {
        row[j] = weights[at + pivotRow * w + j];
      }
      for (int i = 0; i < h; i++) {
        column[i] = (float) ((double) weights[at + i * w + pivotColumn] / weights[pivot]);
      }
    }
    RankOne factors = new RankOne(column, row);
    return factors.error(weights, at) <= TOLERANCE ? factors : null;
  }

  /** NaN, which is no tolerance, where the kernel is not finite. */
  private double error(float[] weights, int at) {
    double difference = 0;
    double size = 0;
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j < row.length; j++) {
        double weight = weights[at + i * row.length + j];
        difference += Math.abs(weight - (double) column[i] * row[j]);
        size += Math.abs(weight);
      }
    }
    return size == 0 ? 0 : difference / size;
  }
}
