/**
 * Where an OpenGL context comes from: a window of the desktop, GLFW without a display, or plain EGL.
 *
 * <p>Depends on LWJGL only. Nothing in here draws.
 */
package dev.kernelscope.render.opengl.context;
