package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;

/**
 * A number on its way from one cell to another.
 *
 * @param text the number, ASCII minus
 * @param tint its colour and that of its path
 * @param from where it starts: the centre of a tile's face
 * @param to where it ends: the centre of a tile's face
 * @param progress how far it has come, from 0 to 1
 * @param path whether its dotted path is drawn, which leaves to the right and enters the target from below
 */
public record Flight(String text, Tint tint, Vec3 from, Vec3 to, double progress, boolean path) {}
