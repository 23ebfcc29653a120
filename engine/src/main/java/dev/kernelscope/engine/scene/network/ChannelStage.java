package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Camera;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** One map beside the photograph, equally large, and what one of its cells sees. */
final class ChannelStage {

  private static final double HEIGHT = 6;
  private static final double BETWEEN = 1.4;

  private final NetworkLog log;
  private final Pictures pictures;
  private final Block photo;

  ChannelStage(NetworkLog log, Pictures pictures) {
    this.log = log;
    this.pictures = pictures;
    this.photo = pictures.photo(1.3 * HEIGHT, HEIGHT);
  }

  /** The map that the cell is in, and the cell. */
  Stage stage(int layer, Target.OutputCell at, double computed) {
    LayerFacts facts = log.facts().layers().get(layer);
    FeatureMap map = log.maps(layer).orElseThrow().maps().get(at.filter());
    double width = photo.right() - photo.left();
    Block block = pictures.map(map, at.filter(), facts, new Vec3(photo.right() + BETWEEN, photo.top(), 0), width,
        photo.top() - photo.bottom(), computed);
    List<Stroke> strokes = Marks.sight(photo, log.seen(layer, at.row(), at.column()), block, at);
    List<Block> blocks = List.of(photo, block);
    Label name = Marks.name(block, Span.mono(facts.name() + " " + map.title(), Tint.OUTPUT), Tint.OUTPUT);
    List<Vec3> bounds = new ArrayList<>(Stage.corners(blocks, 0));
    bounds.add(new Vec3(0, 0.3, 0));
    bounds.add(new Vec3(0, -HEIGHT - 0.4, 0));
    return new Stage(List.of(), blocks, strokes, List.of(), List.of(name), null, bounds, Camera.faceOn());
  }
}
