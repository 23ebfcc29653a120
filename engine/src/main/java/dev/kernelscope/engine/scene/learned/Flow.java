package dev.kernelscope.engine.scene.learned;

/**
 * The gradient of the loss on its way back through one filter of the first layer, for the first picture of a batch; all
 * arrays are shared and read only.
 *
 * @param arriving what comes from the layers above: gradient to the filter's feature map, rows · columns of the output
 * @param toWeights what the filter's weights get: {@code Σ picture · arriving}
 * @param toInput what the picture gets through this filter: {@code Σ weights · arriving}, rows · columns of the input
 */
public record Flow(float[] arriving, float[] toWeights, float[] toInput) {}
