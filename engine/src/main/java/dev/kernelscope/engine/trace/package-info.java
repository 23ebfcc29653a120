/**
 * The arithmetic of a small convolution, tap by tap: every value, weight, product and running sum of any output cell,
 * replayed the way the reference computes it. Depends on {@code tensor}, {@code conv}, {@code conv.spec} and the
 * reference's index arithmetic.
 */
package dev.kernelscope.engine.trace;
