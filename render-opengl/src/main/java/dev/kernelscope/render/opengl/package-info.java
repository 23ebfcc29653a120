/**
 * Draws scenes with OpenGL 3.3 core: pictures and films without a display, and a window.
 *
 * <p>The only module that may depend on LWJGL. Sub-packages in the order of their dependence: {@code gl} and {@code
 * context}; {@code text}; {@code draw}; {@code look}; {@code stage} and {@code chrome}; {@code view}; {@code export}
 * and {@code window}.
 */
package dev.kernelscope.render.opengl;
