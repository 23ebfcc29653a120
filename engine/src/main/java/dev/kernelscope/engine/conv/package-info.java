/**
 * The way in: a layer ({@link dev.kernelscope.engine.conv.Conv2d}), prepared for an input size
 * ({@link dev.kernelscope.engine.conv.Plan}), and the choice among all engines that are installed
 * ({@link dev.kernelscope.engine.conv.Engines}).
 *
 * <p>Depends on {@code tensor}, {@code conv.spec} and {@code conv.spi}; never on an implementation, a scene, a lesson
 * or a renderer.
 */
package dev.kernelscope.engine.conv;
