package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.stage.InsetLayout;
import dev.kernelscope.render.opengl.stage.Picker;
import dev.kernelscope.render.opengl.widget.Sheet;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What lies where in a picture.
 *
 * @param sight what is shown, and from where
 * @param layout its regions
 * @param dock the dock's parts
 * @param sheet what stands around the scene, and over it
 * @param card the enlarged patch over the scene, where there is one
 * @param paints whether the pointer paints the input instead of turning the scene
 * @param poses how each stage is seen: found once, for a hand that moves asks often
 */
public record Hits(Sight sight, Layout layout, DockTargets dock, Sheet sheet, Optional<InsetLayout> card,
    boolean paints, List<CameraPose> poses) {

  /** With the stages seen as they are drawn. */
  public Hits(Sight sight, Layout layout, DockTargets dock, Sheet sheet, Optional<InsetLayout> card, boolean paints) {
    this(sight, layout, dock, sheet, card, paints, poses(sight, layout));
  }

  private static List<CameraPose> poses(Sight sight, Layout layout) {
    List<Stage> stages = sight.frame().stages();
    return IntStream.range(0, stages.size()).mapToObj(i -> StageAreas.pose(stages.get(i), sight.viewpoint(),
        StageAreas.area(sight.frame(), i, layout), stages.size())).toList();
  }

  /** Whether a place belongs to the scene, which the pointer turns. */
  public boolean inScene(double x, double y) {
    return sheet.at(x, y).isEmpty() && (layout.scene().contains(x, y) || layout.heading().contains(x, y));
  }

  /** What lies at a place, in logical pixels. */
  public Optional<LiveTarget> at(double x, double y) {
    Optional<Spot> spot = sheet.at(x, y);
    if (spot.isPresent()) {
      return spot.get().target().map(target -> target instanceof LiveTarget.Slide slide
          ? slid(slide, spot.get(), x) : target);
    }
    if (layout.dock().contains(x, y)) {
      return dock.at(x, y);
    }
    return layout.scene().contains(x, y) ? cell(x, y) : Optional.empty();
  }

  /** Where something that slides is when the pointer is there; nothing for what does not slide. */
  public Optional<LiveTarget> slid(LiveTarget pressed, double x) {
    if (!(pressed instanceof LiveTarget.Slide slide)) {
      return dock.slid(pressed, x);
    }
    return sheet.spots().stream()
        .filter(s -> s.target().orElse(null) instanceof LiveTarget.Slide other && other.index() == slide.index())
        .findFirst().map(s -> slid(slide, s, x));
  }

  private static LiveTarget slid(LiveTarget.Slide slide, Spot spot, double x) {
    return new LiveTarget.Slide(slide.index(), Math.clamp((x - spot.at().x()) / spot.at().width(), 0, 1));
  }

  /** Whether a press there paints. */
  public boolean paintsAt(double x, double y) {
    return paints && inScene(x, y) && at(x, y).filter(t -> t instanceof LiveTarget.Cell(Target.InputCell cell))
        .isPresent();
  }

  /** What lies under the card cannot be seen; cells of a comparison are those of the half that they lie in. */
  private Optional<LiveTarget> cell(double x, double y) {
    Frame frame = sight.frame();
    if (card.isPresent() && frame.inset().isPresent() && card.get().area().contains(x, y)) {
      return card.get().at(frame.inset().get(), x, y).map(LiveTarget.Cell::new);
    }
    for (int i = 0; i < frame.stages().size(); i++) {
      Rect area = StageAreas.area(frame, i, layout);
      if (area.contains(x, y)) {
        Stage stage = frame.stages().get(i);
        Frame half = frame.stages().size() > 1 ? frame.halves().get(i) : frame;
        return Picker.at(half, stage, poses.get(i), x, y).map(LiveTarget.Cell::new);
      }
    }
    return Optional.empty();
  }
}
