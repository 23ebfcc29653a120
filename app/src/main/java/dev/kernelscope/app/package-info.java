/** The composition root: commands, options, and the choice of engine and renderer. May depend on everything. */
package dev.kernelscope.app;
