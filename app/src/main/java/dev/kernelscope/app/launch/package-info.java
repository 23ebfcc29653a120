/**
 * What only the launcher script needs: the entry point for a start with the Vector API. May depend on the program's
 * main class.
 */
package dev.kernelscope.app.launch;
