package dev.kernelscope.app.train;

/**
 * What came of one epoch.
 *
 * @param epoch counts from 1
 * @param loss mean loss of the images as they were learned from, each before its step
 * @param trainAccuracy share of them that the network had right, before the step
 * @param testAccuracy share of the test images that it has right afterwards
 * @param seconds wall time, the test included
 */
record EpochResult(int epoch, double loss, double trainAccuracy, double testAccuracy, double seconds) {}
