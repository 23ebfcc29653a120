/**
 * Looking into trained networks: finding and reading them, fitting a photograph to what they take, and the tables,
 * pictures and characters that show what {@code engine.probe} computes. Depends on the engine and {@code app.io}.
 */
package dev.kernelscope.app.network;
