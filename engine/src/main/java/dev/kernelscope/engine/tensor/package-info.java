/** Shapes and float32 tensors: a flat array, a shape and an order of the axes, nothing else. Depends on nothing. */
package dev.kernelscope.engine.tensor;
