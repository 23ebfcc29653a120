/**
 * The program's edges: standard streams, terminals, files that appear whole or not at all, progress, and failures that
 * are one line. May depend on the JDK and JLine; knows no command and no convolution.
 */
package dev.kernelscope.app.io;
