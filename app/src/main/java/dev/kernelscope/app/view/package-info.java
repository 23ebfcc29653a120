/**
 * Watching a convolution: which scene, which renderer, which moments, and the session on a terminal. May depend on
 * {@code io}, {@code conv}, {@code option} and the engine; knows renderers by their service only.
 */
package dev.kernelscope.app.view;
