/**
 * The window: it shows what a session gives it, holds the camera, and tells what keys and the pointer do; it knows no
 * session and no experiment.
 *
 * <p>Depends on GLFW through the {@code context} package, and on {@code view}, {@code chrome} and {@code export}.
 * Camera and pointer are decided without GLFW or OpenGL, so that their tests need neither.
 */
package dev.kernelscope.render.opengl.window;
