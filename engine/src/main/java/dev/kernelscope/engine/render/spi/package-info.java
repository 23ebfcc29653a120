/**
 * What somebody implements who adds a way to see scenes: a {@link dev.kernelscope.engine.render.spi.RendererProvider},
 * found through {@link java.util.ServiceLoader}; and everything that a session shows as data, {@link
 * dev.kernelscope.engine.render.spi.LiveFrame}. Depends on {@code scene}, {@code scene.style}, {@code timeline} and
 * {@code conv.spec}; knows no graphics library and no terminal library.
 */
package dev.kernelscope.engine.render.spi;
