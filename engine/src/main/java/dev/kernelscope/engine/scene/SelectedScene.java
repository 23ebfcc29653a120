package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Timeline;

/**
 * A film in which a cell is pointed at from beginning to end.
 *
 * @param film the film
 * @param selection what is pointed at where nobody points elsewhere
 */
record SelectedScene(Scene film, Selection selection) implements Scene {

  @Override
  public Timeline timeline() {
    return film.timeline();
  }

  @Override
  public int terms() {
    return film.terms();
  }

  @Override
  public int cell(int filter, int row, int column) {
    return film.cell(filter, row, column);
  }

  @Override
  public Moment still() {
    return film.still();
  }

  @Override
  public Frame frame(Moment moment, Selection other) {
    return film.frame(moment, other);
  }

  @Override
  public Scene tables() {
    return new SelectedScene(film.tables(), selection);
  }

  @Override
  public Scene exploded(double distance) {
    return new SelectedScene(film.exploded(distance), selection);
  }

  @Override
  public boolean hasSheets() {
    return film.hasSheets();
  }

  @Override
  public Targets targets() {
    return film.targets();
  }

  @Override
  public Targets targets(Moment moment) {
    return film.targets(moment);
  }
}
