/**
 * Looks into a trained network: its layers, what a unit depends on, which places of images it answers to most, how it
 * answers to drawn edges, and what it wants to see (gradient ascent on the input). Depends on {@code graph}, {@code
 * conv}, {@code conv.spec}, {@code nn} and {@code tensor}; draws nothing and reads no files.
 */
package dev.kernelscope.engine.probe;
