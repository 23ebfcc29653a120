package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.scene.Floor;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Rims;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** The photograph at the left, and a wall beside it: the first kernels, or the maps of a layer. */
final class WallStage {

  private static final double HEIGHT = 6;
  private static final double BETWEEN = 1.1;
  private static final double ROOM = 11;
  /** How far a rim stands from the tile that it marks. */
  private static final double APART = 0.05;
  private static final Camera CAMERA = new Camera(-12, 8, 24);

  private final NetworkLog log;
  private final Pictures pictures;
  private final Block photo;

  WallStage(NetworkLog log, Pictures pictures) {
    this.log = log;
    this.pictures = pictures;
    this.photo = pictures.photo(1.3 * HEIGHT, HEIGHT);
  }

  /** The first layer's kernels; {@code selected} is null or what is pointed at. */
  Stage kernels(Target selected) {
    FirstKernels kernels = log.facts().kernels().orElseThrow();
    Wall wall = wall(kernels.count(), (double) kernels.rows() / kernels.columns());
    List<Block> blocks = new ArrayList<>(List.of(photo));
    List<Stroke> strokes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int k = 0; k < kernels.count(); k++) {
      Block block = pictures.kernel(k, wall.corner(k, HEIGHT), wall.width());
      blocks.add(block);
      labels.add(Marks.name(block, Span.mono("#" + k, Tint.MID), Tint.INPUT));
      if (selected instanceof Target.Weight at && at.filter() == k) {
        strokes.add(Rims.around(Stroke.Role.SHEET, block, APART, Tint.KERNEL, 2.6));
        strokes.add(Marks.cell(Stroke.Role.KERNEL, block, at, Tint.HIGH, 1.4));
      }
    }
    return stage(blocks, strokes, labels, wall.right());
  }

  /**
   * The maps of a layer.
   *
   * @param layer index among those that are shown
   * @param computed the share of each map that is there already, from 0 to 1
   */
  Stage maps(int layer, double computed, Target selected) {
    LayerFacts facts = log.facts().layers().get(layer);
    List<FeatureMap> maps = log.maps(layer).map(LayerMaps::maps).orElse(List.of());
    List<Block> blocks = new ArrayList<>(List.of(photo));
    List<Stroke> strokes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    Wall wall = wall(Math.max(1, maps.size()), Math.clamp((double) facts.rows() / facts.columns(), 0.4, 2.5));
    for (int m = 0; m < maps.size(); m++) {
      FeatureMap map = maps.get(m);
      Block block = pictures.map(map, m, facts, wall.corner(m, HEIGHT), wall.width(), wall.height(), computed);
      blocks.add(block);
      labels.add(Marks.name(block, name(map), Tint.INPUT));
      if (selected instanceof Target.OutputCell at && at.filter() == m) {
        strokes.add(Rims.around(Stroke.Role.SHEET, block, APART, Tint.OUTPUT, 2));
        strokes.addAll(Marks.sight(photo, log.seen(layer, at.row(), at.column()), block, at));
      }
    }
    if (strokes.isEmpty()) {
      strokes.add(Marks.seen(Stroke.Role.WINDOW, photo, facts.field(), Tint.OUTPUT, 1.6).dashed(Stroke.Dash.DASHED));
    }
    return stage(blocks, strokes, labels, wall.right());
  }

  private Wall wall(int count, double proportion) {
    return Wall.of(count, proportion, photo.right() + BETWEEN, ROOM, HEIGHT);
  }

  private static Span name(FeatureMap map) {
    return map.name().isEmpty() ? Span.mono(map.title(), Tint.MID) : Span.words(map.name(), Tint.INPUT);
  }

  private static Stage stage(List<Block> blocks, List<Stroke> strokes, List<Label> labels, double right) {
    Floor floor = new Floor(-HEIGHT - 0.5, -0.6, right + 0.6, -0.9, 0.9);
    List<Vec3> bounds = new ArrayList<>(Stage.corners(blocks, 0));
    bounds.add(new Vec3(0, 0.3, 0));
    bounds.add(new Vec3(right, -HEIGHT - 0.2, 0));
    return new Stage(List.of(), blocks, strokes, List.of(), labels, floor, bounds, CAMERA);
  }
}
