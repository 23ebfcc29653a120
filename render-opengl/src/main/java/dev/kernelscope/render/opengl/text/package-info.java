/**
 * Words and numbers: outlines by FreeType, rasterized in device pixels into one texture, placed to a quarter pixel.
 *
 * <p>Depends on the {@code gl} package and on LWJGL's FreeType binding. Knows nothing of scenes.
 */
package dev.kernelscope.render.opengl.text;
