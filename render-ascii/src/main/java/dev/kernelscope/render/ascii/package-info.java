/** Draws scenes with characters. May depend on the engine's scene packages and JOML. */
package dev.kernelscope.render.ascii;
