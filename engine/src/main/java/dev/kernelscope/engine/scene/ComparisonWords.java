package dev.kernelscope.engine.scene;

/**
 * What a comparison says.
 *
 * @param title what differs, in one sentence
 * @param subtitle what is the same
 * @param first what stands above the first convolution, such as {@code stride 1}
 * @param second what stands above the second one
 */
public record ComparisonWords(String title, String subtitle, String first, String second) {}
