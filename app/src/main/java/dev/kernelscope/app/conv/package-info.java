/**
 * Convolution from files to a file: reads arrays and images, makes the layer, and turns its output into an array or an
 * image again. May depend on {@code io} and the engine; knows no command line.
 */
package dev.kernelscope.app.conv;
