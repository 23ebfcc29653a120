/**
 * Thin owners of GL objects: programs, instance buffers, textures and framebuffers, each freed by {@code close()}.
 *
 * <p>Depends on LWJGL's OpenGL binding only; GL 3.3 core, so that macOS runs it.
 */
package dev.kernelscope.render.opengl.gl;
