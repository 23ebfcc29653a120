package dev.kernelscope.engine.render.spi;

/**
 * Where a window stands on its screens, in their coordinates.
 *
 * @param x of its content's left edge
 * @param y of its content's upper edge
 * @param width of its content, at least 1
 * @param height of its content, at least 1
 * @param maximized whether it fills its screen; the rest is then where it goes back to
 */
public record LivePlace(int x, int y, int width, int height, boolean maximized) {}
