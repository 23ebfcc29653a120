/**
 * Which colour of a terminal stands for which thing: 24 bits by the visual specification, and fixed tables for 256 and
 * 16 colours. Depends on {@code cells} and on the scene's look.
 */
package dev.kernelscope.render.ascii.palette;
