package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Paint;
import dev.kernelscope.render.opengl.widget.ScrollBar;
import java.util.List;

/** The panel at the right: the lesson's text, the controls, or the numbers. */
final class SidePanel {

  private static final float SIDE = 14;
  private static final float TABS = 46;
  private static final float FOOT = 66;

  private final Kit kit;

  SidePanel(Kit kit) {
    this.kit = kit;
  }

  /**
   * Lays the panel out.
   *
   * @param scrolled how far its content is moved up, in logical pixels
   * @return the bar that moves it
   */
  ScrollBar lay(LiveFrame frame, Rect panel, float scrolled) {
    kit.out.box(panel, 0, Paint.of(Token.PANEL));
    kit.out.tip(panel, "");
    kit.out.box(new Rect(panel.x(), panel.y(), 1, panel.height()), 0, Paint.of(Token.LINE));
    float x = panel.x() + SIDE;
    float width = panel.width() - 2 * SIDE;
    boolean training = frame.frame().ofTraining();
    boolean network = frame.frame().ofNetwork();
    boolean alone = training && frame.lesson().isEmpty();
    if (!alone) {
      tabs(frame, panel);
    }
    boolean lesson = (frame.panel() == Panel.LESSON || network) && frame.lesson().isPresent();
    boolean controls = frame.panel() == Panel.CONTROLS && !training && !network;
    float foot = lesson ? FOOT : controls ? ControlsTab.foot(frame) : 0;
    float head = alone ? SIDE - 4 : TABS;
    Rect body = new Rect(panel.x() + 1, panel.y() + head, panel.width() - 1,
        Math.max(1, panel.height() - head - foot));
    kit.out.clip(body);
    float top = body.y() - scrolled;
    Panel shown = network ? Panel.LESSON : frame.panel();
    float bottom = training && !lesson ? new TrainingTab(kit).lay(frame, x, top, width) : switch (shown) {
      case LESSON -> lesson ? new LessonTab(kit).lay(frame.lesson().get(), x, top, width) : top;
      case CONTROLS -> new ControlsTab(kit).lay(frame, x, top, width, panel.height());
      case NUMBERS -> new NumbersTab(kit).lay(frame.frame(), x, top, width);
    };
    kit.out.clip(null);
    if (controls) {
      new ControlsTab(kit).outputSize(frame, x, body.bottom(), width);
    }
    if (lesson) {
      new LessonTab(kit).foot(frame.lesson().get(), new Rect(x, body.bottom(), width, foot));
    }
    float most = Math.max(0, bottom + scrolled - body.bottom());
    return kit.scrollBar(new Rect(body.x(), body.y() + 2, body.width() - 2, body.height() - 4), scrolled,
        body.height(), body.height() + most);
  }

  private void tabs(LiveFrame frame, Rect panel) {
    boolean lesson = frame.lesson().isPresent();
    if (frame.frame().ofNetwork()) {
      kit.text(Kit.SECTION, "Lesson", panel.x() + SIDE, panel.y() + 12, Kit.CONTROL, Align.START, Paint.of(Tint.LOW));
      return;
    }
    List<String> names = lesson ? List.of("Lesson", "Controls", "Numbers") : List.of("Controls", "Numbers");
    List<LiveTarget> targets = lesson
        ? List.of(new LiveTarget.Tab(Panel.LESSON), new LiveTarget.Tab(Panel.CONTROLS),
            new LiveTarget.Tab(Panel.NUMBERS))
        : List.of(new LiveTarget.Tab(Panel.CONTROLS), new LiveTarget.Tab(Panel.NUMBERS));
    int chosen = targets.indexOf(new LiveTarget.Tab(frame.panel()));
    float width = 4;
    for (String name : names) {
      width += kit.letters.width(Kit.SEGMENT_ON, name) + 16;
    }
    kit.segments(names, chosen, panel.x() + SIDE + width, new Rect(0, panel.y() + 12, 0, Kit.CONTROL), targets,
        names.stream().map(name -> "").toList());
  }
}
