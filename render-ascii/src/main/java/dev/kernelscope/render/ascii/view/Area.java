package dev.kernelscope.render.ascii.view;

/**
 * A rectangle of characters.
 *
 * @param x first column
 * @param y first line
 * @param width columns
 * @param height lines
 */
public record Area(int x, int y, int width, int height) {}
