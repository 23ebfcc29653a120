/**
 * What somebody implements who adds a way to see scenes: a {@link dev.kernelscope.engine.render.spi.RendererProvider},
 * found through {@link java.util.ServiceLoader}. Depends on {@code scene}, {@code scene.style} and {@code timeline};
 * knows no graphics library and no terminal library.
 */
package dev.kernelscope.engine.render.spi;
