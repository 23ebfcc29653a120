/** Shapes and tensors: float32 values in a flat array. Depends on nothing else of this project. */
package dev.kernelscope.engine.tensor;
