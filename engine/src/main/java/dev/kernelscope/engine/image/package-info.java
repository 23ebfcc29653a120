/**
 * Pictures in files, through {@code javax.imageio} alone: no display, no native library. Depends on {@code tensor}.
 */
package dev.kernelscope.engine.image;
