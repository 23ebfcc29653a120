/** Kernels that have a name, and kernels written as text. Depends on {@code tensor}. */
package dev.kernelscope.engine.kernels;
