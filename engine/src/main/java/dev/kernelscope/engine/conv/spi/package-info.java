/**
 * What somebody implements who adds a way to compute convolutions: a
 * {@link dev.kernelscope.engine.conv.spi.ConvolutionProvider} with an ordered list of implementations,
 * and one for gradients if it has any. Found through
 * {@link java.util.ServiceLoader}; a provider from any module takes part like our own. Depends on
 * {@code conv.spec}.
 */
package dev.kernelscope.engine.conv.spi;
