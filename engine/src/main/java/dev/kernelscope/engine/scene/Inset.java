package dev.kernelscope.engine.scene;

import java.util.List;

/**
 * A card over the scene that shows the current patch enlarged, for inputs too large for numbers: flat blocks side by
 * side with a sign between them, and lines from the places that they enlarge.
 *
 * @param parts patch, kernel, output in this order (their places in the world do not matter)
 * @param signs what stands between two parts, one less than parts: {@code ·} and {@code =}
 * @param leaders lines from the scene to a part
 * @param targets for each part the cells of the scene that its tiles enlarge, tile by tile
 */
public record Inset(List<Block> parts, List<String> signs, List<Leader> leaders, List<List<Target>> targets) {

  /** Copies the lists. */
  public Inset {
    parts = List.copyOf(parts);
    signs = List.copyOf(signs);
    leaders = List.copyOf(leaders);
    targets = targets.stream().map(List::copyOf).toList();
  }

  /** This card with other parts, which enlarge the same cells. */
  Inset with(List<Block> newParts) {
    return new Inset(newParts, signs, leaders, targets);
  }

  /**
   * Two lines from a place in the scene to the upper corners of a part.
   *
   * @param from where in the scene
   * @param part which part
   */
  public record Leader(Vec3 from, int part) {}
}
