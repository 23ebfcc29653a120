package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.Dataset;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.List;

/** A training of eight quick steps: is the dot above or below? */
final class Dots {

  private Dots() {}

  /** One that has not begun. */
  static Learning learning() {
    TrainingSettings usual = TrainingSettings.usual(1, 40);
    TrainingSettings settings =
        new TrainingSettings(1, 2, 10, usual.method(), 0.05, 0.9, 0, 0, false, usual.compute());
    return Learning.of(settings, data(), "40 pictures of dots");
  }

  private static DataSplit data() {
    byte[] pixels = new byte[40 * 64];
    byte[] labels = new byte[40];
    for (int i = 0; i < 40; i++) {
      labels[i] = (byte) (i % 2);
      pixels[i * 64 + (i % 2 == 0 ? 9 : 54)] = (byte) 200;
    }
    Dataset set = new Dataset(new Shape(1, 1, 8, 8), pixels, labels, List.of("above", "below"));
    return new DataSplit(set, set);
  }
}
