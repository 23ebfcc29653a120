package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.timeline.Moment;
import java.util.Optional;

/**
 * Keeps a training and its film together: what plays is computed a little ahead, what is paused is not computed, and a
 * film never runs ahead of what is there.
 */
final class Pacing {

  /** A film that plays is not to wait for each step. */
  private static final int AHEAD = 48;

  private Optional<Learning> now = Optional.empty();

  /** The state after that many seconds, as far as what plays is computed. */
  static State advanced(State state, double seconds) {
    if (!state.player().playing()) {
      return state;
    }
    double room = state.training().map(Watched::learning).filter(l -> l.done() < l.steps() && !state.player().reverse())
        .map(l -> state.scene().timeline().start(l.done()) - state.player().time()).orElse(Double.POSITIVE_INFINITY);
    double most = Math.max(0, room / state.player().speed());
    return most == 0 ? state : state.played(p -> p.advance(Math.min(seconds, most)));
  }

  /** The state after what was computed meanwhile; a training that is not watched any more ends. */
  State paced(State state) {
    Optional<Learning> next = state.training().map(Watched::learning);
    if (now.isPresent() && (next.isEmpty() || next.get() != now.get())) {
      now.get().coach().stop();
    }
    now = next;
    return next.map(learning -> paced(state, learning)).orElse(state);
  }

  private static State paced(State state, Learning learning) {
    int done = learning.done();
    boolean ahead = state.player().moment().cell() >= done && done < learning.steps();
    boolean plays = state.player().playing() && !state.player().reverse();
    State held = ahead && plays ? state.played(p -> {
      p.seekTime(p.timeline().start(done));
      p.togglePlay();
    }) : state;
    Moment moment = held.player().moment();
    learning.coach().want(plays ? moment.cell() + 1 + AHEAD : learning.knows(moment) ? 0 : moment.cell() + 1);
    String trouble = learning.coach().trouble();
    State told = trouble == null || trouble.equals(held.message()) ? held
        : held.played(p -> p.pause()).saying(trouble);
    boolean news = ahead && done != told.training().orElseThrow().seen();
    return news ? told.with(told.lab().seen(done)) : told;
  }

  /** Whether something is to be seen that is still being computed. */
  static boolean waits(State state) {
    return state.training().filter(t -> !t.learning().knows(state.player().moment())).isPresent();
  }

  /** Ends what is being computed. */
  void end() {
    now.ifPresent(learning -> learning.coach().close());
  }
}
