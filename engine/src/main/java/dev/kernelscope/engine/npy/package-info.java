/**
 * Arrays in NumPy's {@code .npy} format: float32 and float64 in, float32 out. Files are taken as hostile: nothing is
 * allocated on the word of a header that the file's length does not bear out, and whatever is wrong ends in one {@link
 * dev.kernelscope.engine.npy.NpyFormatException}. Depends on {@code tensor}.
 *
 * <p>Format: "NEP 1 — A simple file format for NumPy arrays" and the notes on versions 2.0 and 3.0 in NumPy's {@code
 * numpy.lib.format}.
 */
package dev.kernelscope.engine.npy;
