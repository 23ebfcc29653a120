package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.desk.FocusRing;
import dev.kernelscope.render.opengl.desk.Surroundings;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.stage.InsetLayout;
import dev.kernelscope.render.opengl.view.Blend;
import dev.kernelscope.render.opengl.view.Canvas;
import dev.kernelscope.render.opengl.view.FramePainter;
import dev.kernelscope.render.opengl.view.Hits;
import dev.kernelscope.render.opengl.view.Sight;
import dev.kernelscope.render.opengl.view.Unlabelled;
import dev.kernelscope.render.opengl.view.Viewpoint;
import dev.kernelscope.render.opengl.widget.SheetPainter;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.List;
import java.util.Optional;

/** Paints a window: the scene, what stands around it, and over both the focus, a tooltip or the help. */
final class Picturing implements AutoCloseable {

  private final FramePainter painter = new FramePainter();
  private final StandingSheet standing = new StandingSheet();
  private final Dressing dressing;
  private final Hints hints;
  private final Glow glow;
  private final Orbit orbit;
  private Look look;
  private Sight lastSight;
  private Hits hits;
  /** The picture before the last change of place, for a fade. */
  private Sight leftSight;

  /**
   * What is to be seen.
   *
   * @param from what goes
   * @param to what comes
   * @param share how much of {@code to} is there
   */
  record Pair(LiveFrame from, LiveFrame to, double share) {

    LiveFrame nearest() {
      return share < 0.5 ? from : to;
    }
  }

  Picturing(Theme theme, Dressing dressing, Hints hints, Glow glow, Orbit orbit) {
    this.look = new Look(theme);
    this.dressing = dressing;
    this.hints = hints;
    this.glow = glow;
    this.orbit = orbit;
  }

  /** Whether anything was painted. */
  boolean begun() {
    return lastSight != null;
  }

  /** What was painted last gives way to another place. */
  void leave() {
    leftSight = lastSight;
  }

  /** Paints over all of the bound framebuffer. */
  void paint(Pair shown, Canvas canvas, Focus focus, double now) {
    LiveFrame nearest = shown.nearest();
    nearest.desk().shell().theme().filter(theme -> theme != look.theme()).ifPresent(theme -> look = new Look(theme));
    Layout layout = FramePainter.layout(nearest.frame(), canvas);
    Blend blend = blend(shown, layout.scene().height());
    lastSight = blend.to();
    hits = null;
    painter.draw(blend, new Transport(nearest.play(), note(nearest)), look, canvas);
    Surroundings around = dressing.of(nearest, layout, painter.painter());
    standing.draw(new SheetPainter(painter.painter(), look), around, look, canvas);
    over(nearest, around, canvas, focus, now);
  }

  private Blend blend(Pair shown, float height) {
    Viewpoint viewpoint = orbit.viewpoint(height);
    Blend blend = new Blend(new Sight(Unlabelled.of(shown.from().frame()), viewpoint),
        new Sight(Unlabelled.of(shown.to().frame()), viewpoint), shown.share());
    if (orbit.arrived() < 1) {
      // A change of place is faster than any film, so that it goes before a fade of the film.
      Sight left = leftSight == null ? blend.nearest() : leftSight;
      return new Blend(new Sight(left.frame(), orbit.left(height)), blend.nearest(), orbit.arrived());
    }
    leftSight = null;
    return blend;
  }

  private void over(LiveFrame frame, Surroundings around, Canvas canvas, Focus focus, double now) {
    Rect all = new Rect(0, 0, canvas.logicalWidth(), canvas.logicalHeight());
    if (frame.help().isPresent()) {
      HelpPainter.draw(painter.painter(), look, frame.help().get(), all.width(), all.height());
      painter.painter().flush();
      return;
    }
    SheetPainter sheets = new SheetPainter(painter.painter(), look);
    sheets.draw(glow.sheet(), canvas.height());
    List<Spot> stops = stops(canvas);
    focus.follow(stops, frame);
    if (focus.isSet()) {
      focus.ring(stops).ifPresent(at -> sheets.draw(FocusRing.around(at, all, painter.painter()), canvas.height()));
    }
    sheets.draw(hints.due(frame, around, all, painter.painter(), now), canvas.height());
  }

  /** All that can be pressed, in the order of Tab. */
  List<Spot> stops(Canvas canvas) {
    Layout layout = FramePainter.layout(lastSight.frame(), canvas);
    List<Spot> dock = layout.dock().height() > 0 ? dock(layout).spots() : List.of();
    return Stops.of(dressing.laid().sheet().stops(), dock, layout);
  }

  private DockTargets dock(Layout layout) {
    return new DockTargets(lastSight.frame().dock(),
        DockLayout.of(painter.painter(), lastSight.frame().dock(), layout.dock()));
  }

  /** What lies where in the last picture; many ask between two pictures. */
  Hits hits(LiveFrame shown, Canvas canvas) {
    if (hits == null) {
      hits = laidOut(shown, canvas);
    }
    return hits;
  }

  private Hits laidOut(LiveFrame shown, Canvas canvas) {
    Layout layout = FramePainter.layout(lastSight.frame(), canvas);
    Optional<InsetLayout> card =
        lastSight.frame().inset().map(inset -> InsetLayout.of(painter.painter(), inset, layout.scene()));
    return new Hits(lastSight, layout, dock(layout), dressing.laid().sheet(), card, shown.desk().brush().isPresent());
  }

  private static String note(LiveFrame frame) {
    if (frame.typed().isPresent()) {
      return "new value " + frame.typed().get() + "_";
    }
    boolean stands = !frame.play().playing() || frame.play().computing();
    return frame.message().isEmpty() && stands ? frame.play().words() : frame.message();
  }

  @Override
  public void close() {
    standing.close();
    painter.close();
  }
}
