package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import java.util.List;

/** Where the stages of a frame stand in the scene's region, and how they are seen: for drawing and for pointing. */
final class StageAreas {

  private static final float CAPTION = 26;

  private StageAreas() {}

  /** The part of the scene that a stage has, under its caption. */
  static Rect area(Frame frame, int index, Layout layout) {
    Rect all = layout.scene();
    float width = all.width() / frame.stages().size();
    float caption = frame.stages().get(index).caption().isEmpty() ? 0 : CAPTION;
    return new Rect(all.x() + index * width, all.y() + caption, width, all.height() - caption);
  }

  /** How one of {@code count} stages is seen in its area. */
  static CameraPose pose(Stage stage, Viewpoint viewpoint, Rect area, int count) {
    CameraPose.Viewport viewport = count == 1
        ? new CameraPose.Viewport(area.x(), area.y(), area.width(), area.height(), 44, 40, 30, 30)
        : new CameraPose.Viewport(area.x(), area.y(), area.width(), area.height(), 26, 16, 30, 26);
    List<Vec3> loose = stage.floor() == null ? List.of() : stage.floor().corners();
    CameraPose p = CameraPose.fit(viewpoint.view().camera(stage.camera()), stage.bounds(), loose, viewport);
    return new CameraPose(p.eye(), p.target(), p.right(), p.up(), p.forward(), p.scale(), p.parallel(),
        p.centreX() + viewpoint.panX(), p.centreY() + viewpoint.panY());
  }
}
