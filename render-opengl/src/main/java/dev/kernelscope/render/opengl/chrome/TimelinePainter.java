package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;

/** The timeline: the phases of the current step as a bar, all steps as ticks below, a pale wedge between the two. */
final class TimelinePainter {

  private static final float DONE = 0.55f;
  private static final float PLAYED = 0.85f;
  private static final float CURRENT = 0.20f;
  private static final float REST = 0.14f;
  private static final float NARROWEST_LABEL = 60;

  /** Ticks narrower than this run together into one bar. */
  private static final float NARROWEST_TICK = 2;

  private final Painter painter;
  private final Look look;

  TimelinePainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  void draw(Dock dock, DockLayout layout) {
    Rect bar = layout.bar();
    Rect ticks = layout.ticks();
    dock.phases().forEach(p -> piece(p, dock.playhead(), bar));
    wedge(dock, bar, ticks);
    ticks(dock, ticks);
    float head = bar.x() + bar.width() * (float) dock.playhead();
    painter.box(head - 1, bar.y() - 5, 2, 24, 0, look.of(Tint.HIGH));
    painter.disc(head, bar.y() - 5, 5, look.of(Tint.HIGH));
  }

  private void piece(Dock.Piece piece, double playhead, Rect bar) {
    float x = bar.x() + bar.width() * (float) piece.start();
    float width = bar.width() * (float) piece.length();
    if (piece.label().isEmpty()) {
      painter.box(x + 1, bar.y() + 6.5f, width - 2, 3, 1.5f, look.of(Token.LINE2));
      return;
    }
    boolean done = playhead >= piece.end() - 1e-9;
    boolean current = !done && playhead >= piece.start();
    double played = Math.clamp((playhead - piece.start()) / piece.length(), 0, 1);
    Rgba tint = look.of(piece.tint());
    painter.box(x + 1, bar.y(), width - 2, bar.height(), 3, tint.faded(done ? DONE : current ? CURRENT : REST));
    if (current && played * width > 2) {
      painter.box(x + 1, bar.y(), (width - 2) * (float) played, bar.height(), 3, tint.faded(PLAYED));
    }
    float text = painter.width(Type.PHASE, piece.label());
    if (text + 12 <= width) {
      boolean onPlayed = current && played * width > text + 12;
      Rgba ink = look.of(done ? Tint.HIGH : Tint.MID);
      painter.text(Type.PHASE, piece.label(), x + 9, bar.y() + 12, Align.START, onPlayed ? look.of(Token.BG) : ink);
    }
  }

  private void wedge(Dock dock, Rect bar, Rect ticks) {
    float width = ticks.width() / DockLayout.ticks(dock);
    float x = ticks.x() + width * (dock.current() / DockLayout.perTick(dock));
    painter.quad(
        Point.flat(bar.x(), bar.bottom() + 2),
        Point.flat(bar.right(), bar.bottom() + 2),
        Point.flat(x + width, ticks.y() - 1),
        Point.flat(x, ticks.y() - 1),
        look.of(Token.RAISED).faded(0.75f));
  }

  private void ticks(Dock dock, Rect area) {
    int count = DockLayout.ticks(dock);
    int per = DockLayout.perTick(dock);
    int current = dock.current() / per;
    double within = (dock.current() % per + dock.playhead()) / per;
    float width = area.width() / count;
    if (width < NARROWEST_TICK) {
      float played = area.width() * (float) ((current + within) / count);
      painter.box(area.x(), area.y(), area.width(), area.height(), 2, look.of(Token.RAISED2));
      painter.box(area.x(), area.y(), played, area.height(), 2, look.of(Tint.OUTPUT).faded(0.5f));
    } else {
      for (int i = 0; i < count; i++) {
        tick(area.x() + width * i, width, Integer.compare(i, current), within, area);
      }
    }
    groups(dock, area, per);
  }

  private void tick(float x, float width, int order, double within, Rect area) {
    float gap = Math.min(2, width * 0.12f);
    float radius = Math.min(2, width / 5);
    Rgba tint = order < 0 ? look.of(Tint.OUTPUT).faded(0.5f) : look.of(Token.RAISED2);
    painter.softBox(x + gap / 2, area.y(), width - gap, area.height(), radius, tint);
    if (order == 0 && within * width > 0.5) {
      painter.softBox(x + gap / 2, area.y(), (width - gap) * (float) within, area.height(), radius,
          look.of(Tint.OUTPUT));
    }
  }

  /** A mark and a number where a group begins, as many of them as can be read. */
  private void groups(Dock dock, Rect area, int per) {
    int perGroup = Math.max(1, dock.ticksPerGroup());
    int groups = (dock.ticks() + perGroup - 1) / perGroup;
    float cell = area.width() / DockLayout.ticks(dock) / per;
    int every = every(groups, cell * perGroup);
    for (int g = 0; g < groups; g += every) {
      float x = area.x() + cell * perGroup * g;
      String name = dock.groupName(g);
      if (g > 0 && x + 4 + painter.width(Type.TICK, name) > area.right()) {
        return;
      }
      painter.box(x, area.y() + 10, 1, 7, 0, look.of(Token.LINE2));
      painter.text(Type.TICK, name, x + 4, area.y() + 19, Align.START, look.of(Tint.LOW));
    }
  }

  /** Steps of 1, 2 or 5 times a power of ten, so that labels keep apart. */
  private static int every(int groups, float width) {
    int step = 1;
    for (int i = 0; step * width < NARROWEST_LABEL && step < groups; i++) {
      step = new int[] {1, 2, 5}[i % 3] * (int) Math.pow(10, i / 3);
    }
    return step;
  }
}
