package dev.kernelscope.render.opengl.widget;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the interface, laid out.
 *
 * @param pieces what is drawn, the lowest first
 * @param spots what can be pressed, the lowest first
 * @param stops the same with what is scrolled out of sight, in full, where keys can go
 */
public record Sheet(List<Piece> pieces, List<Spot> spots, List<Spot> stops) {

  /** Nothing. */
  public static final Sheet EMPTY = new Sheet(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Sheet {
    pieces = List.copyOf(pieces);
    spots = List.copyOf(spots);
    stops = List.copyOf(stops);
  }

  /** The highest spot at a place. */
  public Optional<Spot> at(double x, double y) {
    for (Spot spot : spots.reversed()) {
      if (spot.at().contains(x, y)) {
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  /** Puts a sheet together. */
  public static final class Builder {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<Spot> stops = new ArrayList<>();
    private Rect clip;
    private float opacity = 1;

    /** Draws all that follows paler, or in full strength again. */
    public void opacity(float share) {
      opacity = share;
    }

    /** What follows is seen, and can be pressed, inside of an area only; null for everywhere. */
    public void clip(Rect area) {
      clip = area;
      pieces.add(new Piece.Clip(area));
    }

    /** A filled box. */
    public void box(Rect at, float radius, Paint paint) {
      pieces.add(new Piece.Box(at, radius, paint.faded(opacity)));
    }

    /** The border of a box. */
    public void border(Rect at, float radius, float stroke, Paint paint) {
      pieces.add(new Piece.Border(at, radius, stroke, paint.faded(opacity)));
    }

    /** A line of text. */
    public void text(TextStyle style, String text, float x, float baseline, Align align, Paint paint) {
      if (!text.isEmpty()) {
        pieces.add(new Piece.Line(style, text, x, baseline, align, paint.faded(opacity)));
      }
    }

    /** An icon. */
    public void icon(Icon icon, float x, float y, float size, Paint paint) {
      pieces.add(new Piece.Sign(icon, x, y, size, paint.faded(opacity)));
    }

    /** A picture of numbers in their colours. */
    public void picture(Rect at, Samples.Picture of) {
      pieces.add(new Piece.Picture(at, of));
    }

    /** A place to press. */
    public void spot(Rect at, LiveTarget target, String tip) {
      add(new Spot(at, Optional.of(target), tip));
    }

    /** A place that explains itself and cannot be pressed. */
    public void tip(Rect at, String tip) {
      add(new Spot(at, Optional.empty(), tip));
    }

    private void add(Spot spot) {
      if (spot.target().isPresent()) {
        stops.add(spot);
      }
      if (clip == null) {
        spots.add(spot);
      } else if (spot.at().meets(clip)) {
        float top = Math.max(clip.y(), spot.at().y());
        float bottom = Math.min(clip.bottom(), spot.at().bottom());
        spots.add(new Spot(new Rect(spot.at().x(), top, spot.at().width(), bottom - top), spot.target(), spot.tip()));
      }
    }

    /** All of it. */
    public Sheet build() {
      return new Sheet(pieces, spots, stops);
    }
  }
}
