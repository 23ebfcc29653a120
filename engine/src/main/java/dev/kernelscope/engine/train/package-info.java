/**
 * Learning from labelled images: data sets and the IDX format, batches in an order that a seed fixes, optimizers,
 * and a training that goes on step by step and can be kept and taken up again. Depends on {@code nn}, {@code npy},
 * {@code tensor}.
 *
 * <p>The same settings and data give the same weights, bit for bit: whatever is random comes from {@link
 * dev.kernelscope.engine.nn.SplitMix64} with the seed, the epoch and the step, so that nothing but the number of the
 * step has to be remembered. Functions that a platform's library might round otherwise are {@link
 * java.lang.StrictMath}'s. Another engine, or vectors of another width, may add in another order: then the bits
 * differ, as floats do.
 */
package dev.kernelscope.engine.train;
