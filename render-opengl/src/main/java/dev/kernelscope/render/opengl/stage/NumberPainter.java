package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Digit;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers on tiles: upright, as large as their tile allows, left out where they could not be read whole. */
final class NumberPainter {

  private static final float NARROWEST = 22;
  private static final float NARROWEST_OUTPUT = 18;
  private static final float SMALLEST = 11;
  private static final float LARGEST = 24;
  private static final float SMALLEST_WEIGHT = 10.5f;
  /** Numbers that would have to be smaller to fit are left out; they would run into each other. */
  private static final float UNREADABLE = 8.5f;
  /** Finished cells keep a number of this size. */
  private static final float SMALLEST_OUTPUT = 9.5f;
  private static final float NARROWEST_CHIP = 15;
  private static final double DOCK_X = -0.25;
  private static final double DOCK_Y = 0.22;

  /** Added from straight ahead, where nothing but the corner is free. */
  private static final double DOCK_FURTHER = 0.07;

  /** Products on a filter's slice are smaller, and as much of the picture as its weights. */
  private static final double FULL_TILE = 0.9;

  private static final double EDGE = 0.45;
  private static final float DOCKED_WIDTH = 0.62f;
  private static final float SMALLEST_DOCKED = 9;
  private static final float HATCHED = 0.8f;
  private static final double TURNED = 0.8;
  private static final float MIDDLE = 0.355f;

  private final Painter painter;
  private final Look look;
  private final Projection to;
  private final TileFinish finish;
  private final boolean moving;
  private final boolean chips;
  private final List<Mark> marks = new ArrayList<>();

  /** A number with its place, before it is known whether it is drawn. */
  private record Mark(
      String text, TextStyle style, Point at, Rect box, Vec3 centre, boolean docked, boolean current, Rgba ink,
      Rgba halo) {}

  /** {@code chips} tells whether weights stand before the patch, so that its numbers must make room. */
  NumberPainter(Painter painter, Look look, Projection to, boolean moving, boolean chips) {
    this.painter = painter;
    this.look = look;
    this.to = to;
    this.finish = new TileFinish(look, to.facing());
    this.moving = moving;
    this.chips = chips;
  }

  /** Whether a block's tiles are weights before a patch and too small to be drawn; a table is seen at any size. */
  static boolean tooSmall(Block block, Projection to) {
    return TileFinish.isChip(block) && !TileFinish.isFlat(block)
        && to.size(block.centre(0, 0), block.place().tile()) < NARROWEST_CHIP;
  }

  /** Prepares the numbers of a block; {@code onlyCurrent} where the rest is a hint. */
  void add(Block block, boolean onlyCurrent) {
    for (Tile tile : tiles(block)) {
      if (!onlyCurrent || tile.current() || tile.isMarked()) {
        mark(block, tile).ifPresent(marks::add);
      }
    }
  }

  /** Prepares the numbers of a picture's cells that are near enough to be read, none wider than its cell. */
  void addCells(Block block, Surface.Image image, Rect area) {
    float narrowest = block.role() == Role.OUTPUT ? NARROWEST_OUTPUT : NARROWEST;
    new VisibleCells(block, to, area, narrowest).forEach((row, column) -> {
      int i = row * block.columns() + column;
      if (i < image.computed()) {
        float value = image.values()[i];
        mark(block, Tile.data(row, column, value, Digit.plain(Numbers.plain(value))))
            .filter(m -> m.box().width() <= to.size(m.centre(), block.place().tile())).ifPresent(marks::add);
      }
    });
  }

  private static List<Tile> tiles(Block block) {
    return block.surface() instanceof Surface.Tiles(var tiles) ? tiles : List.of();
  }

  private Optional<Mark> mark(Block block, Tile tile) {
    Vec3 centre = finish.centre(block, tile);
    if (tile.digit().text().isEmpty() || tile.shown() < TURNED || !to.seesFront(centre)) {
      return Optional.empty();
    }
    String text = Signs.minus(tile.digit().text());
    float side = to.size(centre, block.place().tile());
    float size = size(block, tile, text, side);
    if (size == 0) {
      return Optional.empty();
    }
    double docked = docked(tile) * block.place().pitchX();
    double further = DOCK_FURTHER * to.facing();
    boolean bold = tile.digit().bold() || TileFinish.isChip(block);
    TextStyle style = TextStyle.of(bold ? Face.NUMBERS_BOLD : Face.NUMBERS, size);
    float width = painter.width(style, text);
    // A long number begins at the tile's edge instead of reaching over it.
    double half = width / side * block.place().tile() / 2 / block.place().pitchX();
    double dockX = Math.max(DOCK_X - further, half - EDGE);
    Point at = to.at(centre.plus(dockX * docked, (DOCK_Y + further) * docked, 0));
    Rect box = new Rect(at.x() - width / 2, at.y() - size * 0.375f, width, size * 0.75f);
    Rgba halo = finish.halo(tile);
    return Optional.of(new Mark(
        text,
        style,
        at,
        box,
        centre,
        docked(tile) > 0.5,
        tile.current() && tile.digit().bold() && block.role() != Role.INPUT,
        finish.ink(block, tile).faded(opacity(block, tile)),
        halo));
  }

  private double docked(Tile tile) {
    return chips ? tile.digit().docked() : 0;
  }

  private float opacity(Block block, Tile tile) {
    double given = tile.digit().opacity();
    if (TileFinish.hatched(tile)) {
      return Math.max((float) given, HATCHED);
    }
    boolean resting = block.role() == Role.INPUT && !tile.current() && given < 1;
    return resting ? Math.max((float) given, look.restingDigit()) : (float) given;
  }

  /** Height of a number in logical pixels, or 0 where it could not be read. */
  private float size(Block block, Tile tile, String text, float side) {
    boolean slice = block.role() == Role.PRODUCTS && block.place().tile() < FULL_TILE;
    if ((block.role() == Role.KERNEL || slice) && !TileFinish.isFlat(block)) {
      boolean chip = TileFinish.isChip(block);
      boolean hidden = chip ? side < NARROWEST_CHIP : fit(text, SMALLEST_WEIGHT, side) < UNREADABLE;
      return hidden ? 0 : Math.max(SMALLEST_WEIGHT, fit(text, side * (chip ? 0.58f : 0.52f), side));
    }
    boolean small = side < NARROWEST;
    boolean kept = block.role() == Role.OUTPUT && side >= NARROWEST_OUTPUT
        && fit(text, SMALLEST, side) >= SMALLEST_OUTPUT;
    if (small && !kept) {
      return 0;
    }
    float size = fit(text, fullSize(tile, side), side);
    float width = painter.width(TextStyle.of(Face.NUMBERS_BOLD, size), text);
    boolean crowded = docked(tile) > 0.5 && width > side * DOCKED_WIDTH;
    return crowded ? Math.max(SMALLEST_DOCKED, size * side * DOCKED_WIDTH / width) : size;
  }

  private float fullSize(Tile tile, float side) {
    float share = docked(tile) > 0.5 ? (float) (0.37 - DOCK_FURTHER * to.facing()) : tile.digit().bold()
        ? 0.48f : 0.44f;
    return Math.clamp(side * share, SMALLEST, LARGEST);
  }

  /** More than three characters are set smaller, and none is wider than its tile. */
  private float fit(String text, float size, float side) {
    float shorter = text.length() > 3 ? size * 0.8f : size;
    float width = painter.width(TextStyle.of(Face.NUMBERS_BOLD, shorter), text);
    return width > side * 0.92f ? shorter * side * 0.92f / width : shorter;
  }

  /** Takes the places of the values that the picture is about: every name yields to them. */
  void takeCurrent(Placement placement) {
    marks.stream().filter(Mark::current).forEach(m -> placement.take(m.box()));
  }

  /** Draws the numbers that nothing nearer and no label would cut. */
  void draw(Silhouettes silhouettes, Placement placement) {
    for (Mark mark : marks) {
      boolean free = mark.current() || placement.isFree(mark.box());
      if (free && !silhouettes.hides(mark.box(), mark.centre(), mark.docked())) {
        draw(mark);
      }
    }
  }

  private void draw(Mark mark) {
    float y = mark.at().y() + mark.style().size() * MIDDLE;
    if (moving) {
      painter.moving(mark.style(), mark.text(), mark.at().x(), y, mark.ink());
      return;
    }
    if (mark.halo() != null) {
      painter.halo(mark.style(), mark.text(), mark.at().x(), y, Align.MIDDLE, mark.halo());
    }
    painter.text(mark.style(), mark.text(), mark.at().x(), y, Align.MIDDLE, mark.ink());
  }
}
