package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.Cell;
import dev.kernelscope.app.option.CellRange;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.app.saved.SavedScene;
import dev.kernelscope.app.saved.SceneFiles;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * What a {@code view} command shows: what a saved scene says, where there is one, under what the options say.
 *
 * @param experiment what is computed
 * @param moments when
 * @param look from where
 */
public record Opening(Experiment experiment, MomentOptions moments, ViewOptions look) {

  /**
   * Reads what has to be read.
   *
   * @param commands names of commands that the user may have meant instead of a file
   * @param notes is told what the scene leaves out
   * @throws Failure if a file cannot be read, or what it holds does not fit
   */
  public static Opening of(SubjectOptions subject, MomentOptions moments, ViewOptions look,
      Collection<String> commands, Consumer<String> notes) {
    if (!SceneFiles.isName(subject.input())) {
      Experiment read = Subject.of(subject).experiment(commands, notes);
      return new Opening(Subject.compared(read, subject), moments, look);
    }
    SavedScene saved = SceneFiles.read(subject.input());
    Experiment experiment = Subject.compared(Subject.vary(saved.experiment(), subject), subject);
    return new Opening(experiment, moments(saved, Subject.scene(experiment), moments), look.over(saved.view()));
  }

  /** What a file says about cells is brought into the output, for options may have made that smaller. */
  private static MomentOptions moments(SavedScene saved, Scene film, MomentOptions options) {
    MomentOptions result = options;
    SavedScene.Still still = saved.still();
    if (still != null) {
      Position output = film.frame(film.still()).position();
      Cell cell = new Cell(Math.min(still.filter(), output.filters() - 1), Math.min(still.row(), output.rows() - 1),
          Math.min(still.column(), output.columns() - 1));
      result = result.over(cell, film.timeline().has(still.phase()) ? still.phase() : Phase.WRITE, still.fraction());
    }
    if (saved.frames() != null) {
      int last = film.timeline().cells() - 1;
      result = result.over(new CellRange(Math.min(saved.frames().first(), last),
          Math.min(saved.frames().last(), last)));
    }
    return saved.select() != null && film.targets().has(saved.select()) ? result.over(saved.select()) : result;
  }

  /**
   * The film, with the chosen cell marked.
   *
   * @throws Failure if the sizes do not fit, or there is no such cell
   */
  public Scene scene() {
    return Moments.selected(Subject.scene(experiment), moments);
  }

  /** All of this as a scene file holds it. */
  public SavedScene saved() {
    Scene scene = scene();
    SavedScene.Still still = null;
    Shot.Cells frames = null;
    if (moments.choosesStill()) {
      Moment moment = Moments.still(scene, moments, look.view()).still();
      Position at = scene.frame(moment).position();
      still = new SavedScene.Still(at.filter(), at.row(), at.column(), moment.phase(), moment.fraction());
    } else if (moments.film() != null) {
      frames = Moments.film(scene, moments, look.view(), false).film();
    }
    return new SavedScene(experiment, still, frames, look.view(), moments.select());
  }
}
