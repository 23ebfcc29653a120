/**
 * Checks engines against the formula and times them in interleaved rounds; measures what the machine can do at most.
 * Depends on the engine and on {@code bench.peer}; knows nothing of the command line or of how results are shown.
 */
package dev.kernelscope.bench.measure;
