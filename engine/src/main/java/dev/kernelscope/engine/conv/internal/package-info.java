/**
 * What several implementations share and nobody outside of the engine sees: borders, loops that several threads
 * share, what gradients ask for, and the one class that runs things in parallel.
 */
package dev.kernelscope.engine.conv.internal;
