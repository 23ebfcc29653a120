package dev.kernelscope.engine.render.spi;

/**
 * Work that goes on while the session does.
 *
 * @param words what is done, such as {@code writing kernelscope-film-1.gif}
 * @param share how much of it is done, from 0 to 1; below 0 where nobody knows
 * @param stoppable whether it can be given up
 */
public record LiveTask(String words, double share, boolean stoppable) {}
