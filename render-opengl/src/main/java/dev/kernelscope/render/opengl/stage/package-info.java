/**
 * The three-dimensional part of a picture: tiles as instances, lines, numbers on tiles, names, pictures as slabs.
 *
 * <p>Depends on the engine's {@code scene}, and on the {@code gl}, {@code draw} and {@code look} packages.
 */
package dev.kernelscope.render.opengl.stage;
