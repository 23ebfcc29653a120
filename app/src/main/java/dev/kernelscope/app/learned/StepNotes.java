package dev.kernelscope.app.learned;

import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.learned.TrainingStep;
import dev.kernelscope.engine.scene.style.ScaleKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written down of a step. Thousands of them are kept, so pixels are the bytes that they came from.
 *
 * @param step what is told of it
 * @param kernels after it
 * @param pixels the first pictures of the batch, one after the other
 * @param rows rows of a picture
 * @param columns columns of a picture
 */
@SuppressWarnings("ArrayRecordComponent")
record StepNotes(TrainingStep step, float[] kernels, byte[] pixels, int rows, int columns) {

  private static final ValueRange RANGE = new ValueRange(ScaleKind.PIXELS, 1);

  /** Brightnesses from 0 to 1 that are whole 255ths, as bytes. */
  static byte[] packed(float[] values, int from, int count) {
    byte[] packed = new byte[count];
    for (int i = 0; i < count; i++) {
      packed[i] = (byte) Math.round(values[from + i] * 255);
    }
    return packed;
  }

  List<Samples.Picture> pictures() {
    int size = rows * columns;
    List<Samples.Picture> pictures = new ArrayList<>();
    for (int from = 0; from < pixels.length; from += size) {
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = (pixels[from + i] & 255) / 255f;
      }
      pictures.add(new Samples.Picture(rows, columns, values, RANGE));
    }
    return pictures;
  }
}
