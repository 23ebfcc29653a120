package dev.kernelscope.engine.scene.learned;

/**
 * What is known of the end of an epoch without the steps that led there, for the training was done before.
 *
 * @param epoch counts from 1
 * @param loss mean loss of the epoch's pictures, each before its step
 * @param train share of them that were answered rightly, from 0 to 1
 * @param test share of the test's pictures that were answered rightly afterwards, from 0 to 1
 * @param kernels the first layer's kernels afterwards, filters · rows · columns; shared, read only
 */
@SuppressWarnings("ArrayRecordComponent")
public record EpochEnd(int epoch, double loss, double train, double test, float[] kernels) {}
