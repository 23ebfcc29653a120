/**
 * The commands: they parse, ask others to compute, and print. May depend on everything else in the program but its
 * entry points.
 */
package dev.kernelscope.app.command;
