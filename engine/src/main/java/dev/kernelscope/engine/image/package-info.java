/**
 * Pictures in files, through {@code javax.imageio} alone: no display, no native library. Photographs come as PNG, JPEG,
 * GIF and BMP, within limits, upright as the camera was held (EXIF), and become tensors of 0 to 255 with an alpha plane
 * beside them. Depends on {@code tensor}.
 */
package dev.kernelscope.engine.image;
