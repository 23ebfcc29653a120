package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.render.opengl.Letters;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.stage.InsetLayout;
import dev.kernelscope.render.opengl.view.Hits;
import dev.kernelscope.render.opengl.view.Sight;
import dev.kernelscope.render.opengl.view.Viewpoint;
import dev.kernelscope.render.opengl.widget.Sheet;
import java.util.Optional;

/** Finds where in a window a cell is seen, by asking for every place what is there. */
final class Places {

  private Places() {}

  /** The middle of all places of a cell in a window of that logical size. */
  static int[] of(Frame frame, Target target, int width, int height) {
    Layout layout = Layout.of(width, height, Layout.Bars.NONE, frame.ledger());
    Hits hits = new Hits(new Sight(frame, Viewpoint.of(View.DEFAULT)), layout,
        new DockTargets(frame.dock(), DockLayout.of(new Letters(), frame.dock(), layout.dock())), Sheet.EMPTY,
        frame.inset().map(inset -> InsetLayout.of(new Letters(), inset, layout.scene())), false);
    long x = 0;
    long y = 0;
    int found = 0;
    for (int py = 0; py < height; py += 2) {
      for (int px = 0; px < width; px += 2) {
        if (hits.at(px, py).equals(Optional.of(new LiveTarget.Cell(target)))) {
          x += px;
          y += py;
          found++;
        }
      }
    }
    return new int[] {(int) (x / found), (int) (y / found)};
  }
}
