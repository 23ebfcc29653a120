package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places in a set of images that one channel answers to most. Of places in one image that nearly coincide only the
 * strongest counts, and those that lie in the padding for a good part do not count.
 */
public final class StrongestPatches {

  private static final double LEAST_SEEN = 0.75;

  private final int most;
  private final List<Patch> best = new ArrayList<>();

  /**
   * One place.
   *
   * @param image index of the image, in the order in which they were added
   * @param row of the unit
   * @param column of the unit
   * @param value its answer
   * @param field what it sees of the image
   */
  public record Patch(int image, int row, int column, float value, Field field) {}

  /** Keeps the {@code most} strongest. */
  public StrongestPatches(int most) {
    this.most = most;
  }

  /**
   * Looks at one image.
   *
   * @param image its index
   * @param probe prepared for images of its size
   * @param layer whose channel it is
   * @param values what the layer made of the image
   */
  public void add(int image, Probe probe, ProbeLayer layer, int channel, Tensor values) {
    Shape s = layer.output();
    List<Patch> found = new ArrayList<>();
    for (int row = 0; row < s.h(); row++) {
      for (int column = 0; column < s.w(); column++) {
        float value = values.get(0, channel, row, column);
        if (best.size() < most || value > best.getLast().value()) {
          found.add(new Patch(image, row, column, value, null));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Patch::value).reversed());
    List<Patch> kept = new ArrayList<>();
    for (Patch patch : found) {
      if (kept.size() == most) {
        break;
      }
      Field field = probe.field(layer, patch.row(), patch.column());
      if (isSeen(field, probe.input()) && kept.stream().noneMatch(other -> near(other.field(), field))) {
        kept.add(new Patch(image, patch.row(), patch.column(), patch.value(), field));
      }
    }
    best.addAll(kept);
    best.sort(Comparator.comparingDouble(Patch::value).reversed());
    best.subList(Math.min(most, best.size()), best.size()).clear();
  }

  /** The strongest, first the strongest of all. */
  public List<Patch> best() {
    return List.copyOf(best);
  }

  /** At the border much of a field is padding, and answers to that say nothing about images. */
  private static boolean isSeen(Field field, Shape image) {
    Field part = field.within(image.h(), image.w());
    double most = (double) Math.min(field.rows(), image.h()) * Math.min(field.columns(), image.w());
    return part.rows() * part.columns() >= LEAST_SEEN * most;
  }

  /** Closer than half of what a unit sees, in both directions. */
  private static boolean near(Field a, Field b) {
    return Math.abs(a.top() - b.top()) * 2 < a.rows() && Math.abs(a.left() - b.left()) * 2 < a.columns();
  }
}
