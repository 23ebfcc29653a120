package dev.kernelscope.engine.render.spi;

/**
 * A key, or a few that belong together, and what it does.
 *
 * @param keys as they are written on a keyboard, such as {@code space} or {@code ← →}
 * @param words what they do
 */
public record LiveKey(String keys, String words) {}
