/**
 * Layers that learn: convolution, activations, pooling, batch normalization, linear, the loss, and networks of them
 * in a row; forward and backward over a batch in NCHW. Depends on {@code tensor}, {@code conv}, {@code conv.spec},
 * {@code npy}, and on {@code conv.internal} for loops that threads share.
 *
 * <p>A {@link dev.kernelscope.engine.nn.Network} holds the parameters; a {@link dev.kernelscope.engine.nn.Pass} is a
 * network prepared for a batch of one size, with the memory for all values and gradients. Everything is bitwise the
 * same for any number of threads: each number is computed by one thread, in an order that depends on sizes alone.
 */
package dev.kernelscope.engine.nn;
