/**
 * Where the time of a layer goes: samples of the stacks of its threads. Depends on {@code bench.measure}; knows nothing
 * of the command line.
 */
package dev.kernelscope.bench.profile;
