package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.stage.Picker;
import java.util.Optional;

/**
 * What lies where in a picture.
 *
 * @param sight what is shown, and from where
 * @param layout its regions
 * @param dock the dock's parts
 */
public record Hits(Sight sight, Layout layout, DockTargets dock) {

  /** Whether a place belongs to the scene, which the pointer turns. */
  public boolean inScene(double x, double y) {
    return layout.scene().contains(x, y) || layout.heading().contains(x, y);
  }

  /** What lies at a place, in logical pixels. */
  public Optional<LiveTarget> at(double x, double y) {
    if (layout.dock().contains(x, y)) {
      return dock.at(x, y);
    }
    return layout.scene().contains(x, y) ? cell(x, y) : Optional.empty();
  }

  /** Cells of a comparison's second scene cannot be pointed at: it has its own sizes. */
  private Optional<LiveTarget> cell(double x, double y) {
    Frame frame = sight.frame();
    Stage stage = frame.stage();
    Rect area = StageAreas.area(frame, 0, layout);
    if (!area.contains(x, y)) {
      return Optional.empty();
    }
    CameraPose pose = StageAreas.pose(stage, sight.viewpoint(), area, frame.stages().size());
    return Picker.at(frame, stage, pose, x, y).map(LiveTarget.Cell::new);
  }
}
