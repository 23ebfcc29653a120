package dev.kernelscope.app.learned;

import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.train.Batches;
import dev.kernelscope.engine.train.Dataset;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The batches of a training that was done before: seed and step say which pictures they were. */
final class AskedBefore {

  private static final ValueRange RANGE = new ValueRange(ScaleKind.PIXELS, 1);

  private final Dataset images;
  private final Batches batches;
  private int lastStep = -1;
  private Samples last;

  AskedBefore(TrainingSettings settings, Dataset images) {
    this.images = images;
    this.batches = new Batches(settings, images);
  }

  /** A step's batch without an answer; the last one is kept, for renderers know pictures by their arrays. */
  Samples batch(int step) {
    if (step != lastStep) {
      int[] indices = batches.indices(step);
      String label = images.classes().get(images.label(indices[0]));
      last = new Samples(pictures(batches.images(step, Samples.MOST)), indices.length, 0, label, "", false, List.of(),
          images.classes());
      lastStep = step;
    }
    return last;
  }

  private static List<Samples.Picture> pictures(Tensor batch) {
    int rows = batch.shape().h();
    int columns = batch.shape().w();
    List<Samples.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < batch.shape().n(); i++) {
      int from = batch.offset() + i * rows * columns;
      pictures.add(new Samples.Picture(rows, columns, Arrays.copyOfRange(batch.data(), from, from + rows * columns),
          RANGE));
    }
    return pictures;
  }
}
