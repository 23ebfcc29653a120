/**
 * Pictures as bytes: PNG of one frame, GIF and MP4 of a film.
 *
 * <p>Depends on the engine's GIF writer, on the JDK's image writers and, for MP4 alone, on JCodec, which may be
 * missing. Knows nothing of OpenGL.
 */
package dev.kernelscope.render.opengl.export;
