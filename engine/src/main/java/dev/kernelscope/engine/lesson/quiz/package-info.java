/**
 * Questions about convolution: the four of the lesson's page and any number of generated ones, each wrong choice the
 * result of a mistake that people make, with its diagnosis; and the round that asks them. Pure: no input, no output, no
 * clock; chance comes from a seed. May depend on {@code lesson}, {@code scene}, {@code kernels}, {@code timeline},
 * {@code tensor} and {@code conv.spec}.
 */
package dev.kernelscope.engine.lesson.quiz;
