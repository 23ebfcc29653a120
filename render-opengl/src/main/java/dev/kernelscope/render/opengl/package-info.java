/** Draws scenes with OpenGL. The only place that may depend on LWJGL. */
package dev.kernelscope.render.opengl;
