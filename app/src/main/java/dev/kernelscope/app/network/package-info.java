/**
 * Looking into trained networks: finding and reading them, fitting a photograph to what they take, and the pictures,
 * half blocks and characters that show what {@code engine.probe} computes. Depends on the engine, {@code app.io} and
 * {@code app.text}.
 */
package dev.kernelscope.app.network;
