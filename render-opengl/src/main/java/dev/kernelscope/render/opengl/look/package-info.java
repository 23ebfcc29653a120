/**
 * The shared look in this renderer's terms: colours of the theme, type sizes, regions of the picture, signs in text.
 *
 * <p>Depends on the engine's {@code scene.style}, and on the {@code draw} and {@code text} packages for their types.
 */
package dev.kernelscope.render.opengl.look;
