package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Mark;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.MapRange;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.content.Shrink;
import dev.kernelscope.render.ascii.content.TileText;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;

/**
 * The scene from any side: tiles as boxes with hidden faces removed, lines in braille. Numbers stand only on tiles that
 * are three columns wide or more and not hidden.
 */
public final class OrbitView {

  private static final int LEAST_DIGIT_COLUMNS = 3;
  private static final int PICTURE_CELLS = 48;

  private final Reading reading;
  private final Stage stage;
  private final Palette palette;
  private final CellBuffer out;
  private final Area area;
  private final Lens lens;
  private final DepthBuffer depths;
  private final Pixels pixels;
  private final Solids solids;

  private OrbitView(Reading reading, View view, Palette palette, CellBuffer out, Area area) {
    this.reading = reading;
    this.stage = reading.frame().stage();
    this.palette = palette;
    this.out = out;
    this.area = area;
    var room = new CameraPose.Viewport(0, 0, area.width(), 2.0 * area.height(), 2, 2, 5, 2);
    this.lens = new Lens(CameraPose.fit(view.camera(stage.camera()), stage.bounds(), room));
    this.depths = new DepthBuffer(area.width(), area.height());
    this.pixels = new Pixels(area.width(), area.height());
    this.solids = new Solids(lens, depths, palette);
  }

  /** Draws a frame's first stage as a view wants it. */
  public static void draw(Reading reading, View view, Palette palette, CellBuffer out, Area area) {
    new OrbitView(reading, view, palette, out, area).draw();
  }

  private void draw() {
    for (Block block : stage.blocks()) {
      if (block.surface() instanceof Surface.Tiles(var tiles)) {
        tiles.forEach(tile -> tile(block, tile));
        patch(block);
      } else {
        picture(block, (Surface.Image) block.surface());
      }
    }
    depths.resolve(pixels, palette);
    pixels.flush(out, area.x(), area.y());
    Braille lines = new Braille(pixels);
    stage.strokes().forEach(stroke -> stroke(lines, stroke));
    lines.flush(out, area.x(), area.y());
    for (Block block : stage.blocks()) {
      if (block.surface() instanceof Surface.Tiles(var tiles)) {
        tiles.forEach(tile -> digit(block, tile));
      }
    }
    stage.blocks().forEach(this::label);
  }

  private void tile(Block block, Tile tile) {
    Block.Place place = block.place();
    Vec3 centre = block.centre(tile.row(), tile.column()).plus(0, 0, tile.lift());
    boolean shown = Density.shown(tile);
    int face = shown ? palette.face(block.range(), tile.value()) : palette.empty();
    if (tile.state() == TileState.PADDING) {
      face = palette.empty();
    } else if (tile.state() == TileState.DROPPED) {
      face = palette.dropped(face);
    }
    solids.box(centre, place.tile() / 2, place.tile() / 2, shown ? place.thickness() : 0, face);
    if (tile.current() && (block.role() == Role.PRODUCTS || block.role() == Role.OUTPUT)) {
      solids.rim(centre.plus(0, 0, 0.01), place.tile() / 2, place.tile() / 2, palette.text(Tint.OUTPUT));
    }
    if (tile.mark() != Mark.NONE) {
      solids.rim(centre.plus(0, 0, 0.03), place.tile() / 2, place.tile() / 2,
          palette.text(tile.mark() == Mark.SELECTED ? Tint.HIGH : tile.outline().tint()));
    }
  }

  /** The rim of the patch, a little in front of the input. */
  private void patch(Block block) {
    if (block.role() != Role.INPUT || !reading.input().equals(Optional.of(block))) {
      return;
    }
    Patch patch = Patch.of(reading, block);
    Vec3 middle = block.centre(patch.row() + (patch.rows() - 1) / 2.0, patch.column() + (patch.columns() - 1) / 2.0);
    solids.rim(middle.plus(0, 0, 0.02), patch.columns() * block.place().pitchX() / 2,
        patch.rows() * block.place().pitchY() / 2,
        palette.text(Tint.KERNEL));
  }

  /** A map as a slab of boxes, each for several cells. */
  private void picture(Block block, Surface.Image image) {
    int rows = Math.min(PICTURE_CELLS, block.rows());
    int columns = Math.min(PICTURE_CELLS, block.columns());
    var range = MapRange.of(block);
    Shrink.Kind kind = range.kind().centred() ? Shrink.Kind.SIGNED_ROOT_MEAN_SQUARE : Shrink.Kind.MEAN;
    Shrink reached = new Shrink(image, block.rows(), block.columns(), rows, columns, kind);
    Shrink whole =
        new Shrink(new Surface.Image(image.values(), image.values().length), block.rows(), block.columns(), rows,
        columns, kind);
    double w = (block.right() - block.left()) / columns;
    double h = (block.top() - block.bottom()) / rows;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int face = reached.computed(r, c) ? palette.face(range, reached.value(r, c))
            : palette.toCome(palette.face(range, whole.value(r, c)));
        Vec3 centre = new Vec3(block.left() + (c + 0.5) * w, block.top() - (r + 0.5) * h, block.place().origin().z());
        solids.box(centre, w / 2, h / 2, block.place().thickness(), face);
      }
    }
  }

  private void stroke(Braille lines, Stroke stroke) {
    List<Vec3> points = stroke.points();
    int count = stroke.closed() ? points.size() : points.size() - 1;
    double left = stroke.drawn() * count;
    int dash = stroke.dash() == Stroke.Dash.SOLID ? 0 : 2;
    for (int i = 0; i < count && left > 0; i++, left--) {
      Vector3d a = lens.project(points.get(i));
      Vector3d b = lens.project(points.get((i + 1) % points.size()));
      if (a.z > 0 && b.z > 0) {
        lines.line(a.x, a.y, b.x, b.y, palette.text(stroke.tint()), Math.min(1, left), dash);
      }
    }
  }

  /** Whether another label stands there; dots of a line may be covered. */
  private static boolean isLetter(char c) {
    return c != ' ' && (c < 0x2800 || c > 0x28FF);
  }

  private void digit(Block block, Tile tile) {
    if (!Density.shown(tile)) {
      return;
    }
    String text = TileText.of(tile);
    Vec3 centre = block.centre(tile.row(), tile.column()).plus(0, 0, tile.lift());
    double half = block.place().tile() / 2;
    Vector3d middle = lens.project(centre);
    Vector3d left = lens.project(centre.plus(-half, 0, 0));
    Vector3d right = lens.project(centre.plus(half, 0, 0));
    double width = Math.abs(right.x - left.x);
    boolean facing = lens.faces(centre, new Vec3(0, 0, 1));
    if (!facing || width < LEAST_DIGIT_COLUMNS || width < text.length() + 0.5
        || !depths.visible(middle.x, middle.y, middle.z)) {
      return;
    }
    int x = (int) Math.round(middle.x - text.length() / 2.0);
    int line = (int) Math.floor(middle.y / 2);
    int face = pixels.get((int) middle.x, (int) middle.y);
    if (face != Pixels.CLEAR) {
      out.put(area.x() + x, area.y() + line, text, palette.ink(face, TileText.opacity(tile)), face, tile.current());
    }
  }

  /** A block's name over its upper edge, where it has one and covers nothing. */
  private void label(Block block) {
    if (block.name().isEmpty()) {
      return;
    }
    double z = block.place().origin().z();
    Vector3d a = lens.project(new Vec3(block.left(), block.top(), z));
    Vector3d b = lens.project(new Vec3(block.right(), block.top(), z));
    String name = block.name();
    int line = (int) Math.floor(Math.min(a.y, b.y) / 2) - 1;
    int x = (int) Math.round((a.x + b.x) / 2 - name.length() / 2.0);
    x = Math.max(0, Math.min(area.width() - name.length(), x));
    for (int i = 0; i < name.length(); i++) {
      int at = Math.max(0, line);
      if (!pixels.free(x + i, at) || isLetter(out.character(area.x() + x + i, area.y() + at))) {
        return;
      }
    }
    out.put(area.x() + x, area.y() + Math.max(0, line), name, palette.text(block.role().tint()), CellBuffer.KEEP, true);
  }
}
