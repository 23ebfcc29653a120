/**
 * Saved scenes: a convolution with its moment and view as a JSON file, written whole and read with care, for files come
 * from anywhere. Depends on {@code io}, on Gson and on the engine's scenes and experiments; {@code view} and
 * {@code command} may depend on it.
 */
package dev.kernelscope.app.saved;
