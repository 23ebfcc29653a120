package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.ValueRange;
import java.util.Arrays;

/**
 * The colour range of a map that is shown smaller than it is: means are smaller than what they are made from, so that
 * the range of the single values would leave the map grey. It spans the 98th percentile of the means over the whole
 * map, computed yet or not, so that it stays while the map grows.
 */
public final class MapRange {

  private static final int BOXES = 32;
  private static final double PERCENTILE = 0.98;

  private MapRange() {}

  /** The range for a small picture of a block; its own one where its scale has no negative half. */
  public static ValueRange of(Block block) {
    if (!block.range().kind().centred() || !(block.surface() instanceof Surface.Image image)) {
      return block.range();
    }
    int rows = Math.min(BOXES, block.rows());
    int columns = Math.min(BOXES, block.columns());
    Shrink shrink =
        new Shrink(new Surface.Image(image.values(), image.values().length), block.rows(), block.columns(), rows,
        columns,
        Shrink.Kind.SIGNED_ROOT_MEAN_SQUARE);
    double[] sizes = new double[rows * columns];
    for (int i = 0; i < sizes.length; i++) {
      double value = shrink.value(i / columns, i % columns);
      sizes[i] = Double.isFinite(value) ? Math.abs(value) : 0;
    }
    Arrays.sort(sizes);
    double limit = Math.min(block.range().limit(), clean(sizes[(int) (sizes.length * PERCENTILE)]));
    return new ValueRange(block.range().kind(), limit, true);
  }

  /** The next number of two digits that ends in 0 or 5, and zeros or a point. */
  private static double clean(double value) {
    if (!(value > 0)) {
      return 1;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(value))) / 2;
    return Math.ceil(value / unit - 1e-9) * unit;
  }
}
