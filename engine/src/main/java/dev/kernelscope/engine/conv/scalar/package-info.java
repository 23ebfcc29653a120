/**
 * The honest baseline: convolution in plain Java, one number an instruction, as fast as that gets without the Vector
 * API. It computes where the Vector API is absent or slow, and everything vectorized is compared with it. Depends on
 * {@code conv.spec}, {@code conv.spi} and {@code conv.internal}; nobody depends on it.
 *
 * <p>{@link dev.kernelscope.engine.conv.scalar.BlockedConvolution} serves four filters at once,
 * {@link dev.kernelscope.engine.conv.scalar.RowConvolution} everything with fewer: depthwise layers and image filters.
 * The figures behind both are in docs/adr/0006-scalar-baseline.md.
 */
package dev.kernelscope.engine.conv.scalar;
