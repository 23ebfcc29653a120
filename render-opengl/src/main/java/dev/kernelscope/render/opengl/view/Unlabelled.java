package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A frame without the labels of the cell under the pointer, for a tooltip says the same and more. */
public final class Unlabelled {

  private Unlabelled() {}

  /** The frame; itself where nothing is pointed at, or it is pinned. */
  public static Frame of(Frame frame) {
    if (frame.tip().isEmpty() || frame.tip().get().pinned()) {
      return frame;
    }
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < frame.stages().size(); i++) {
      Optional<Tip> tip = frame.stages().size() > 1 ? frame.halves().get(i).tip() : frame.tip();
      Stage stage = frame.stages().get(i);
      stages.add(tip.map(t -> without(stage, t.name())).orElse(stage));
    }
    return new Frame(frame.chapter(), frame.title(), frame.subtitle(), stages, frame.inset(), frame.legends(),
        frame.ledger(), frame.position(), frame.dock(), frame.rows(), frame.columns(), frame.tip(), frame.halves());
  }

  private static Stage without(Stage s, List<Span> name) {
    List<Label> labels = s.labels().stream().filter(l -> !l.text().equals(name)).toList();
    return new Stage(s.caption(), s.blocks(), s.strokes(), s.flights(), labels, s.floor(), s.bounds(), s.camera());
  }
}
