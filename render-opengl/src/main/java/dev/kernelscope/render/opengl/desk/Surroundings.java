package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.render.spi.LiveShell;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.widget.ScrollBar;
import dev.kernelscope.render.opengl.widget.Sheet;
import java.util.List;

/**
 * Everything around the scene, laid out.
 *
 * @param sheet what is drawn and what can be pressed
 * @param bar moves the panel's content up, in logical pixels
 * @param panel where the panel is; empty for none
 * @param solid where all of it stands, if nothing of the scene is seen there; empty where something is
 */
public record Surroundings(Sheet sheet, ScrollBar bar, Rect panel, List<Rect> solid) {

  /** Nothing. */
  public static final Surroundings NONE = new Surroundings(Sheet.EMPTY, ScrollBar.NONE, Rect.EMPTY, List.of());

  private static final float WIDE = 1500;
  private static final float FULL = 1100;
  private static final float DRAWER = 900;
  private static final float CARD = 428;
  private static final float CARD_MARGIN = 20;

  /** The space that surroundings take of a picture of that logical width. */
  public static Layout.Bars bars(LiveFrame frame, float width) {
    if (frame.desk().equals(LiveDesk.EMPTY)) {
      return Layout.Bars.NONE;
    }
    float rail = width >= WIDE ? 184 : width >= FULL ? 160 : 44;
    if (frame.quiz().isPresent()) {
      return new Layout.Bars(40, rail, width >= DRAWER ? CARD + CARD_MARGIN : 0, false);
    }
    return new Layout.Bars(40, rail, !hasPanel(frame) ? 0 : width >= WIDE ? 288 : width >= DRAWER ? 256 : 0);
  }

  /** About a network nothing can be changed, and all that there is to say stands in the picture. */
  private static boolean hasPanel(LiveFrame frame) {
    return !frame.frame().ofNetwork() || frame.lesson().isPresent();
  }

  /**
   * The surroundings of a frame.
   *
   * @param drawer whether the panel is to be seen where there is not room for it beside the scene
   * @param scrolled how far the panel's content is moved up, in logical pixels
   */
  public static Surroundings of(LiveFrame frame, Layout layout, boolean drawer, float scrolled, Measure letters) {
    if (frame.desk().equals(LiveDesk.EMPTY)) {
      return NONE;
    }
    Layout.Bars bars = bars(frame, layout.width());
    Sheet.Builder out = new Sheet.Builder();
    Kit kit = new Kit(out, letters);
    float bottom = layout.dock().height() > 0 ? layout.dock().y() : layout.height();
    float height = bottom - bars.top();
    boolean narrow = layout.width() < DRAWER && hasPanel(frame);
    Rect rail = new Rect(0, bars.top(), bars.rail(), height);
    Rect top = new Rect(0, 0, layout.width(), bars.top());
    new Rail(kit).lay(frame, rail);
    new TopBar(kit).lay(frame, top, narrow && frame.quiz().isEmpty());
    Rect window = new Rect(0, 0, layout.width(), layout.height());
    frame.refusal().filter(r -> !isCard(r, layout))
        .ifPresent(refusal -> new Notice(kit).lay(refusal, layout.ledger()));
    if (frame.quiz().isPresent()) {
      float width = Math.min(CARD, layout.width() - bars.rail() - 2 * CARD_MARGIN);
      Rect card = new Rect(layout.width() - width - CARD_MARGIN, bars.top() + 16, width, height - 32);
      new QuizCard(kit).lay(frame.quiz().get(), card);
      over(frame, kit, window, layout);
      return new Surroundings(out.build(), ScrollBar.NONE, card, List.of());
    }
    if (narrow && !drawer || !hasPanel(frame)) {
      over(frame, kit, window, layout);
      return new Surroundings(out.build(), ScrollBar.NONE, Rect.EMPTY, solid(frame, top, rail));
    }
    float width = narrow ? Math.min(256, layout.width() - bars.rail()) : bars.panel();
    Rect panel = new Rect(layout.width() - width, bars.top(), width, height);
    ScrollBar bar = new SidePanel(kit).lay(frame, panel, scrolled);
    over(frame, kit, window, layout);
    return new Surroundings(out.build(), bar, panel, solid(frame, top, rail, panel));
  }

  /** How far the panel's content could be moved up, in logical pixels. */
  public float scrollable() {
    return bar.scrollable();
  }

  /** What is laid over everything else. */
  private static void over(LiveFrame frame, Kit kit, Rect window, Layout layout) {
    frame.refusal().filter(r -> isCard(r, layout))
        .ifPresent(refusal -> new Notice(kit).over(refusal, layout.scene()));
    LiveShell shell = frame.desk().shell();
    shell.task().ifPresent(task -> new TaskCard(kit).lay(task, layout.scene()));
    shell.menu().ifPresent(menu -> new MenuCard(kit).lay(menu, window, layout.ground().y()));
    shell.path().ifPresent(path -> new PathCard(kit).lay(path, window, layout.ground().y()));
  }

  /** What is not about the arithmetic has a card over the scene; so has all where there is no arithmetic. */
  private static boolean isCard(LiveRefusal refusal, Layout layout) {
    return refusal.apart() || layout.ledger().height() == 0;
  }

  /** A refusal stands over the arithmetic, which moves on, and a card over the scene. */
  private static List<Rect> solid(LiveFrame frame, Rect... parts) {
    LiveShell shell = frame.desk().shell();
    boolean covered = frame.refusal().isPresent() || shell.takesKeys() || shell.task().isPresent();
    return covered ? List.of() : List.of(parts);
  }
}
