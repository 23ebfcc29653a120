package dev.kernelscope.engine.scene.learned;

import java.util.List;

/**
 * What happened in one step of a training.
 *
 * @param loss mean loss of the batch before the step's update
 * @param correct pictures of the batch that were answered rightly before the step's update
 * @param batch pictures of the batch
 * @param label class of the first picture, from 0
 * @param odds the network's probability of each class for the first picture
 * @param gradient of the batch's mean loss to the first layer's weights, filters · rows · columns; shared, read only
 */
public record TrainingStep(double loss, int correct, int batch, int label, List<Double> odds, float[] gradient) {

  /** Copies the list. */
  public TrainingStep {
    odds = List.copyOf(odds);
  }
}
