package dev.kernelscope.render.opengl.widget;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.render.opengl.look.Rect;
import java.util.Optional;

/**
 * A place that can be pressed, or explains itself.
 *
 * @param at where
 * @param target what pressing it means; empty where it cannot be pressed
 * @param tip what a tooltip says about it; may be empty
 */
public record Spot(Rect at, Optional<LiveTarget> target, String tip) {}
