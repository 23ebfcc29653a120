/**
 * The layers that are measured: published networks, image filters, the lesson's sizes. Depends on the engine's specs
 * only.
 */
package dev.kernelscope.bench.suite;
