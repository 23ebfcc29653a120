/**
 * Native libraries as convolution providers, so that our engines are measured against them on the same problems, with
 * the same checks. {@code auto} never chooses them. Depends on the engine's SPI; each library is behind one pair of
 * classes, a provider that anybody may load and an implementation that only runs where the library loaded.
 */
package dev.kernelscope.bench.peer;
