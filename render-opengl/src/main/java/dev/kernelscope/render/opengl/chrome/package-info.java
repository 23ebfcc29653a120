/**
 * What stands flat around the scene: heading, key, arithmetic, timeline, and the card with the enlarged patch.
 *
 * <p>Depends on the engine's {@code scene}, and on the {@code draw} and {@code look} packages. Each painter gets data
 * and a rectangle and draws; none remembers anything.
 */
package dev.kernelscope.render.opengl.chrome;
