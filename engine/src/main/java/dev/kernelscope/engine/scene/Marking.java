package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Marks in a finished frame the selected cell and those that it is bound to, and says what binds them. */
final class Marking {

  static final double RIM = 2;
  static final double SELECTED_RIM = 2.6;
  private static final Span RELEASE = Span.words("pinned, Esc releases", Tint.KERNEL);
  /** So many linked planes can be joined to a cell by lines before nobody can tell the lines apart. */
  private static final int MOST_JOINED_PLANES = 1;
  /** The least size of a mark on a picture, in world units. */
  private static final double LEAST_MARK = 0.11;
  /** A weight's tip stands over its kernel, whose other weights it would hide. */
  private static final double ABOVE = 1.1;

  private final SceneModel model;
  private final Selection selection;
  private final Links links;
  private final List<Stroke> strokes = new ArrayList<>();

  /**
   * The marks of a selection.
   *
   * @throws IllegalArgumentException if the scene has no such cell
   */
  Marking(SceneModel model, Selection selection) {
    this.model = model;
    this.selection = selection;
    Targets.of(model.problem()).refusal(selection.target()).ifPresent(reason -> {
      throw new IllegalArgumentException(reason);
    });
    this.links = Links.of(model.problem(), selection.target());
  }

  Frame of(Frame frame) {
    Tip tip = new Tips(model, links).tip(selection.pinned());
    Stage stage = frame.stage();
    List<Block> blocks = stage.blocks().stream().map(this::marked).toList();
    join(blocks);
    List<Label> labels = new ArrayList<>(stage.labels());
    blocks.stream().filter(this::holdsTarget).findFirst().ifPresent(block -> labels.add(label(block, tip)));
    List<Stroke> lines = new ArrayList<>(stage.strokes());
    lines.addAll(strokes);
    List<Stage> stages = new ArrayList<>(frame.stages());
    stages.set(0, stage.with(blocks, lines, labels));
    return new Frame(frame.chapter(), frame.title(), tip.text(), stages, frame.inset().map(this::marked),
        frame.legends(),
        frame.ledger(), frame.position(), pinned(frame.dock(), selection), frame.rows(), frame.columns(),
        Optional.of(tip),
        frame.halves());
  }

  /** The dock's words with how to release what is pinned. */
  static Dock pinned(Dock dock, Selection selection) {
    if (!selection.pinned() || dock.words().contains(RELEASE)) {
      return dock;
    }
    List<Span> words = new ArrayList<>(dock.words());
    words.add(RELEASE);
    return dock.saying(words);
  }

  /** All marks have the tint of what is pointed at, which also tells them from the tiles that they surround. */
  private Tint tint() {
    return selection.pinned() ? Tint.KERNEL : selection.target().role().tint();
  }

  private int firstRow(Block block) {
    if (block.indices() != null) {
      return block.indices().firstRow();
    }
    return block.role() == Role.INPUT && block.hasTiles() ? -model.problem().padding().top() : 0;
  }

  private int firstColumn(Block block) {
    if (block.indices() != null) {
      return block.indices().firstColumn();
    }
    return block.role() == Role.INPUT && block.hasTiles() ? -model.problem().padding().left() : 0;
  }

  private boolean holdsTarget(Block block) {
    return block.role() == selection.target().role()
        && block.plane() == Targets.of(model.problem()).plane(selection.target());
  }

  private Mark mark(Block block, int row, int column) {
    if (holdsTarget(block) && row == selection.target().row() && column == selection.target().column()) {
      return Mark.SELECTED;
    }
    return links.region(block.role()).has(block.plane(), row, column) ? Mark.LINKED : Mark.NONE;
  }

  /** Cells that a card enlarges are marked there, too. */
  private Inset marked(Inset inset) {
    List<Block> parts = new ArrayList<>();
    for (int i = 0; i < inset.parts().size(); i++) {
      List<Tile> tiles = new ArrayList<>();
      for (Tile tile : ((Surface.Tiles) inset.parts().get(i).surface()).tiles()) {
        tiles.add(outlined(tile, mark(inset.targets().get(i).get(tiles.size()))));
      }
      parts.add(inset.parts().get(i).with(new Surface.Tiles(tiles)));
    }
    return inset.with(parts);
  }

  private Mark mark(Target target) {
    if (target.equals(selection.target())) {
      return Mark.SELECTED;
    }
    int plane = Targets.of(model.problem()).plane(target);
    return links.region(target.role()).has(plane, target.row(), target.column()) ? Mark.LINKED : Mark.NONE;
  }

  private Tile outlined(Tile tile, Mark mark) {
    return mark == Mark.NONE ? tile : tile.marked(mark)
        .outlined(new Outline(tint(), mark == Mark.SELECTED ? SELECTED_RIM : RIM));
  }

  private Block marked(Block block) {
    if (!(block.surface() instanceof Surface.Tiles(List<Tile> tiles))) {
      picture(block);
      return block;
    }
    List<Tile> result = new ArrayList<>(tiles.size());
    for (Tile tile : tiles) {
      Mark mark = mark(block, tile.row() + firstRow(block), tile.column() + firstColumn(block));
      result.add(outlined(tile, mark));
    }
    return block.with(new Surface.Tiles(result));
  }

  /** On a picture cells are too small for rims of their own: one goes around all of them. */
  private void picture(Block block) {
    if (links.region(block.role()).planes().contains(block.plane())) {
      strokes.add(Stroke.solid(Stroke.Role.LINK, box(block, links.region(block.role())), true, tint(), RIM,
          1));
    }
    if (holdsTarget(block)) {
      strokes.add(Stroke.solid(Stroke.Role.LINK, box(block, target(block)), true, tint(), SELECTED_RIM, 1));
    }
  }

  private Region target(Block block) {
    return Region.of(Set.of(block.plane()), Set.of(selection.target().row()),
        Set.of(selection.target().column()));
  }

  /** Lines from the selected cell to the others; not from a weight, which is bound to cells everywhere. */
  private void join(List<Block> blocks) {
    if (selection.target() instanceof Target.Weight) {
      return;
    }
    Optional<Block> from = blocks.stream().filter(this::holdsTarget).findFirst();
    for (Role role : List.of(Role.INPUT, Role.OUTPUT)) {
      Region region = links.region(role);
      boolean joined = role != selection.target().role() && !region.isEmpty()
          && region.planes().size() <= MOST_JOINED_PLANES;
      Optional<Block> to = blocks.stream().filter(b -> b.role() == role && region.planes().contains(b.plane()))
          .findFirst();
      if (joined && from.isPresent() && to.isPresent()) {
        List<Vec3> a = box(from.get(), target(from.get()));
        List<Vec3> b = box(to.get(), region);
        for (int i = 0; i < a.size(); i++) {
          strokes.add(Stroke.solid(Stroke.Role.LINK, List.of(a.get(i), b.get(i)), false, tint(), 1.2, 0.8)
              .dashed(Stroke.Dash.DASHED));
        }
      }
    }
  }

  /** The corners of the smallest rectangle around all cells of a region, from the upper left clockwise. */
  private List<Vec3> box(Block block, Region region) {
    // A table may show a part of its plane only: what lies outside is at its edge.
    double top = Math.clamp(region.rows().first() - firstRow(block) - 0.5, -0.5, block.rows() - 0.5);
    double bottom = Math.clamp(region.rows().last() - firstRow(block) + 0.5, top, block.rows() - 0.5);
    double left = Math.clamp(region.columns().first() - firstColumn(block) - 0.5, -0.5, block.columns() - 0.5);
    double right = Math.clamp(region.columns().last() - firstColumn(block) + 0.5, left, block.columns() - 0.5);
    double more = Math.max(0, LEAST_MARK / block.place().pitchY() - (bottom - top) / 2);
    return List.of(block.centre(top - more, left - more), block.centre(top - more, right + more),
        block.centre(bottom + more, right + more), block.centre(bottom + more, left - more)).stream()
        .map(p -> p.plus(0, 0, block.hasTiles() ? 0 : 0.02)).toList();
  }

  private Label label(Block block, Tip tip) {
    Vec3 at = block.role() == Role.KERNEL ? new Vec3(block.left(), block.top() + ABOVE, block.place().origin().z())
        : box(block, target(block)).get(3);
    return new Label(at, Label.Style.BOX, tip.name(), tint());
  }
}
