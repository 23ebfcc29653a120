package dev.kernelscope.engine.probe;

/**
 * How far to go along a gradient: its running mean, over the running strength of all of it, by D. Kingma and J. Ba,
 * "Adam: a method for stochastic optimization" (2015). One strength for all cells, not one each as there, so that cells
 * that hardly matter hardly move.
 */
final class Adam {

  private static final double MEAN_KEPT = 0.9;
  private static final double STRENGTH_KEPT = 0.99;

  private final float[] mean;
  private double squares;
  private int step;

  Adam(int cells) {
    this.mean = new float[cells];
  }

  /** Moves cells uphill, by {@code rate} where the gradient is of usual strength, after {@code decay} towards 0. */
  void climb(float[] cells, float[] gradient, double rate, double decay) {
    step++;
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += (double) gradient[i] * gradient[i];
      mean[i] = (float) (MEAN_KEPT * mean[i] + (1 - MEAN_KEPT) * gradient[i]);
    }
    squares = STRENGTH_KEPT * squares + (1 - STRENGTH_KEPT) * sum / mean.length;
    double strength = Math.sqrt(squares / (1 - StrictMath.pow(STRENGTH_KEPT, step)));
    double pace = strength > 0 ? rate / strength / (1 - StrictMath.pow(MEAN_KEPT, step)) : 0;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) (cells[i] * (1 - decay) + pace * mean[i]);
    }
  }
}
