package dev.kernelscope.engine.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * One 3D view. Most frames have one; a comparison has two side by side.
 *
 * @param caption what stands above it, may be empty
 * @param blocks all planes of cells, in reading order: inputs, kernels, products, outputs
 * @param strokes lines
 * @param flights numbers on their way
 * @param labels texts beside the blocks' own names
 * @param floor the ground, or null where nothing stands on one
 * @param bounds points that must be in the picture
 * @param camera from where it is seen unless the user turns it
 */
public record Stage(List<Span> caption, List<Block> blocks, List<Stroke> strokes, List<Flight> flights,
    List<Label> labels, Floor floor,
    List<Vec3> bounds, Camera camera) {

  /** Copies the lists. */
  public Stage {
    caption = List.copyOf(caption);
    blocks = List.copyOf(blocks);
    strokes = List.copyOf(strokes);
    flights = List.copyOf(flights);
    labels = List.copyOf(labels);
    bounds = List.copyOf(bounds);
  }

  /** This stage with other blocks, strokes and labels. */
  Stage with(List<Block> newBlocks, List<Stroke> newStrokes, List<Label> newLabels) {
    return new Stage(caption, newBlocks, newStrokes, flights, newLabels, floor, bounds, camera);
  }

  /** This stage with another caption. */
  Stage captioned(List<Span> newCaption) {
    return new Stage(newCaption, blocks, strokes, flights, labels, floor, bounds, camera);
  }

  /** The blocks of one role, in order. */
  public List<Block> blocks(Role role) {
    return blocks.stream().filter(b -> b.role() == role).toList();
  }

  /**
   * The corners of the blocks' faces, and of their backs where a depth is given: points that a camera must keep in its
   * picture.
   */
  public static List<Vec3> corners(List<Block> blocks, double depth) {
    List<Vec3> points = new ArrayList<>();
    for (Block b : blocks) {
      double front = b.place().origin().z();
      for (double z : depth == 0 ? new double[] {front} : new double[] {front, front - depth}) {
        points.add(new Vec3(b.left(), b.top(), z));
        points.add(new Vec3(b.right(), b.top(), z));
        points.add(new Vec3(b.right(), b.bottom(), z));
        points.add(new Vec3(b.left(), b.bottom(), z));
      }
    }
    return points;
  }
}
