package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;

/**
 * A batch normalization for inference as one product and one sum a channel.
 *
 * @param factor scale/√(variance + epsilon) of each channel
 * @param sum shift − mean·factor of each channel
 */
public record ChannelAffine(double[] factor, double[] sum) {

  /** The operator that is one. */
  public static final String OPERATOR = "BatchNormalization";

  /** The version from which on inference is what is meant unless training is asked for. */
  private static final int WITHOUT_TEST = 7;

  /**
   * The normalization of a node over that many channels.
   *
   * @throws GraphException if it is not constant, or asks for training
   */
  public static ChannelAffine of(Node node, Operands operands, int channels) {
    node.attributes().allow("epsilon", "momentum", "training_mode", "spatial", "is_test");
    if (node.attributes().flag("training_mode", false) || !node.attributes().flag("spatial", true)
        || node.version() < WITHOUT_TEST && !node.attributes().flag("is_test", false)) {
      throw new GraphException("training and spatial 0 are not supported: only inference");
    }
    float[] scale = list(operands, 1, channels);
    float[] shift = list(operands, 2, channels);
    float[] mean = list(operands, 3, channels);
    float[] variance = list(operands, 4, channels);
    double epsilon = node.attributes().real("epsilon", 1e-5f);
    double[] factor = new double[channels];
    double[] sum = new double[channels];
    for (int c = 0; c < channels; c++) {
      factor[c] = scale[c] / Math.sqrt(variance[c] + epsilon);
      sum[c] = shift[c] - mean[c] * factor[c];
    }
    return new ChannelAffine(factor, sum);
  }

  private static float[] list(Operands operands, int index, int channels) {
    Constant.Floats value = operands.floats(index);
    if (value.values().length != channels) {
      throw new GraphException("input " + index + " has " + value.values().length + " values for " + channels
          + " channels");
    }
    return value.values();
  }
}
