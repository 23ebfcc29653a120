package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.scene.Frame;

/**
 * A frame, and how it is looked at.
 *
 * @param frame what is there
 * @param viewpoint from where
 */
public record Sight(Frame frame, Viewpoint viewpoint) {}
