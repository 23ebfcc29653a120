package dev.kernelscope.engine.train;

/**
 * How well a network does.
 *
 * @param images how many it was asked about
 * @param correct how many of them it had right
 * @param loss mean loss
 */
public record Evaluation(int images, int correct, double loss) {

  /** Share of the images that it had right, 0 to 1. */
  public double accuracy() {
    return (double) correct / images;
  }
}
