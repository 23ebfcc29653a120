package dev.kernelscope.engine.train;

/**
 * What one step of a training did.
 *
 * @param number counts from 1; the weights are now those after so many steps
 * @param epoch counts from 1
 * @param indices the batch: indices into the data that are learned from
 * @param loss mean loss of the batch, before the step
 * @param correct images of the batch that the network had right, before the step
 * @param rate learning rate of the step
 */
@SuppressWarnings("ArrayRecordComponent")
public record Step(int number, int epoch, int[] indices, double loss, int correct, double rate) {}
