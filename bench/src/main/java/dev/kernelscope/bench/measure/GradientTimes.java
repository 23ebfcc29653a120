package dev.kernelscope.bench.measure;

/**
 * Medians of a layer on some threads, microseconds of one execution.
 *
 * @param layer its name
 * @param threads most threads
 * @param forward the forward pass
 * @param forwardBy the implementation of the forward pass
 * @param toInput the gradient to the input
 * @param toWeights the gradient to the weights
 * @param toBias the gradient to the bias
 */
public record GradientTimes(String layer, int threads, double forward, String forwardBy, double toInput,
    double toWeights, double toBias) {}
