/**
 * Sessions as recordings: what somebody did, as a text that people can read and a session can be fed again, for reports
 * of faults. May depend on the engine's {@code render.spi} and {@code scene}, and on {@code session}, which is told of
 * as a front and a clock.
 */
package dev.kernelscope.app.replay;
