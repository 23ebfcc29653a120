/**
 * Whole networks beside ONNX Runtime: the values of all layers compared, then the time of one image. Depends on {@code
 * bench.measure}, {@code bench.peer} and the engine's {@code graph} and {@code onnx}.
 */
package dev.kernelscope.bench.network;
