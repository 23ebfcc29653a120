/**
 * The lesson: its formulas as calculators, and the convolution that a learner holds in hands. Depends on
 * {@code tensor}, {@code conv}, {@code kernels} and {@code scene}, and on no renderer.
 */
package dev.kernelscope.engine.lesson;
