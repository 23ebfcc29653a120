/**
 * Pictures as bytes: PNG of one frame, GIF of a film.
 *
 * <p>Depends on the engine's GIF writer and on the JDK's image writers. Knows nothing of scenes or of OpenGL.
 */
package dev.kernelscope.render.opengl.export;
