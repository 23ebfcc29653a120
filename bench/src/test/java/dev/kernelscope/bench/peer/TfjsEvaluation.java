package dev.kernelscope.bench.peer;

import java.util.HashMap;
import java.util.Map;

/** A TensorFlow.js model computed with plain loops in double, channels last, as the model itself is written. */
final class TfjsEvaluation {

  /**
   * Numbers of one image.
   *
   * @param values rows, columns, channels
   */
  record Image(double[][][] values) {

    double at(int row, int column, int channel) {
      boolean inside = row >= 0 && row < values.length && column >= 0 && column < values[0].length;
      return inside ? values[row][column][channel] : 0;
    }
  }

  private TfjsEvaluation() {}

  /** Every layer's output by the layer's name. */
  static Map<String, Image> evaluate(TfjsModel model, Image image) {
    Map<String, Image> all = new HashMap<>(Map.of("image", image));
    for (TfjsModel.Layer layer : model.layers()) {
      all.put(layer.name(), layer(layer, all.get(layer.input())));
    }
    return all;
  }

  private static Image layer(TfjsModel.Layer layer, Image src) {
    int stride = layer.stride();
    int rows = Math.ceilDiv(src.values().length, stride);
    int columns = Math.ceilDiv(src.values()[0].length, stride);
    int top = before(src.values().length, rows, stride, layer.shape()[0]);
    int left = before(src.values()[0].length, columns, stride, layer.shape()[1]);
    double[][][] dst = new double[rows][columns][layer.filters()];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int f = 0; f < layer.filters(); f++) {
          double sum = layer.bias()[f] + sum(layer, src, r * stride - top, c * stride - left, f);
          dst[r][c][f] = layer.relu6() ? Math.clamp(sum, 0, 6) : sum;
        }
      }
    }
    return new Image(dst);
  }

  private static double sum(TfjsModel.Layer layer, Image src, int row, int column, int filter) {
    int channels = layer.depthwise() ? 1 : layer.shape()[2];
    double sum = 0;
    for (int i = 0; i < layer.shape()[0]; i++) {
      for (int j = 0; j < layer.shape()[1]; j++) {
        for (int k = 0; k < channels; k++) {
          sum += layer.weight(i, j, k, filter) * src.at(row + i, column + j, layer.depthwise() ? filter : k);
        }
      }
    }
    return sum;
  }

  /** The smaller half of the padding comes first. */
  private static int before(int cells, int outputs, int stride, int kernel) {
    return Math.max(0, (outputs - 1) * stride + kernel - cells) / 2;
  }
}
