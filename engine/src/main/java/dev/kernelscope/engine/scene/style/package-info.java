/**
 * The look that all renderers share: themes, tints, colour scales, readable ink. Numbers only, taken from the visual
 * specification; no drawing. Depends on nothing.
 */
package dev.kernelscope.engine.scene.style;
