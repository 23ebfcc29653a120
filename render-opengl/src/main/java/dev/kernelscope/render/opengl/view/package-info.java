/**
 * The whole picture of one moment: scene and interface in one canvas, and the camera that a user holds.
 *
 * <p>Depends on the engine's {@code scene}, and on the {@code stage}, {@code chrome}, {@code look} and {@code draw}
 * packages.
 */
package dev.kernelscope.render.opengl.view;
