package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import java.util.List;

/**
 * Any transform of tiles in plain Java: what is used where hidden classes cannot be defined, and what says in tests
 * what a generated micro-kernel has to compute, bit for bit.
 *
 * @param tile which
 */
record PlainTransform(TileTransform tile) implements TransformKernel {

  @Override
  public void run(float[] x, int xAt, int xRow, int xColumn, float[] scratch, int scratchAt, float[] y, int yAt,
      int yRow, int yColumn, int vectors, float[] bias, int biasAt) {
    int size = tile.line().inputs();
    int results = tile.line().outputs().size();
    float[] values = new float[size + tile.line().steps().size()];
    for (int c = 0; c < vectors * tile.lanes(); c++) {
      for (int j = 0; j < size; j++) {
        line(x, xAt + j * xColumn + c, xRow, values);
        for (int i = 0; i < results; i++) {
          scratch[scratchAt + i * size + j] = values[tile.line().outputs().get(i)];
        }
      }
      for (int i = 0; i < results; i++) {
        line(scratch, scratchAt + i * size, 1, values);
        for (int j = 0; j < results; j++) {
          float sum = values[tile.line().outputs().get(j)];
          y[yAt + i * yRow + j * yColumn + c] = activate(tile.bias() ? sum + bias[biasAt + c] : sum);
        }
      }
    }
  }

  private void line(float[] x, int at, int step, float[] values) {
    int size = tile.line().inputs();
    for (int i = 0; i < size; i++) {
      values[i] = x[at + i * step];
    }
    List<Transform.Step> steps = tile.line().steps();
    for (int n = 0; n < steps.size(); n++) {
      Transform.Step s = steps.get(n);
      values[size + n] = s.factor() == 1 ? values[s.a()] + values[s.b()]
          : s.factor() == -1 ? values[s.a()] - values[s.b()] : Math.fma(values[s.b()], s.factor(), values[s.a()]);
    }
  }

  private float activate(float value) {
    float above = tile.activation() == Activation.NONE ? value : Math.max(value, 0f);
    return tile.activation() == Activation.RELU6 ? Math.min(above, 6f) : above;
  }
}
