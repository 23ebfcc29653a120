package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Floor;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Mark;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import java.util.List;
import java.util.Optional;
import org.lwjgl.opengl.GL33C;

/** Draws one stage: ground, pictures, tiles, lines, what stands before the lines, then numbers and names. */
public final class StagePainter implements AutoCloseable {

  private final Painter painter;
  private final TileBatch tiles = new TileBatch();
  private final SlabPainter slabs;

  public StagePainter(Painter painter) {
    this.painter = painter;
    this.slabs = new SlabPainter();
  }

  /**
   * What a stage is drawn into.
   *
   * @param area in logical pixels
   * @param pose in logical pixels
   * @param canvasWidth in device pixels
   * @param canvasHeight in device pixels
   * @param larger added to the size of labels
   * @param moving whether the camera is on its way, which text follows in small steps
   * @param numbers whether tiles show their numbers; a heat map has colours alone
   * @param covered what will be drawn over it, where no text can be read
   */
  public record Place(Rect area, CameraPose pose, int canvasWidth, int canvasHeight, float larger, boolean moving,
      boolean numbers, Optional<Rect> covered) {}

  /** Draws a stage. */
  public void draw(Stage stage, Place place, Look look) {
    Projection to = new Projection(
        place.pose(), stage.bounds(), place.canvasWidth(), place.canvasHeight(), painter.scale());
    clip(place);
    if (stage.floor() != null) {
      floor(stage.floor(), to, look);
    }
    painter.flush();
    Silhouettes silhouettes = new Silhouettes(to);
    silhouettes.addStrokes(stage);
    stage.blocks().stream().filter(b -> !b.hasTiles()).forEach(silhouettes::addSlab);
    slabs.draw(stage, to, look, tiles, painter.scale());
    boolean chips = stage.blocks().stream().anyMatch(TileFinish::isChip);
    NumberPainter numbers = new NumberPainter(painter, look, to, place.moving(), chips);
    for (Block block : stage.blocks()) {
      if (block.surface() instanceof Surface.Image image && image.colors() == null && place.numbers()) {
        numbers.addCells(block, image, place.area());
      }
    }
    addTiles(stage, false, to, look, silhouettes, numbers);
    tiles.draw(to, look, painter.scale());
    StrokePainter strokes = new StrokePainter(painter, look, to);
    RimPainter rims = new RimPainter(painter, look, to);
    stage.blocks().forEach(b -> rims.plane(b, inDepth(stage, b)));
    stage.strokes().forEach(strokes::draw);
    painter.flushBehind();
    addTiles(stage, true, to, look, silhouettes, numbers);
    tiles.draw(to, look, painter.scale());
    stage.blocks().forEach(rims::dashed);
    painter.flushBehind();
    texts(stage, place, to, look, silhouettes, numbers);
    painter.flush();
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
  }

  private void clip(Place place) {
    Rect a = place.area();
    float s = painter.scale();
    GL33C.glEnable(GL33C.GL_SCISSOR_TEST);
    GL33C.glScissor(
        Math.round(a.x() * s),
        place.canvasHeight() - Math.round(a.bottom() * s),
        Math.round(a.width() * s),
        Math.round(a.height() * s));
    GL33C.glDepthMask(true);
    GL33C.glClear(GL33C.GL_DEPTH_BUFFER_BIT);
  }

  private void floor(Floor floor, Projection to, Look look) {
    Point[] p = floor.corners().stream().map(to::at).toArray(Point[]::new);
    painter.quad(p[0], p[1], p[2], p[3], look.of(Token.FLOOR).faded(0.55f));
    painter.outline(p[0], p[1], p[2], p[3], 1, look.of(Token.LINE));
  }

  /** Tiles that stand before the lines are drawn after them. */
  private void addTiles(
      Stage stage, boolean front, Projection to, Look look, Silhouettes silhouettes, NumberPainter numbers) {
    TileFinish finish = new TileFinish(look, to.facing());
    for (Block block : stage.blocks()) {
      if (!(block.surface() instanceof Surface.Tiles(List<Tile> all)) || NumberPainter.tooSmall(block, to)) {
        continue;
      }
      boolean planes = inDepth(stage, block);
      for (Tile tile : all) {
        if (isFront(block, tile) == front) {
          boolean ghost = planes && !tile.current() && tile.mark() == Mark.NONE;
          TileBatch.Body body = finish.body(block, tile, ghost);
          tiles.add(body);
          if (!ghost) {
            silhouettes.addFace(block.role(), body);
          }
        }
      }
      if (front) {
        numbers.add(block, planes);
      }
    }
  }

  private static boolean isFront(Block block, Tile tile) {
    return switch (block.role()) {
      case KERNEL -> TileFinish.isChip(block);
      case PRODUCTS, OUTPUT -> tile.current();
      case INPUT -> false;
    };
  }

  /** Whether planes of the same kind stand behind each other: only their patches are then solid. */
  private static boolean inDepth(Stage stage, Block block) {
    return block.role() == Role.INPUT
        && stage.blocks(Role.INPUT).stream()
            .anyMatch(b -> b.place().origin().z() != block.place().origin().z());
  }

  /** Whether a box with a rim names the block already. */
  private static boolean isTagged(Stage stage, Block block) {
    return block.role() == Role.KERNEL
        && stage.labels().stream().anyMatch(l -> l.style() == Label.Style.BOX && l.tint() == block.tint());
  }

  private void texts(
      Stage stage, Place place, Projection to, Look look, Silhouettes silhouettes, NumberPainter numbers) {
    FlightPainter flights = new FlightPainter(painter, look, to);
    Placement placement = new Placement(to.width(), to.height());
    place.covered().ifPresent(placement::take);
    numbers.takeCurrent(placement);
    stage.flights().forEach(flight -> flights.draw(flight, placement));
    Words words = new Words(painter, look, place.larger());
    LabelPainter labels = new LabelPainter(painter, look, to, silhouettes, placement, place.area(), words);
    stage.blocks().stream().filter(b -> !isTagged(stage, b)).forEach(labels::name);
    stage.labels().forEach(labels::label);
    IndexPainter indices = new IndexPainter(painter, look, to, placement);
    stage.blocks().forEach(indices::draw);
    if (place.numbers()) {
      numbers.draw(silhouettes, placement);
    }
  }

  @Override
  public void close() {
    tiles.close();
    slabs.close();
  }
}
