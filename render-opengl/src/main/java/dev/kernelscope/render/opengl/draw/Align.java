package dev.kernelscope.render.opengl.draw;

/** Which part of a text stands at the given place. */
public enum Align {
  START(0),
  MIDDLE(0.5f),
  END(1);

  private final float share;

  Align(float share) {
    this.share = share;
  }

  /** Share of the width that lies before the place. */
  float share() {
    return share;
  }
}
