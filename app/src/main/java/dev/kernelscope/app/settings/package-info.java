/**
 * What a window remembers from one run to the next: place, colours, speed, reduced motion. Never asked for by anything
 * that writes a file of its own. May depend on {@code io} and the engine's {@code render.spi}, {@code scene.style} and
 * {@code timeline}.
 */
package dev.kernelscope.app.settings;
