package dev.kernelscope.app.session;

import dev.kernelscope.engine.scene.style.Theme;

/**
 * How somebody likes to watch.
 *
 * @param theme in which colours
 * @param reducedMotion whether movements become cross-fades
 * @param speed film seconds a second
 */
public record Habits(Theme theme, boolean reducedMotion, double speed) {}
