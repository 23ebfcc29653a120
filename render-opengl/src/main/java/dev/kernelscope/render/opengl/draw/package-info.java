/**
 * Drawing in the plane: boxes, lines, gradients, hatches and text, all by one instanced shader, in painting order.
 *
 * <p>Depends on the {@code gl} and {@code text} packages. Knows nothing of scenes; the interface and the lines and
 * labels of the scene are drawn with it.
 */
package dev.kernelscope.render.opengl.draw;
