package dev.kernelscope.engine.scene.learned;

/**
 * How well a network answered pictures that it did not learn from.
 *
 * @param epoch after that many epochs
 * @param share of right answers, from 0 to 1
 */
public record Accuracy(int epoch, double share) {}
