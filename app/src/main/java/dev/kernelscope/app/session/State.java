package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Player;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * All that a session knows. Immutable: keys make new states from old ones, and what is seen follows from the state
 * alone.
 *
 * @param lab the experiment
 * @param player where its film stands; never changed after it came here
 * @param desk how it is looked at, and what keys mean
 * @param pointer the cell that the user points at
 * @param typed the new value, as far as it was typed
 * @param course the lesson, where there is one
 * @param quiz the questions, while they are asked
 * @param message what there is to say
 * @param wish what is to be done outside
 */
record State(Lab lab, Player player, Desk desk, Optional<Target> pointer, String typed, Optional<Course> course,
    Optional<Quizzing> quiz, String message, Wish wish) {

  /** A session that begins with that. */
  static State of(Exhibit exhibit, View view) {
    Lab lab = Lab.of(exhibit);
    return new State(lab, playerOf(lab.scene()), Desk.of(view), Optional.empty(), "", Optional.empty(),
        Optional.empty(), "", Wish.NONE);
  }

  private static Player playerOf(Scene scene) {
    return new Player(scene.timeline(), scene.terms());
  }

  Scene scene() {
    return lab.scene();
  }

  Experiment experiment() {
    return lab.experiment();
  }

  /** The training that is watched, if any. */
  Optional<Watched> training() {
    return lab.training();
  }

  /** Whether something stands in the experiment's place. */
  boolean hasGuest() {
    return lab.guest().isPresent();
  }

  View view() {
    return desk.view();
  }

  Mode mode() {
    return desk.mode();
  }

  Panel panel() {
    return desk.panel();
  }

  Shell shell() {
    return desk.shell();
  }

  /** Whether the lesson's text belongs to what is shown. */
  boolean inLesson() {
    return course.isPresent() && course.get().entered();
  }

  /** What the film shows now. */
  Moment moment() {
    return player.shown().nearest();
  }

  /**
   * With something else that is shown. The film of an experiment stays at its cell as far as there is one; a training
   * that is left rests.
   */
  State with(Lab other) {
    Lab next = training().filter(t -> !other.isWatching(t)).map(t -> other.resting(t.leftAt(player.moment())))
        .orElse(other);
    boolean displaces = hasGuest() && training().isEmpty() && next.training().isPresent();
    return moved(displaces ? next.leftAt(player.moment()) : next);
  }

  private State moved(Lab next) {
    if (next.scene() == lab.scene()) {
      return new State(next, player, desk, pointer, typed, course, quiz, message, wish);
    }
    Player moved = playerOf(next.scene());
    moved.adopt(player);
    moved.seek(kept(next.scene()));
    if (player.playing()) {
      moved.togglePlay();
    }
    Optional<Target> still = pointer.filter(target -> next.scene().targets().has(target));
    return new State(next, moved, desk, still, typed, course, quiz, message, wish);
  }

  /** With something that was chosen: a training stands where it was left, all else where it suits. */
  State showing(Exhibit exhibit) {
    State shown = with(lab.opened(exhibit));
    return lab.shows(exhibit) ? shown : shown.training().map(shown::resumed).orElse(shown);
  }

  private State resumed(Watched training) {
    return training.learning().slowness().map(this::saying).orElse(this).at(training.left());
  }

  /** The same place in a film with other cells, or the nearest one. */
  private Moment kept(Scene next) {
    Moment now = player.moment();
    Position old = lab.scene().frame(now).position();
    Position other = next.frame(new Moment(0, next.timeline().first(), 0)).position();
    int cell = next.cell(Math.min(old.filter(), other.filters() - 1), Math.min(old.row(), other.rows() - 1),
        Math.min(old.column(), other.columns() - 1));
    return next.timeline().has(now.phase()) ? new Moment(cell, now.phase(), now.fraction())
        : new Moment(cell, next.timeline().last(), 0);
  }

  /** With the experiment changed, or a refusal. */
  State trying(Experiment next) {
    return with(lab.changed(next));
  }

  /** With the film moved by somebody. */
  State played(Consumer<Player> change) {
    Player next = player.copy();
    change.accept(next);
    return new State(lab, next, desk, pointer, typed, course, quiz, message, wish);
  }

  /** With the film at that moment. */
  State at(Moment moment) {
    return played(p -> p.seek(moment));
  }

  private State desk(UnaryOperator<Desk> change) {
    return new State(lab, player, change.apply(desk), pointer, typed, course, quiz, message, wish);
  }

  State with(View other) {
    return desk(d -> d.with(other));
  }

  /** With keys that mean something else; the help knows where it came from. */
  State with(Mode other) {
    return desk(d -> d.with(other));
  }

  State with(Panel other) {
    return desk(d -> d.with(other));
  }

  State with(Hand other) {
    return desk(d -> d.with(other));
  }

  /** With the window itself changed by somebody. */
  State shell(UnaryOperator<Shell> change) {
    return desk(d -> d.with(change.apply(d.shell())));
  }

  State controlling(int index) {
    return desk(d -> d.controlling(index));
  }

  State choosing(int chapter) {
    return desk(d -> d.choosing(chapter));
  }

  State scrolled(int lines) {
    return desk(d -> d.scrolled(lines));
  }

  State pointing(Optional<Target> target) {
    return new State(lab, player, desk, target, typed, course, quiz, message, wish);
  }

  State typing(String text) {
    return new State(lab, player, desk, pointer, text, course, quiz, message, wish);
  }

  State with(Course other) {
    return new State(lab, player, desk.choosing(other.chapter()).scrolled(0), pointer, typed, Optional.of(other), quiz,
        message, wish);
  }

  /** With the page as it is shown, until the one there has been read. */
  State turning(Optional<Course> there) {
    return new State(lab, player, desk, pointer, typed, course.map(c -> c.turning(there)), quiz, message, wish);
  }

  State quizzing(Optional<Quizzing> other) {
    return new State(lab, player, desk.scrolled(0), pointer, typed, course, other, message, wish);
  }

  State saying(String words) {
    return new State(lab, player, desk, pointer, typed, course, quiz, words, wish);
  }

  State wishing(Wish other) {
    return new State(lab, player, desk, pointer, typed, course, quiz, message, other);
  }

  /** Whether both look the same; that time has passed alone changes nothing. */
  boolean looksLike(State o) {
    return lab == o.lab && desk.equals(o.desk) && pointer.equals(o.pointer) && typed.equals(o.typed)
        && course.equals(o.course) && quiz.equals(o.quiz) && message.equals(o.message)
        && player.shown().equals(o.player.shown()) && player.playing() == o.player.playing()
        && player.reverse() == o.player.reverse() && player.loop() == o.player.loop()
        && player.speed() == o.player.speed() && player.reducedMotion() == o.player.reducedMotion();
  }
}
