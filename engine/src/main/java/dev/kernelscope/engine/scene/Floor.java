package dev.kernelscope.engine.scene;

/**
 * The ground on which all blocks stand.
 *
 * @param y height
 * @param x0 left edge
 * @param x1 right edge
 * @param z0 far edge
 * @param z1 near edge
 */
public record Floor(double y, double x0, double x1, double z0, double z1) {}
