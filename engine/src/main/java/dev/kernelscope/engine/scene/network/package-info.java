/**
 * A trained network looked at, as frames: a photograph and the maps that each layer makes of it, the kernels of the
 * first layer, one channel with the part of the photograph that a cell sees, and a channel's answers to edges. It shows
 * what a {@link dev.kernelscope.engine.scene.network.NetworkLog} tells it, plain numbers, and runs no network itself.
 * Depends on {@code scene}, {@code scene.style}, {@code timeline} and {@code conv.spec}.
 */
package dev.kernelscope.engine.scene.network;
