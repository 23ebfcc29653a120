package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.Cell;
import dev.kernelscope.app.option.CellRange;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.List;

/** Turns the options about moments into a shot of a scene. */
public final class Moments {

  private Moments() {}

  /** The scene with the cell marked that the user chose, if any. */
  public static Scene selected(Scene scene, MomentOptions options) {
    if (options.select() == null) {
      return scene;
    }
    scene.targets().refusal(options.select()).ifPresent(reason -> {
      throw Failure.usage("--select: " + reason);
    });
    return scene.selecting(Selection.at(options.select()));
  }

  /** One moment: the chosen one, or the one that suits the scene. */
  public static Shot still(Scene scene, MomentOptions options, View view) {
    if (options.frames() != null) {
      throw Failure.usage("--frames is about films; allowed with it are .gif, .mp4 and .cast");
    }
    return new Shot(moment(scene, options), null, view, options.speed(), false, options.reducedMotion());
  }

  /** A film over the chosen cells or all; where a moment was chosen that alone, which waits in a window or session. */
  public static Shot film(Scene scene, MomentOptions options, View view, boolean loopByDefault) {
    if (options.choosesStill()) {
      if (options.frames() != null) {
        throw Failure.usage(
            "--frames chooses a film and --cell, --phase, --fraction a moment: allowed is one or the other");
      }
      return still(scene, options, view);
    }
    Timeline timeline = scene.timeline();
    CellRange range = options.film() == null ? new CellRange(0, timeline.cells() - 1) : options.film();
    if (range.last() >= timeline.cells()) {
      throw Failure.usage("--frames '" + range.first() + ".." + range.last()
          + "' goes beyond the output's cells; allowed are 0.." + (timeline.cells() - 1));
    }
    boolean loop = options.loop() == null ? loopByDefault : options.loop();
    Moment start = new Moment(range.first(), timeline.at(0).phase(), 0);
    return new Shot(start, new Shot.Cells(range.first(), range.last()), view, options.speed(), loop,
        options.reducedMotion());
  }

  private static Moment moment(Scene scene, MomentOptions options) {
    Moment usual = scene.still();
    if (!options.choosesStill()) {
      return usual;
    }
    Phase phase = options.phase() == null ? usual.phase() : options.phase();
    if (!scene.timeline().has(phase)) {
      List<String> phases = scene.timeline().segments().stream().map(s -> s.phase().label()).distinct().toList();
      throw Failure.usage("--phase '" + phase.label() + "' is not allowed: " + (phase == Phase.BIAS
          && !scene.timeline().has(Phase.UPDATE) ? "this convolution has no bias; --bias gives it one"
              : "this film has " + String.join(", ", phases)));
    }
    int cell = options.cell() == null ? usual.cell() : cell(scene, options.cell());
    return new Moment(cell, phase, options.fraction() == null ? 1 : options.fraction());
  }

  private static int cell(Scene scene, Cell cell) {
    Frame frame = scene.frame(scene.still());
    Position position = frame.position();
    if (cell.filter() >= position.filters()) {
      throw Failure.usage("--cell: filter " + cell.filter() + " is not there; allowed are 0 to "
          + (position.filters() - 1));
    }
    if (cell.row() >= position.rows() || cell.column() >= position.columns()) {
      throw Failure.usage("--cell '" + cell.row() + "," + cell.column() + "' is not in " + place(frame)
          + "; allowed are 0,0 to " + (position.rows() - 1) + "," + (position.columns() - 1));
    }
    return scene.cell(cell.filter(), cell.row(), cell.column());
  }

  /** What rows and columns of cells are. */
  private static String place(Frame frame) {
    return frame.ofTraining() ? "the training, as epoch,step"
        : frame.ofNetwork() ? "the network, as part,layer" : "the output";
  }
}
