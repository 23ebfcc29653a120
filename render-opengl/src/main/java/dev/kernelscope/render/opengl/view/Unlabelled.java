package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Stage;
import java.util.ArrayList;
import java.util.List;

/** A frame without the label of the cell under the pointer, for a tooltip says the same and more. */
public final class Unlabelled {

  private Unlabelled() {}

  /** The frame; itself where nothing is pointed at, or it is pinned. */
  public static Frame of(Frame frame) {
    if (frame.tip().isEmpty() || frame.tip().get().pinned()) {
      return frame;
    }
    Stage s = frame.stage();
    List<Label> labels = s.labels().stream().filter(l -> !l.text().equals(frame.tip().get().name())).toList();
    List<Stage> stages = new ArrayList<>(frame.stages());
    stages.set(0, new Stage(s.caption(), s.blocks(), s.strokes(), s.flights(), labels, s.floor(), s.bounds(),
        s.camera()));
    return new Frame(frame.chapter(), frame.title(), frame.subtitle(), stages, frame.inset(), frame.legends(),
        frame.ledger(), frame.position(), frame.dock(), frame.rows(), frame.columns(), frame.tip(), frame.halves());
  }
}
