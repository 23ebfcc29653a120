package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Rims;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/** Names under tiles, and rims around what a cell sees on the photograph. */
final class Marks {

  private Marks() {}

  /** A cell of a block, what it sees on the photograph, and two lines from its corners to the cell. */
  static List<Stroke> sight(Block photo, Seen seen, Block block, Target at) {
    Stroke patch = seen(Stroke.Role.PATCH, photo, seen, Tint.KERNEL, 2.6);
    Stroke cell = cell(Stroke.Role.WINDOW, block, at, Tint.KERNEL, 2);
    return List.of(patch, cell, link(patch, 1, cell, 0), link(patch, 2, cell, 3));
  }

  /** Around as much of what is seen as lies on the photograph. */
  static Stroke seen(Stroke.Role role, Block photo, Seen seen, Tint tint, double width) {
    Seen within = seen.within(photo.rows(), photo.columns());
    return Rims.cells(role, photo, within.top(), within.left(), within.rows(), within.columns(), tint, width);
  }

  /** Around one cell. */
  static Stroke cell(Stroke.Role role, Block block, Target at, Tint tint, double width) {
    return Rims.cells(role, block, at.row(), at.column(), 1, 1, tint, width);
  }

  private static Stroke link(Stroke from, int corner, Stroke to, int other) {
    return Stroke.solid(Stroke.Role.LINK, List.of(from.points().get(corner), to.points().get(other)), false,
        Tint.KERNEL, 1.2, 0.8);
  }

  /** What stands under a block. */
  static Label name(Block block, Span name, Tint tint) {
    return new Label(new Vec3((block.left() + block.right()) / 2, block.bottom() - Wall.NAME, 0), Label.Style.CENTRED,
        List.of(name), tint);
  }
}
