/**
 * What the command {@code train} does: runs a training epoch by epoch, keeps it in a checkpoint, and writes what
 * came of it: networks, figures, pictures of kernels. Depends on {@code app.io}, {@code app.text} and the engine.
 */
package dev.kernelscope.app.train;
