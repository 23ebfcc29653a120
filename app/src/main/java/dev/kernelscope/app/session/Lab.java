package dev.kernelscope.app.session;

import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.Remedy;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experiment under the user's hands, with every step back and forth, or a guest in its place. A change without an
 * output is refused: the scene keeps the last size.
 *
 * @param experiment what is shown where no guest is, and what is shown again when the guest goes
 * @param scene the film of what is shown
 * @param undo what was shown before, the latest last
 * @param redo what was taken back, the latest last
 * @param refusal the last change, where it was refused
 * @param guest what is shown in the experiment's place
 * @param resting trainings that were watched and left, the latest last
 * @param displaced what a training took the place of, where that was another guest
 * @param own the network that looked last at a photograph that somebody chose, whatever is shown now
 */
record Lab(Experiment experiment, Scene scene, List<Experiment> undo, List<Experiment> redo,
    Optional<LiveRefusal> refusal, Optional<Guest> guest, List<Watched> resting, Optional<Displaced> displaced,
    Optional<Exhibit.Network> own) {

  /** So many steps back are kept. */
  private static final int MOST_STEPS = 500;

  /**
   * A guest that a training took the place of.
   *
   * @param guest which
   * @param left where its film stood then
   */
  record Displaced(Guest guest, Moment left) {}

  Lab {
    undo = List.copyOf(undo);
    redo = List.copyOf(redo);
    resting = List.copyOf(resting);
  }

  /**
   * What nobody has changed. Where it is no experiment, the lesson's is what comes after it.
   *
   * @throws IllegalArgumentException if it is an experiment without output, or its sizes do not fit
   */
  static Lab of(Exhibit exhibit) {
    Experiment experiment = exhibit instanceof Exhibit.Convolution c ? c.experiment() : Experiment.lesson();
    return new Lab(experiment, exhibit.scene(), List.of(), List.of(), Optional.empty(), guest(exhibit), List.of(),
        Optional.empty(), own(exhibit));
  }

  /** A photograph that a session begins with is somebody's own. */
  private static Optional<Exhibit.Network> own(Exhibit exhibit) {
    return exhibit instanceof Exhibit.Network n && n.looking().hasChosenPhoto() ? Optional.of(n) : Optional.empty();
  }

  private static Optional<Guest> guest(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Convolution c -> Optional.empty();
      case Exhibit.Trained t -> Optional.of(Watched.of(t.learning()));
      case Exhibit.Network n -> Optional.of(n);
      case Exhibit.Film f -> Optional.of(f);
    };
  }

  /** What that is called which is shown. */
  FilmWords words() {
    return guest.map(Guest::words).orElse(FilmWords.CONVOLUTION);
  }

  /** The training that is watched, if any. */
  Optional<Watched> training() {
    return guest.filter(Watched.class::isInstance).map(Watched.class::cast);
  }

  /** An experiment, and no guest. */
  private Lab showing(Experiment next, Scene film, List<Experiment> before, List<Experiment> after) {
    return new Lab(next, film, before, after, Optional.empty(), Optional.empty(), resting, Optional.empty(),
        own);
  }

  /** A guest in the experiment's place, or another one in its. */
  Lab welcoming(Guest next) {
    List<Watched> others = resting.stream().filter(r -> !(next instanceof Watched w && w.isOf(r))).toList();
    return new Lab(experiment, next.scene(), undo, redo, Optional.empty(), Optional.of(next), others,
        next instanceof Watched ? left() : Optional.empty(), own);
  }

  private Optional<Displaced> left() {
    return training().isPresent() ? displaced : guest.map(g -> new Displaced(g, g.scene().still()));
  }

  /**
   * With a network at another photograph in the place of the same network; refused where that has gone meanwhile.
   */
  Lab looking(Exhibit.Network next) {
    if (network().filter(n -> n.isOf(next)).isPresent()) {
      return welcoming(next).owning(next);
    }
    Optional<Displaced> gone = displaced.filter(d -> d.guest() instanceof Exhibit.Network n && n.isOf(next));
    return gone.isPresent() ? released().with(guest, gone.map(d -> new Displaced(next, d.left()))).owning(next)
        : refused(Refusals.of(new IllegalArgumentException("the network that was to look at "
            + next.looking().facts().photo().name() + " is not shown any more")));
  }

  private Lab owning(Exhibit.Network network) {
    return new Lab(experiment, scene, undo, redo, refusal, guest, resting, displaced, Optional.of(network));
  }

  /** The same, where what was displaced stood at that moment. */
  Lab leftAt(Moment moment) {
    return with(guest, displaced.map(d -> new Displaced(d.guest(), moment)));
  }

  private Lab with(Optional<Guest> other, Optional<Displaced> gone) {
    return new Lab(experiment, scene, undo, redo, refusal, other, resting, gone, own);
  }

  /** Without the training that is watched: what it took the place of. */
  Lab returned() {
    return displaced.map(d -> welcoming(d.guest())).orElseGet(this::experimenting);
  }

  /** The same training, of which that many steps are seen. */
  Lab seen(int steps) {
    return with(training().map(t -> t.seen(steps)), displaced);
  }

  /** Whether that training is watched, whatever its settings are now. */
  boolean isWatching(Watched other) {
    return training().filter(other::isOf).isPresent();
  }

  /** With a training that rests until it is shown again. */
  Lab resting(Watched left) {
    List<Watched> all = new ArrayList<>(resting);
    all.removeIf(left::isOf);
    all.add(left);
    return new Lab(experiment, scene, undo, redo, refusal, guest, all, displaced, own);
  }

  /** The trained network that is looked into, if any. */
  Optional<Exhibit.Network> network() {
    return guest.filter(Exhibit.Network.class::isInstance).map(Exhibit.Network.class::cast);
  }

  /** The same, after more of it became known. */
  Lab renewed() {
    return with(guest, displaced);
  }

  /** Whether a change can be taken back. */
  boolean undoes() {
    return guest.isEmpty() ? !undo.isEmpty() : training().filter(t -> !t.undo().isEmpty()).isPresent();
  }

  /** Whether a change was taken back and can be made again. */
  boolean redoes() {
    return guest.isEmpty() ? !redo.isEmpty() : training().filter(t -> !t.redo().isEmpty()).isPresent();
  }

  /** Whether that is what is shown, whatever became of it. */
  boolean shows(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Convolution c -> shows(c.experiment());
      case Exhibit.Trained t -> training().filter(w -> w.first() == t.learning()).isPresent();
      case Exhibit.Network n -> network().filter(n::isOf).isPresent();
      case Exhibit.Film f -> guest.filter(f::equals).isPresent();
    };
  }

  private boolean shows(Experiment other) {
    return guest.isEmpty() && other.sameAs(experiment);
  }

  /** With another experiment in its place, or the reason why that cannot be. */
  Lab changed(Experiment next) {
    if (shows(next)) {
      return released();
    }
    Optional<LiveRefusal> fewer = Layers.refusal(experiment, next);
    if (fewer.isPresent()) {
      return refused(fewer.get());
    }
    try {
      return showing(next, next.scene(), added(undo, experiment), List.of());
    } catch (NoOutputException e) {
      return refused(Refusals.of(e, Remedy.of(next)));
    } catch (IllegalArgumentException e) {
      return refused(Refusals.of(e));
    }
  }

  /** With a scene that was chosen, not made: it can always be shown, and what was there before comes back by undo. */
  Lab opened(Experiment next) {
    return shows(next) ? released() : next.sameAs(experiment) ? experimenting()
        : showing(next, next.scene(), added(undo, experiment), List.of());
  }

  /** The same for anything; a training that rests goes on. */
  Lab opened(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Convolution c -> opened(c.experiment());
      case Exhibit.Trained t when shows(t) -> released();
      case Exhibit.Trained t -> welcoming(resting.stream().filter(w -> w.first() == t.learning()).findFirst()
          .orElseGet(() -> Watched.of(t.learning())));
      // Somebody's own photograph stays from page to page.
      case Exhibit.Network n when displaced.filter(d -> d.guest() instanceof Exhibit.Network o && o.isOf(n))
          .isPresent() -> returned();
      case Exhibit.Network n -> shows(n) ? released() : welcoming(own.filter(n::isOf).orElse(n));
      case Exhibit.Film f -> shows(f) ? released() : welcoming(f);
    };
  }

  /** Without a guest: the experiment that was there before. */
  Lab experimenting() {
    return guest.isEmpty() ? this : showing(experiment, experiment.scene(), undo, redo);
  }

  /** As it is, with a reason why something else is not shown. */
  Lab refused(LiveRefusal reason) {
    return new Lab(experiment, scene, undo, redo, Optional.of(reason), guest, resting, displaced, own);
  }

  /** Without a refusal. */
  Lab released() {
    return refusal.isEmpty() ? this
        : new Lab(experiment, scene, undo, redo, Optional.empty(), guest, resting, displaced, own);
  }

  /** One step back; itself where there is none. */
  Lab undone() {
    if (undo.isEmpty()) {
      return this;
    }
    Experiment last = undo.getLast();
    return showing(last, last.scene(), undo.subList(0, undo.size() - 1), added(redo, experiment));
  }

  /** The step that was taken back, again; itself where there is none. */
  Lab redone() {
    if (redo.isEmpty()) {
      return this;
    }
    Experiment next = redo.getLast();
    return showing(next, next.scene(), added(undo, experiment), redo.subList(0, redo.size() - 1));
  }

  private static List<Experiment> added(List<Experiment> list, Experiment experiment) {
    List<Experiment> longer = new ArrayList<>(list.subList(Math.max(0, list.size() - MOST_STEPS + 1), list.size()));
    longer.add(experiment);
    return longer;
  }
}
