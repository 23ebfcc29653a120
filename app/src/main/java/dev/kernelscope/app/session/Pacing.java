package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.network.Looking;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Player;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps trainings and their films together: what plays is computed a little ahead, what is paused or rests is not
 * computed, and a film never runs ahead of what is there.
 */
final class Pacing {

  /** A film that plays is not to wait for each step. */
  private static final int AHEAD = 48;

  private List<Learning> known = List.of();
  private Looking told;
  private boolean toldAll;

  /** The state after that many seconds, as far as what plays is computed. */
  static State advanced(State state, double seconds) {
    Player player = state.player();
    if (!player.playing()) {
      return state;
    }
    Optional<Integer> done = state.training().filter(t -> !player.reverse()).map(t -> t.learning().done())
        .filter(d -> d < player.timeline().cells());
    double room = done.map(d -> player.timeline().start(d) - player.time()).orElse(Double.POSITIVE_INFINITY);
    return seconds * player.speed() < room ? state.played(p -> p.advance(seconds))
        : waiting(state, done.orElseThrow());
  }

  /** At the end of the last step that is done: what waits stands on what it shows. */
  private static State waiting(State state, int done) {
    Moment end = done == 0 ? new Moment(0, state.player().timeline().first(), 0)
        : new Moment(done - 1, state.player().timeline().last(), 1);
    return state.player().playing() && state.moment().equals(end) ? state : state.played(p -> {
      p.seek(end);
      p.togglePlay();
    });
  }

  /** The state after what was computed meanwhile; a training that nobody can come back to ends, others rest. */
  State paced(State state) {
    Optional<Learning> watched = state.training().map(Watched::learning);
    List<Learning> resting = state.lab().resting().stream().map(Watched::learning).toList();
    List<Learning> now = Stream.concat(watched.stream(), resting.stream()).toList();
    known.stream().filter(before -> now.stream().noneMatch(l -> l == before)).forEach(l -> l.coach().stop());
    resting.forEach(l -> l.coach().want(0));
    known = now;
    State seen = state.lab().network().map(network -> looked(state, network.looking())).orElse(state);
    return watched.map(learning -> paced(seen, learning)).orElse(seen);
  }

  /** A network looks at its photograph beside the session, once; what its kernels answer to edges comes later. */
  private State looked(State state, Looking looking) {
    looking.begin();
    boolean all = looking.over();
    boolean news = (all || looking.hasLooked()) && (looking != told || all && !toldAll);
    if (news) {
      told = looking;
      toldAll = all;
    }
    State renewed = news ? state.with(state.lab().renewed()) : state;
    return news && !looking.trouble().isEmpty() ? renewed.saying(looking.trouble()) : renewed;
  }

  private static State paced(State state, Learning learning) {
    int done = learning.done();
    boolean ahead = state.player().moment().cell() >= done && done < learning.steps();
    boolean plays = state.player().playing() && !state.player().reverse();
    State held = ahead && plays ? waiting(state, done) : state;
    Moment moment = held.player().moment();
    learning.coach().want(plays ? moment.cell() + 1 + AHEAD : learning.knows(moment) ? 0 : moment.cell() + 1);
    String trouble = learning.coach().trouble();
    State told = trouble == null || trouble.equals(held.message()) ? held
        : held.played(p -> p.pause()).saying(trouble);
    int seen = told.training().orElseThrow().seen();
    boolean news = moment.cell() >= seen && done != seen;
    return news ? told.with(told.lab().seen(done)) : told;
  }

  /** Whether something is to be seen that is still being computed. */
  static boolean waits(State state) {
    return state.training().filter(t -> !t.learning().knows(state.player().moment())).isPresent()
        || state.lab().network().filter(n -> !n.looking().over()).isPresent();
  }

  /** Lets what is being computed end; nobody who quits waits for the step that is being done. */
  void end() {
    known.forEach(learning -> learning.coach().stop());
  }
}
