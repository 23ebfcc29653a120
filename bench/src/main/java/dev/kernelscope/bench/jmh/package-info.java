/** The same layers under JMH, for those who want its profilers and its statistics. Depends on {@code bench.measure}. */
package dev.kernelscope.bench.jmh;
