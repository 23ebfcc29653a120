package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names of blocks, the kernel's tag: whatever is text beside the blocks, and yields where something else stands. */
final class LabelPainter {

  private static final float OVER = 10;
  private static final float UNDER = 24;
  private static final float FURTHER_UNDER = 16;
  private static final float UNDER_INDICES = 6;
  private static final float ASCENT = 10;
  private static final float DESCENT = 4;
  /** What a sign between tables is larger than a name. */
  private static final float SIGN = 5;

  /** Logical pixels that the word "green" takes. */
  private static final float NARROWEST_SLICE = 40;

  private final Painter painter;
  private final Look look;
  private final Projection to;
  private final Silhouettes silhouettes;
  private final Placement placement;
  private final Rect area;
  private final Words words;
  private final BadgePainter badges;

  LabelPainter(
      Painter painter, Look look, Projection to, Silhouettes silhouettes, Placement placement, Rect area, Words words) {
    this.painter = painter;
    this.look = look;
    this.to = to;
    this.silhouettes = silhouettes;
    this.placement = placement;
    this.area = area;
    this.words = words;
    this.badges = new BadgePainter(painter, look, placement);
  }

  /** The name of a block over its far upper corner, or under it where lines pass. */
  void name(Block block) {
    Point left = corner(block, 0, 0);
    Point right = corner(block, block.columns(), 0);
    if (!block.tag().isEmpty()) {
      badges.chip(block, left);
    }
    if (block.name().isEmpty() || isNarrowSlice(block, left, right)) {
      return;
    }
    List<Span> spans = new ArrayList<>();
    spans.add(Span.strong(block.name(), block.role() == Role.INPUT ? Tint.INPUT : block.tint()));
    if (!block.shape().isEmpty()) {
      spans.add(Span.mono(block.shape(), Tint.MID));
    }
    if (block.role() == Role.KERNEL && !TileFinish.isFlat(block)) {
      beside(block, left);
      return;
    }
    float width = words.width(spans);
    float chipRoom = block.tag().isEmpty() ? 0 : 23;
    float over = Math.min(left.y(), right.y()) - OVER - (left.y() < right.y() ? chipRoom : 0);
    boolean farIsLeft = to.distance(cornerOf(block, 0, 0)) > to.distance(cornerOf(block, block.columns(), 0)) + 0.01;
    float x = farIsLeft ? left.x() : right.x() - width;
    Rect first = box(x, over, width);
    float indices = block.indices() == null ? 0 : UNDER_INDICES + Math.abs(slope(block)) * width / 2;
    Rect second = box(middle(block) - width / 2, floor(block) + UNDER + indices, width);
    Rect third = new Rect(second.x(), second.y() + FURTHER_UNDER, width, second.height());
    Rect place = Stream.of(first, second, third).filter(this::usable).findFirst().orElse(first);
    if (placement.tryTake(place)) {
      draw(spans, place);
    }
  }

  /** Names of small slices side by side would stand at each other's. */
  private static boolean isNarrowSlice(Block block, Point left, Point right) {
    return TileFinish.isChip(block) && TileFinish.isFlat(block) && right.x() - left.x() < NARROWEST_SLICE;
  }

  /** The name of a filter stands to the left of its first slice: above it arrive the lines from the input. */
  private void beside(Block block, Point corner) {
    Point low = corner(block, 0, block.rows());
    float x = (corner.x() + low.x()) / 2 - 12;
    float y = (corner.y() + low.y()) / 2;
    boolean active = TileFinish.active(block);
    List<Span> name = List.of(Span.strong(block.name(), active ? Tint.KERNEL : Tint.MID));
    List<Span> shape = List.of(Span.mono(block.shape(), active ? Tint.MID : Tint.LOW));
    for (List<Span> line : List.of(name, shape)) {
      float width = words.width(line);
      Rect place = box(x - width, line == name ? y - 1 : y + 15, width);
      if (!line.getFirst().text().isEmpty() && placement.tryTake(place)) {
        draw(line, place);
      }
    }
  }

  private boolean usable(Rect place) {
    boolean within = place.x() >= area.x() && place.right() <= area.right() && place.y() >= area.y() - OVER
        && place.bottom() <= area.bottom();
    return within && placement.isFree(place) && !silhouettes.lineCrosses(place) && !silhouettes.faceUnder(place);
  }

  private static Rect box(float x, float baseline, float width) {
    return new Rect(x, baseline - ASCENT, width, ASCENT + DESCENT);
  }

  private static Vec3 cornerOf(Block block, int column, int row) {
    double half = 0.5;
    return block.centre(row - half, column - half);
  }

  private Point corner(Block block, int column, int row) {
    return to.at(cornerOf(block, column, row));
  }

  private float middle(Block block) {
    return (corner(block, 0, block.rows()).x() + corner(block, block.columns(), block.rows()).x()) / 2;
  }

  /** How much a block's lower edge falls for each pixel to the right. */
  private float slope(Block block) {
    Point left = corner(block, 0, block.rows());
    Point right = corner(block, block.columns(), block.rows());
    return Math.abs(right.x() - left.x()) < 1 ? 0 : (right.y() - left.y()) / (right.x() - left.x());
  }

  private float floor(Block block) {
    Point middle = to.at(cornerOf(block, 0, block.rows()).towards(cornerOf(block, block.columns(), block.rows()), 0.5));
    return middle.y();
  }

  private void draw(List<Span> spans, Rect place) {
    float baseline = place.y() + ASCENT;
    if (silhouettes.lineCrosses(place) || silhouettes.faceUnder(place)) {
      words.halo(spans, place.x(), baseline, look.of(Token.BG));
    }
    words.draw(spans, place.x(), baseline);
  }

  /** A label at a place of its own. */
  void label(Label label) {
    Point at = to.at(label.at());
    switch (label.style()) {
      case CENTRED -> text(label, at.x() - words.width(label.text()) / 2, at.y() + DESCENT);
      case SIGN -> {
        Words large = words.larger(SIGN);
        large.draw(label.text(), at.x() - large.width(label.text()) / 2, at.y() + DESCENT + 1);
      }
      case ENDING -> text(label, at.x() - words.width(label.text()), at.y() + DESCENT);
      case BOX -> tag(label, at);
      case BADGE -> badges.badge(label, at);
      case CROSS -> badges.cross(label, at);
    }
  }

  private void text(Label label, float x, float baseline) {
    Rect place = box(x, baseline, words.width(label.text()));
    if (placement.tryTake(place)) {
      draw(label.text(), place);
    }
  }

  /** Text in a box with a rim, beside or under its point, wherever it hides no current value. */
  private void tag(Label label, Point at) {
    float width = words.width(label.text()) + 16;
    float left = Math.clamp(at.x(), area.x() + 4, Math.max(area.x() + 4, area.right() - width - 4));
    Rect under = new Rect(left, Math.min(at.y() + 6, area.bottom() - 22), width, 20);
    List<Rect> choices = List.of(
        under,
        new Rect(under.x(), under.y() + 14, width, 20),
        new Rect(left - width - 6, at.y() - 10, width, 20),
        new Rect(left, at.y() - 44, width, 20));
    for (Rect place : choices) {
      if (placement.tryTake(place)) {
        painter.box(place.x(), place.y(), place.width(), place.height(), 4, look.of(Token.PANEL));
        painter.border(place.x(), place.y(), place.width(), place.height(), 4, 1, look.of(label.tint()).faded(0.7f));
        words.draw(label.text(), place.x() + 8, place.y() + 14);
        return;
      }
    }
  }
}
