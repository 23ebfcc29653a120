package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.chrome.DockPainter;
import dev.kernelscope.render.opengl.chrome.HeadingPainter;
import dev.kernelscope.render.opengl.chrome.LedgerPainter;
import dev.kernelscope.render.opengl.chrome.LegendPainter;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Veil;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.stage.InsetLayout;
import dev.kernelscope.render.opengl.stage.InsetPainter;
import dev.kernelscope.render.opengl.stage.StagePainter;
import dev.kernelscope.render.opengl.stage.Words;
import java.util.Optional;
import org.lwjgl.opengl.GL33C;

/** Draws frames into whatever framebuffer is bound. Owns every GL object that drawing needs. */
public final class FramePainter implements AutoCloseable {

  private final Painter painter = new Painter();
  private final StagePainter stages = new StagePainter(painter);
  private final Veil veil = new Veil();

  /** The painter, for what a window draws over the picture. */
  public Painter painter() {
    return painter;
  }

  /** Draws one sight, or two laid over each other, over the whole canvas. */
  public void draw(Blend blend, Transport transport, Look look, Canvas canvas) {
    if (blend.share() < 1) {
      draw(blend.from(), transport, look, canvas);
      veil.keep(canvas.width(), canvas.height());
    }
    draw(blend.to(), transport, look, canvas);
    if (blend.share() < 1) {
      veil.lay((float) (1 - blend.share()));
    }
  }

  private void draw(Sight sight, Transport transport, Look look, Canvas canvas) {
    Frame frame = sight.frame();
    Viewpoint viewpoint = sight.viewpoint();
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
    GL33C.glViewport(0, 0, canvas.width(), canvas.height());
    Layout layout = layout(frame, canvas);
    painter.begin(canvas.width(), canvas.height(), canvas.scale());
    background(layout, look);
    for (int i = 0; i < frame.stages().size(); i++) {
      stage(frame, i, viewpoint, look, canvas, layout);
    }
    frame.inset().ifPresent(inset -> {
      CameraPose pose = StageAreas.pose(frame.stage(), viewpoint, layout.scene(), 1);
      new InsetPainter(painter, look).draw(inset, layout.scene(), pose);
    });
    chrome(frame, transport, look, layout);
    painter.flush();
  }

  /** The regions of a frame on a canvas. */
  public static Layout layout(Frame frame, Canvas canvas) {
    return Layout.of(canvas.logicalWidth(), canvas.logicalHeight(), canvas.bars(), frame.ledger(),
        canvas.player());
  }

  private void background(Layout layout, Look look) {
    if (look.ground().isPresent()) {
      painter.clear(look.ground().get());
      return;
    }
    Rect ground = layout.ground();
    painter.clear(look.of(Token.PANEL));
    painter.vignette(
        ground.x(), ground.y(), ground.right(), ground.bottom(), look.of(Token.BG2), look.of(Token.BG));
  }

  private void stage(Frame frame, int index, Viewpoint viewpoint, Look look, Canvas canvas, Layout layout) {
    Stage stage = frame.stages().get(index);
    int count = frame.stages().size();
    Rect area = StageAreas.area(frame, index, layout);
    CameraPose pose = StageAreas.pose(stage, viewpoint, area, count);
    float larger = layout.wide() ? 1 : 0;
    Optional<Rect> covered = frame.inset().map(inset -> InsetLayout.of(painter, inset, layout.scene()).area());
    stages.draw(stage, new StagePainter.Place(area, pose, canvas.width(), canvas.height(), larger, viewpoint.moving(),
        viewpoint.view().mode() != View.Mode.MAP, covered), look);
  }

  /** Captions and rules, when no stage cuts off any more what is outside of its area. */
  private void captions(Frame frame, Look look, Rect all) {
    float width = all.width() / frame.stages().size();
    for (int i = 0; i < frame.stages().size(); i++) {
      float x = all.x() + i * width;
      new Words(painter, look, 1).draw(frame.stages().get(i).caption(), x + 16, all.y() + 20);
      if (i > 0) {
        painter.box(x, all.y() + 14, 1, all.height() - 22, 0, look.of(Token.LINE));
      }
    }
  }

  private void chrome(Frame frame, Transport transport, Look look, Layout layout) {
    captions(frame, look, layout.scene());
    HeadingPainter.draw(painter, look, frame, layout.heading());
    new LegendPainter(painter, look).draw(frame.legends(), layout.legend());
    if (layout.ledger().height() > 0) {
      new LedgerPainter(painter, look).draw(frame.ledger(), layout.ledger(), layout.wide());
    }
    if (layout.dock().height() > 0) {
      new DockPainter(painter, look).draw(frame.dock(), transport, layout.dock());
    }
  }

  @Override
  public void close() {
    veil.close();
    stages.close();
    painter.close();
  }
}
