package dev.kernelscope.engine.conv.spi;

/**
 * The numbers of a convolution.
 *
 * @param weights OIHW, tightly packed; read only
 * @param bias one value a filter, or null where the problem has no bias; read only
 */
public record Parameters(float[] weights, float[] bias) {}
