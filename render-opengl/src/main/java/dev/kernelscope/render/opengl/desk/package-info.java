/**
 * Where everything around the scene stands: top bar, chapters, side panel, question, tooltip. Each class lays one part
 * out for a {@code LiveFrame} and a size, as a {@code widget.Sheet}; none draws, none remembers anything.
 *
 * <p>Depends on the engine's {@code render.spi} and {@code scene}, and on {@code widget}, {@code look} and {@code
 * text}; knows no OpenGL.
 */
package dev.kernelscope.render.opengl.desk;
