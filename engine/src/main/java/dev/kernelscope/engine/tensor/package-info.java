/**
 * Shapes and float32 tensors: a flat array, a shape and an order of the axes, and an arena that places them well in
 * memory. Depends on nothing.
 */
package dev.kernelscope.engine.tensor;
