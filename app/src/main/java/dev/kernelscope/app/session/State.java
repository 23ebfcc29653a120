package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Player;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that a session knows. Immutable: keys make new states from old ones, and what is seen follows from the state
 * alone.
 *
 * @param lab the experiment
 * @param player where its film stands; never changed after it came here
 * @param view from where it is seen
 * @param mode what keys mean
 * @param helpFrom what they meant before the help was opened
 * @param panel what stands beside the scene
 * @param pointer the cell that the user points at
 * @param typed the new value, as far as it was typed
 * @param control the control that the arrow keys change
 * @param course the lesson, where one runs
 * @param choosing the chapter that is about to be opened
 * @param quiz the questions, while they are asked
 * @param scroll how far text is scrolled
 * @param message what there is to say
 * @param wish what is to be done outside
 */
record State(Lab lab, Player player, View view, Mode mode, Mode helpFrom, Panel panel, Optional<Target> pointer, String typed,
    int control, Optional<Course> course, int choosing, Optional<Quizzing> quiz, int scroll, String message,
    Wish wish) {

  /** A session that begins with an experiment. */
  static State of(Experiment experiment, View view) {
    Lab lab = Lab.of(experiment);
    return new State(lab, playerOf(lab.scene()), view, Mode.WATCH, Mode.WATCH, Panel.NUMBERS, Optional.empty(), "", 0,
        Optional.empty(), 0, Optional.empty(), 0, "", Wish.NONE);
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

  /** What the film shows now. */
  Moment moment() {
    return player.shown().nearest();
  }

  /** With another experiment; the film stays at its cell as far as there is one. */
  State with(Lab next) {
    if (next.scene() == lab.scene()) {
      return new State(next, player, view, mode, helpFrom, panel, pointer, typed, control, course, choosing, quiz, scroll,
          message, wish);
    }
    Player moved = playerOf(next.scene());
    moved.adopt(player);
    moved.seek(kept(next.scene()));
    if (player.playing()) {
      moved.togglePlay();
    }
    Optional<Target> still = pointer.filter(target -> next.scene().targets().has(target));
    return new State(next, moved, view, mode, helpFrom, panel, still, typed, control, course, choosing, quiz, scroll, message,
        wish);
  }

  /** The same place in a film with other cells, or the nearest one. */
  private Moment kept(Scene next) {
    Moment now = player.moment();
    Position old = lab.scene().frame(now).position();
    Position other = next.frame(new Moment(0, now.phase() == Phase.BIAS
        ? Phase.WRITE : now.phase(), 0)).position();
    int cell = next.cell(Math.min(old.filter(), other.filters() - 1), Math.min(old.row(), other.rows() - 1),
        Math.min(old.column(), other.columns() - 1));
    boolean there = next.timeline().has(now.phase());
    return there ? new Moment(cell, now.phase(), now.fraction())
        : new Moment(cell, Phase.WRITE, 0);
  }

  /** With the experiment changed, or a refusal. */
  State trying(Experiment next) {
    return with(lab.changed(next));
  }

  /** With the film moved by somebody. */
  State played(Consumer<Player> change) {
    Player next = player.copy();
    change.accept(next);
    return new State(lab, next, view, mode, helpFrom, panel, pointer, typed, control, course, choosing, quiz, scroll, message,
        wish);
  }

  /** With the film at that moment. */
  State at(Moment moment) {
    return played(p -> p.seek(moment));
  }

  State with(View other) {
    return new State(lab, player, other, mode, helpFrom, panel, pointer, typed, control, course, choosing, quiz, scroll,
        message, wish);
  }

  /** With keys that mean something else; the help knows where it came from. */
  State with(Mode other) {
    return new State(lab, player, view, other, other == Mode.HELP ? mode : helpFrom, panel, pointer, typed, control, course, choosing, quiz, scroll, message,
        wish);
  }

  State with(Panel other) {
    return new State(lab, player, view, mode, helpFrom, other, pointer, typed, control, course, choosing, quiz, 0, message,
        wish);
  }

  State pointing(Optional<Target> target) {
    return new State(lab, player, view, mode, helpFrom, panel, target, typed, control, course, choosing, quiz, scroll, message,
        wish);
  }

  State typing(String text) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, text, control, course, choosing, quiz, scroll, message,
        wish);
  }

  State controlling(int index) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, index, course, choosing, quiz, scroll, message,
        wish);
  }

  State with(Course other) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, control, Optional.of(other), other.chapter(), quiz,
        0, message, wish);
  }

  State choosing(int chapter) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, control, course, chapter, quiz, scroll, message,
        wish);
  }

  State quizzing(Optional<Quizzing> other) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, control, course, choosing, other, 0, message,
        wish);
  }

  State scrolled(int lines) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, control, course, choosing, quiz,
        Math.max(0, lines), message, wish);
  }

  State saying(String words) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, control, course, choosing, quiz, scroll, words,
        wish);
  }

  /** Whether both look the same: all but what time alone changes. */
  boolean looksLike(State o) {
    return lab == o.lab && view.equals(o.view) && mode == o.mode && panel == o.panel && pointer.equals(o.pointer)
        && typed.equals(o.typed) && control == o.control && course.equals(o.course) && choosing == o.choosing
        && quiz.equals(o.quiz) && scroll == o.scroll && message.equals(o.message)
        && moment().equals(o.moment()) && player.playing() == o.player.playing()
        && player.reverse() == o.player.reverse() && player.loop() == o.player.loop()
        && player.speed() == o.player.speed();
  }

  State wishing(Wish other) {
    return new State(lab, player, view, mode, helpFrom, panel, pointer, typed, control, course, choosing, quiz, scroll, message,
        other);
  }
}
