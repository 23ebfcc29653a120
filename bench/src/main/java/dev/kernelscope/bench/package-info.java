/**
 * Measures our engines against each other and against native libraries. May depend on the engine; nothing depends on
 * it.
 */
package dev.kernelscope.bench;
