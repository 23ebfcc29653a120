/**
 * What an interface consists of, as data: pieces to draw and spots to press, laid out by {@code desk} for a size and
 * kept until something changes; and the painter that draws them.
 *
 * <p>Layouts need {@code text.Measure} only, so that they can be tested without OpenGL. Depends on the engine's {@code
 * render.spi} and {@code scene.style}, and on {@code draw}, {@code look} and {@code text}.
 */
package dev.kernelscope.render.opengl.widget;
