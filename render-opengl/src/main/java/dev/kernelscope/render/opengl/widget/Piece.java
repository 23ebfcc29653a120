package dev.kernelscope.render.opengl.widget;

import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.TextStyle;

/** Something to draw, in logical pixels. */
sealed interface Piece {

  /** A filled box. */
  record Box(Rect at, float radius, Paint paint) implements Piece {}

  /** The border of a box, inside it. */
  record Border(Rect at, float radius, float stroke, Paint paint) implements Piece {}

  /** A line of text, {@code x} being what {@code align} says. */
  record Line(TextStyle style, String text, float x, float baseline, Align align, Paint paint) implements Piece {}

  /** An icon in a square. */
  record Sign(Icon icon, float x, float y, float size, Paint paint) implements Piece {}

  /** A picture of numbers in their colours. */
  record Picture(Rect at, Samples.Picture of) implements Piece {}

  /** What comes from here on is seen inside of this area only; null for everywhere. */
  record Clip(Rect area) implements Piece {}
}
