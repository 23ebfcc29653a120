package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/** The planes of several layers side by side on one floor; rims and lines show what the current cell depends on. */
final class ChainStage implements StageBuilder {

  private static final double TILE = 0.92;
  private static final double THICKNESS = 0.14;
  private static final double GAP = 1.9;
  private static final double PALE = 0.55;
  private static final Camera CAMERA = new Camera(-30, 18, 30);

  private final List<SceneModel> layers;
  private final ReceptiveFields fields;

  ChainStage(List<SceneModel> layers, ReceptiveFields fields) {
    this.layers = layers;
    this.fields = fields;
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    List<Block> blocks = new ArrayList<>();
    double left = -0.5;
    for (int i = 0; i <= layers.size(); i++) {
      Block block = plane(i, moment, cell, left);
      blocks.add(block);
      left = block.right() + GAP;
    }
    List<Stroke> strokes = new ArrayList<>();
    for (int i = 0; i < layers.size() && !fields.isEmpty(i); i++) {
      List<Vec3> rim = fields.rim(blocks.get(i), i);
      List<Vec3> next = fields.rim(blocks.get(i + 1), i + 1);
      strokes.add(Stroke.solid(Stroke.Role.PATCH, rim, true, i == 0 ? Tint.INPUT : Tint.KERNEL, 2.4, 1));
      for (int corner = 0; corner < rim.size(); corner++) {
        strokes.add(Stroke.solid(Stroke.Role.SUM, List.of(rim.get(corner), next.get(corner)), false, Tint.OUTPUT, 1.4,
            0.9));
      }
    }
    double floor = blocks.getFirst().bottom();
    return new Stage(List.of(), blocks, strokes, List.of(), List.of(),
        new Floor(floor - 0.06, -0.9, blocks.getLast().right() + 0.7, -1, 0.8), Stage.corners(blocks, 0.15), CAMERA);
  }

  /** One plane of it alone. */
  Stage alone(Block block) {
    Block input = new Block(Role.INPUT, 0, block.name(), block.shape(), "", block.tint(), block.rows(),
        block.columns(), block.place(), block.range(), block.surface(), block.indices());
    return new Stage(List.of(), List.of(input), List.of(), List.of(), List.of(),
        new Floor(input.bottom() - 0.06, input.left() - 0.4, input.right() + 0.4, -1, 0.8),
        Stage.corners(List.of(input), 0.15), CAMERA);
  }

  private Block plane(int plane, Moment moment, CellTrace cell, double left) {
    boolean last = plane == layers.size();
    Tensor tensor = plane == 0 ? layers.getFirst().trace().input() : layers.get(plane - 1).trace().output();
    int rows = tensor.shape().h();
    int columns = tensor.shape().w();
    double floor = -layers.getFirst().problem().input().h() / 2.0;
    var place = new Block.Place(new Vec3(left + 0.5, floor + rows - 0.5, 0), 1, 1, TILE, THICKNESS);
    if (last) {
      Block block = new OutputPlane(layers.getLast(), moment, cell).block(0, place);
      return new Block(Role.OUTPUT, plane - 1, name(plane), block.shape(), "", Tint.OUTPUT, rows, columns, place,
          block.range(), block.surface(), block.indices());
    }
    List<Tile> tiles = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        float value = tensor.get(0, 0, r, c);
        Digit digit = Digit.plain(Numbers.plain(value));
        Tile tile = Tile.data(r, c, value, digit.faded(PALE));
        tiles.add(fields.has(plane, r, c) ? tile.with(Digit.current(digit.text())).asCurrent() : tile);
      }
    }
    Ranges ranges = layers.getFirst().ranges();
    return new Block(plane == 0 ? Role.INPUT : Role.OUTPUT, Math.max(0, plane - 1), name(plane),
        "1×" + rows + "×" + columns, "", plane == 0 ? Tint.INPUT : Tint.MID, rows, columns, place,
        plane == 0 ? ranges.input() : ranges.signed(), new Surface.Tiles(tiles), null);
  }

  static String name(int plane) {
    return plane == 0 ? "input" : "layer " + plane;
  }
}
