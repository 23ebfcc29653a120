/**
 * The oracle: a convolution, and its backward pass, in nested loops that anybody can read and check against the
 * formula. Everything fast is held to it.
 */
package dev.kernelscope.engine.conv.reference;
