/**
 * The character renderer's door: its provider and the renderer itself, which chooses among plain text, coloured
 * screens, terminal films and pictures. Depends on all packages below it.
 */
package dev.kernelscope.render.ascii;
