package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel that slides over a single-channel input: an open frame with a weight chip at each tap, floating before its
 * patch.
 */
final class KernelFrame {

  private static final double FLOAT = 0.6;
  private static final double CHIP = 0.56;
  private static final double CHIP_THICKNESS = 0.08;
  private static final double ARC = 0.4;
  private static final double FRAME_WIDTH = 2;
  private static final double STRUT_WIDTH = 1.2;

  private final SceneModel model;
  private final Moment moment;
  private final Block block;
  private final List<Vec3> rim;

  KernelFrame(SceneModel model, Moment moment, Block input, Patch patch) {
    this.model = model;
    this.moment = moment;
    Vec3 shift = shift(input, patch);
    this.rim = InputPlane.rim(model, input, patch).stream().map(p -> p.plus(shift)).toList();
    this.block = block(shift, input, patch);
  }

  /** From the patch to where the kernel floats, and on its way from the last patch. */
  private Vec3 shift(Block input, Patch patch) {
    Patch before = patch.before();
    double away = patch.away();
    double dx = (before.column() - patch.column()) * input.place().pitchX() * away;
    double dy = -(before.row() - patch.row()) * input.place().pitchY() * away;
    double arc = before.row() == patch.row() ? 0 : ARC * Math.sin(Math.PI * away);
    return new Vec3(dx, dy + arc, FLOAT);
  }

  Block block() {
    return block;
  }

  private Block block(Vec3 shift, Block input, Patch patch) {
    var spec = model.problem().spec();
    var padding = model.problem().padding();
    var k = model.problem().weights();
    Vec3 first = input.centre(patch.row() + padding.top(), patch.column() + padding.left()).plus(shift);
    List<Tile> tiles = new ArrayList<>();
    int term = moment.term(model.terms());
    boolean adding = moment.phase() == dev.kernelscope.engine.timeline.Phase.SUM;
    for (int i = 0; i < k.h(); i++) {
      for (int j = 0; j < k.w(); j++) {
        double w = model.trace().weights().get(0, 0, i, j);
        boolean current = adding && i * k.w() + j == term;
        Tile tile = Tile.data(i, j, w, new Digit(Numbers.plain(w), true, 1, 0))
            .outlined(current ? new Outline(Tint.OUTPUT, 2.4) : new Outline(Tint.KERNEL, 1));
        tiles.add(current ? tile.asCurrent() : tile);
      }
    }
    var place = new Block.Place(first, spec.dilationW() * input.place().pitchX(),
        spec.dilationH() * input.place().pitchY(), CHIP,
        CHIP_THICKNESS);
    return new Block(Role.KERNEL, 0, model.words().kernel(), "1×" + k.h() + "×" + k.w(), "", Tint.KERNEL, k.h(),
        k.w(), place,
        model.ranges().weights(), new Surface.Tiles(tiles), null);
  }

  /** The frame alone. */
  Stroke frame() {
    return Stroke.solid(Stroke.Role.KERNEL, rim, true, Tint.KERNEL, FRAME_WIDTH, 1);
  }

  /** Frame, lattice, and the four struts to the patch. */
  List<Stroke> strokes() {
    List<Stroke> strokes = new ArrayList<>();
    strokes.add(frame());
    var k = model.problem().weights();
    for (int i = 1; i < k.h(); i++) {
      strokes.add(lattice(rim.get(0).towards(rim.get(3), (double) i / k.h()),
          rim.get(1).towards(rim.get(2), (double) i / k.h())));
    }
    for (int j = 1; j < k.w(); j++) {
      strokes.add(lattice(rim.get(0).towards(rim.get(1), (double) j / k.w()),
          rim.get(3).towards(rim.get(2), (double) j / k.w())));
    }
    for (Vec3 corner : rim) {
      strokes.add(Stroke.solid(Stroke.Role.KERNEL, List.of(corner.plus(0, 0, -FLOAT), corner), false,
          Tint.KERNEL, STRUT_WIDTH, 0.9));
    }
    return strokes;
  }

  private static Stroke lattice(Vec3 from, Vec3 to) {
    return Stroke.solid(Stroke.Role.KERNEL, List.of(from, to), false, Tint.KERNEL, 1, 0.45);
  }

  /** The tag under the frame's lower left corner. */
  Label tag() {
    String name = model.subject().kernelName();
    return new Label(rim.get(3), Label.Style.BOX, List.of(Span.strong(model.words().kernel(), Tint.KERNEL),
        Span.mono(block.shape() + (name.isEmpty() ? "" : " " + name), Tint.MID)), Tint.KERNEL);
  }
}
