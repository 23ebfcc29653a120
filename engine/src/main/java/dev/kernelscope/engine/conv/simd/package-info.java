/**
 * Convolutions on the Vector API ({@code jdk.incubator.vector}), at 128, 256 or 512 bits.
 *
 * <p>{@link dev.kernelscope.engine.conv.simd.SimdProvider} is loaded everywhere, so neither it nor {@code
 * Capabilities}, which it asks first, names a type of the Vector API. Behind them one class an algorithm: {@code
 * DirectConvolution} (any convolution) and {@code WinogradConvolution} (large 3×3 layers), both on pixels by way of
 * {@code PixelPlan}, {@code PlaneConvolution} (1×1 layers on planes), {@code DepthwiseConvolution}, and {@code
 * FilterConvolution} (one filter at a time over planes), {@code SeparableConvolution} and {@code FourierConvolution}
 * for kernels of rank 1 and large ones; {@code DirectGradient} computes the backward pass.
 * They spend their time in micro-kernels that are written at run time as hidden classes ({@code TileWriter}, {@code
 * TransformWriter}, {@code FilterWriter}), because tile, vector width and inner trip count have to be constants of the
 * compiled code.
 *
 * <p>The only package that may touch {@code jdk.incubator.vector}. Depends on {@code conv.spi}, {@code conv.spec},
 * {@code conv.internal} and {@code tensor}; nothing depends on it.
 */
package dev.kernelscope.engine.conv.simd;
