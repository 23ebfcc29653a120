/**
 * Watching a convolution: which scene, which renderer, which moments, and where it is seen. May depend on {@code io},
 * {@code conv}, {@code option}, {@code session}, {@code settings}, {@code terminal} and the engine; knows renderers by
 * their service only.
 */
package dev.kernelscope.app.view;
