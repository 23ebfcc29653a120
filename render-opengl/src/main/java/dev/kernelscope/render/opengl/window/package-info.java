/**
 * The window: a session that keys and the pointer steer, its camera, and the loop that draws only what changes.
 *
 * <p>Depends on GLFW through the {@code context} package, and on {@code view}, {@code chrome} and {@code export}. What
 * a session does is decided without GLFW or OpenGL, so that tests need neither.
 */
package dev.kernelscope.render.opengl.window;
