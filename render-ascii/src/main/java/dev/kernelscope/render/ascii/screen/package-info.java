/**
 * The coloured screen of a terminal: header, 3D view, numbers, the sum, the key, the timeline. Depends on {@code
 * cells}, {@code palette}, {@code content} and {@code view}.
 */
package dev.kernelscope.render.ascii.screen;
