package dev.kernelscope.engine.lesson.quiz;

/**
 * Counts a layer's weights and products one by one.
 *
 * @param channels of the input
 * @param filters of the layer
 * @param slide one axis; the other is alike
 * @param bias whether there are biases
 */
record Weights(int channels, int filters, Slide slide, boolean bias) {

  static Weights of(Givens g) {
    g.side("input");
    g.side("kernel");
    return new Weights(g.number("channels"), g.number("filters"), Slide.of(g, 0), g.flag("bias"));
  }

  private static long counted(int... loops) {
    long count = 1;
    for (int loop : loops) {
      long more = 0;
      for (int i = 0; i < loop; i++) {
        more += count;
      }
      count = more;
    }
    return count;
  }

  long count(String mistake) {
    int k = slide.taps();
    int biases = bias ? filters : 0;
    return switch (mistake) {
      case "" -> counted(k, k, channels, filters) + biases;
      case "channels-forgotten" -> counted(k, k, filters) + biases;
      case "filters-forgotten" -> counted(k, k, channels) + (bias ? 1 : 0);
      case "side-for-area" -> counted(k, channels, filters) + biases;
      case "bias-forgotten" -> counted(k, k, channels, filters);
      case "bias-a-channel" -> counted(k, k, channels, filters) + channels;
      case "bias-a-kernel" -> counted(k, k, channels, filters) + counted(channels, filters);
      case "bias-counted" -> counted(k, k, channels, filters) + filters;
      case "weight-a-pixel" -> counted(slide.cells(), slide.cells(), channels, filters) + biases;
      default -> throw new AssertionError(mistake);
    };
  }

  long cost(String mistake) {
    int k = slide.taps();
    int out = slide.positions();
    return switch (mistake) {
      case "" -> counted(out, out, k, k, channels, filters);
      case "positions-forgotten" -> counted(k, k, channels, filters);
      case "channels-forgotten" -> counted(out, out, k, k, filters);
      case "filters-forgotten" -> counted(out, out, k, k, channels);
      case "input-for-output" -> counted(slide.cells(), slide.cells(), k, k, channels, filters);
      case "side-for-area" -> counted(out, out, k, channels, filters);
      case "one-row-only" -> counted(out, k, k, channels, filters);
      default -> throw new AssertionError(mistake);
    };
  }
}
