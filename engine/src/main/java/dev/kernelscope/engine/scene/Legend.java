package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;

/** An entry of the key, which is always visible. */
public sealed interface Legend {

  /**
   * A colour scale.
   *
   * @param name what it is for
   * @param tint colour of the name
   * @param range the scale and its limits
   * @param low the smaller limit as text
   * @param high the larger limit as text
   */
  record Scale(String name, Tint tint, ValueRange range, String low, String high) implements Legend {}

  /**
   * A hatching.
   *
   * @param state {@link TileState#PADDING} or {@link TileState#DROPPED}
   * @param text what it means
   */
  record Hatch(TileState state, String text) implements Legend {}

  /**
   * A remark, such as what the end colours stand for.
   *
   * @param text one phrase
   */
  record Note(String text) implements Legend {}
}
