/**
 * What a picture of a convolution holds, as data: blocks of tiles with values, lines, labels, legends, the sum term by
 * term, a camera. A {@link dev.kernelscope.engine.scene.Scene} turns a moment of the film into a {@link
 * dev.kernelscope.engine.scene.Frame}, a pure function; renderers draw frames and know nothing else.
 *
 * <p>World units: one unit is one cell; x to the right, y up, z towards the viewer; faces look along +z. Depends on
 * {@code trace}, {@code timeline} and {@code scene.style}; knows no graphics library.
 */
package dev.kernelscope.engine.scene;
