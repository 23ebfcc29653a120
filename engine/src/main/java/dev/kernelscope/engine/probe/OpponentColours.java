package dev.kernelscope.engine.probe;

/**
 * Colours as photographs vary in them: much in brightness, less from blue to yellow, least from green to purple. Over
 * the colour photographs that come along (astronaut, cat, coffee) the standard deviations along these axes are 0.415,
 * 0.155 and 0.054 for channels from 0 to 1; the axes here are as long as that, brightness being 1. Steps of equal
 * length along them are likelier colours than steps of equal length in red, green and blue.
 */
final class OpponentColours {

  private static final double BLUE_YELLOW = 0.37 / Math.sqrt(2);
  private static final double GREEN_PURPLE = 0.13 / Math.sqrt(6);
  private static final double GREY = 1 / Math.sqrt(3);

  /** Red, green and blue by brightness, yellow and purple. */
  private static final double[][] AXES = {{GREY, BLUE_YELLOW, GREEN_PURPLE}, {GREY, 0, -2 * GREEN_PURPLE},
      {GREY, -BLUE_YELLOW, GREEN_PURPLE}};

  private OpponentColours() {}

  /** To red, green and blue, in place; images of other than three channels stay as they are. */
  static void toColours(float[] planes, int channels) {
    turn(planes, channels, false);
  }

  /** The gradient at the axes from the gradient at red, green and blue, in place. */
  static void back(float[] planes, int channels) {
    turn(planes, channels, true);
  }

  private static void turn(float[] planes, int channels, boolean transposed) {
    if (channels != AXES.length) {
      return;
    }
    int cells = planes.length / channels;
    double[] old = new double[channels];
    for (int cell = 0; cell < cells; cell++) {
      for (int i = 0; i < channels; i++) {
        old[i] = planes[i * cells + cell];
      }
      for (int i = 0; i < channels; i++) {
        double sum = 0;
        for (int k = 0; k < channels; k++) {
          sum += old[k] * (transposed ? AXES[k][i] : AXES[i][k]);
        }
        planes[i * cells + cell] = (float) sum;
      }
    }
  }
}
