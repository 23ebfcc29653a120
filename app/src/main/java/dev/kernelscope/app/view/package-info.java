/**
 * Watching a convolution: which scene, which renderer, which moments. May depend on {@code io}, {@code conv} and the engine; knows
 * renderers by their service only.
 */
package dev.kernelscope.app.view;
