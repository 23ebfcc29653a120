package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks in the planes of several layers the selected cell, all that it depends on, and all that depends on it, and says
 * how many that are.
 */
final class ChainMarking {

  private final List<SceneModel> layers;
  private final Selection selection;
  private final int plane;
  private final int row;
  private final int column;
  private final ReceptiveFields fields;

  /** Marks of a cell that is there, of the input or of a layer's output. */
  ChainMarking(List<SceneModel> layers, Selection selection) {
    this.layers = layers;
    this.selection = selection;
    this.plane = selection.target() instanceof Target.OutputCell cell ? cell.filter() + 1 : 0;
    this.row = selection.target().row();
    this.column = selection.target().column();
    this.fields = ReceptiveFields.around(layers, plane, row, column);
  }

  private Tint tint() {
    return selection.pinned() ? Tint.KERNEL : selection.target().role().tint();
  }

  /** The stage with marks: its blocks are the planes in order. */
  Stage of(Stage stage) {
    List<Block> blocks = new ArrayList<>();
    List<Stroke> strokes = new ArrayList<>(stage.strokes());
    for (int i = 0; i < stage.blocks().size(); i++) {
      blocks.add(marked(stage.blocks().get(i), i));
      if (i > 0 && !fields.isEmpty(i - 1) && !fields.isEmpty(i)) {
        strokes.addAll(joined(stage, i));
      }
    }
    List<Label> labels = new ArrayList<>(stage.labels());
    labels.add(new Label(stage.blocks().get(plane).centre(row + 0.5, column - 0.5), Label.Style.BOX, name(), tint()));
    return stage.with(blocks, strokes, labels);
  }

  private Block marked(Block block, int at) {
    List<Tile> tiles = new ArrayList<>();
    for (Tile tile : ((Surface.Tiles) block.surface()).tiles()) {
      boolean selected = at == plane && tile.row() == row && tile.column() == column;
      boolean linked = fields.has(at, tile.row(), tile.column());
      tiles.add(selected || linked ? tile.marked(selected ? Mark.SELECTED : Mark.LINKED)
          .outlined(new Outline(tint(), selected ? Marking.SELECTED_RIM : Marking.RIM)) : tile);
    }
    return block.with(new Surface.Tiles(tiles));
  }

  /** Lines between the corners of what is marked in two neighbouring planes. */
  private List<Stroke> joined(Stage stage, int at) {
    List<Stroke> lines = new ArrayList<>();
    List<Vec3> from = fields.rim(stage.blocks().get(at - 1), at - 1);
    List<Vec3> to = fields.rim(stage.blocks().get(at), at);
    for (int i = 0; i < from.size(); i++) {
      lines.add(Stroke.solid(Stroke.Role.LINK, List.of(from.get(i), to.get(i)), false, tint(), 1.2, 0.8)
          .dashed(Stroke.Dash.DASHED));
    }
    return lines;
  }

  private Tensor tensor() {
    return plane == 0 ? layers.getFirst().trace().input() : layers.get(plane - 1).trace().output();
  }

  private List<Span> name() {
    String name = (plane == 0 ? "Input" : "Layer " + plane) + "[" + row + "," + column + "]";
    return List.of(Span.strongMono(name, selection.target().role().tint()), Span.mono(" = ", Tint.LOW),
        Span.strongMono(Numbers.plain(tensor().get(0, 0, row, column)), Tint.HIGH));
  }

  /** What there is to say about the cell. */
  Tip tip() {
    List<Span> formula = List.of();
    if (plane > 0) {
      SceneModel layer = layers.get(plane - 1);
      formula = Tips.sum(layer, layer.trace().cell(0, row, column));
    }
    return new Tip(selection.target(), name(), formula, sentence(), selection.pinned());
  }

  private String sentence() {
    List<String> before = new ArrayList<>();
    for (int i = plane - 1; i >= 0; i--) {
      before.add(count(i));
    }
    List<String> after = new ArrayList<>();
    for (int i = plane + 1; i <= layers.size() && fields.count(i) > 0; i++) {
      after.add(count(i));
    }
    String depends = before.isEmpty() ? "" : "It depends on " + listed(before) + ".";
    String feeds = !after.isEmpty() ? "It has a part in " + listed(after) + "."
        : plane < layers.size() ? "Nothing depends on it." : "";
    return (depends + " " + feeds).strip();
  }

  private String count(int at) {
    int cells = fields.count(at);
    return cells + (cells == 1 ? " cell of " : " cells of ") + (at == 0 ? "the input" : "layer " + at);
  }

  private static String listed(List<String> words) {
    return words.size() == 1 ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
