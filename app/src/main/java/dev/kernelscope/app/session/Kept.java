package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import java.util.Optional;

/**
 * What a session shows, to be kept in a file.
 *
 * @param experiment the convolution
 * @param moment where its film stands
 * @param view from where it is seen
 * @param pointed the cell that is pointed at
 */
public record Kept(Experiment experiment, Moment moment, View view, Optional<Target> pointed) {}
