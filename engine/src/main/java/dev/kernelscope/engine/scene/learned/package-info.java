/**
 * A training as frames: the first layer's kernels at the start and now, curves of loss and accuracy, the pictures of
 * the batch, and how the gradient flows back through one filter. It shows what a {@link
 * dev.kernelscope.engine.scene.learned.TrainingLog} tells it, plain numbers, and computes no training itself. Depends
 * on {@code scene}, {@code scene.style}, {@code timeline} and {@code conv.spec}.
 */
package dev.kernelscope.engine.scene.learned;
