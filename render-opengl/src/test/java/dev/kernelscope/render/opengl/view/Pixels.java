package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.look.Layout;

/** A drawn picture with the frame behind it, asked by cells instead of pixels. */
final class Pixels {

  private final Frame frame;
  private final Picture picture;
  private final Canvas canvas;
  private final CameraPose pose;

  private Pixels(Frame frame, Picture picture, Viewpoint viewpoint) {
    this.frame = frame;
    this.picture = picture;
    this.canvas = Canvas.picture(picture.width(), picture.height());
    Layout layout = FramePainter.layout(frame, canvas);
    this.pose = StageAreas.pose(frame.stage(), viewpoint, layout.scene(), 1);
  }

  static Pixels of(Studio studio, Scene scene, Moment moment, View view, Theme theme, int width, int height) {
    Picture picture = studio.still(scene, Shot.still(moment, view), theme, width, height);
    return new Pixels(Viewpoint.of(view).of(scene).frame(moment), picture, Viewpoint.of(view));
  }

  Frame frame() {
    return frame;
  }

  Picture picture() {
    return picture;
  }

  CameraPose pose() {
    return pose;
  }

  float scale() {
    return canvas.scale();
  }

  /** The pixel of a cell's face, {@code dx} and {@code dy} of a cell to the right of and above its middle. */
  int face(Block block, int row, int column, double dx, double dy) {
    CameraPose.Point p = pose.project(block.centre(row, column).plus(dx, dy, 0));
    return picture.at((int) (p.x() * canvas.scale()), (int) (p.y() * canvas.scale()));
  }
}
