package dev.kernelscope.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTest {

  private final Scene scene = Scenes.of(SceneSubject.lesson());
  private final List<Moment> shown = new ArrayList<>();
  private final List<LivePlay> states = new ArrayList<>();
  private final List<View.Mode> modes = new ArrayList<>();
  private long now;

  @Test
  void stepsGoFromCellToCellAndPhaseToPhase() throws IOException {
    run(Shot.still(new Moment(3, Phase.GATHER, 0.5), View.DEFAULT), Key.NEXT_CELL, Key.PREVIOUS_CELL, Key.PREVIOUS_CELL,
        Key.NEXT_PHASE, Key.NEXT_PHASE, Key.PREVIOUS_PHASE, Key.NEXT_TAP, Key.FIRST, Key.LAST, Key.QUIT);
    assertThat(shown).containsExactly(new Moment(3, Phase.GATHER, 0.5), new Moment(4, Phase.GATHER, 0.5),
        new Moment(3, Phase.GATHER, 0.5), new Moment(2, Phase.GATHER, 0.5), new Moment(2, Phase.GATHER, 1),
        new Moment(2, Phase.MULTIPLY, 1), new Moment(2, Phase.GATHER, 1), new Moment(2, Phase.SUM, 0.5 / 9),
        new Moment(0, Phase.SLIDE, 0), new Moment(24, Phase.WRITE, 1));
  }

  @Test
  void aFilmPlaysAndSpaceStopsIt() throws IOException {
    run(Shot.film(scene.timeline(), View.DEFAULT), Key.NONE, Key.NONE, Key.PLAY, Key.NONE, Key.QUIT);
    assertThat(states.getFirst().playing()).isTrue();
    assertThat(states.getLast().playing()).isFalse();
    assertThat(shown.getLast()).isEqualTo(scene.timeline().at(2 * 0.1));
  }

  @Test
  void nothingIsDrawnWhereNothingChanges() throws IOException {
    run(Shot.still(scene.still(), View.DEFAULT), Key.NONE, Key.NONE, Key.OTHER, Key.NONE, Key.QUIT);
    assertThat(shown).hasSize(1);
  }

  @Test
  void speedDirectionLoopAndViewAreTold() throws IOException {
    run(Shot.still(scene.still(), View.DEFAULT), Key.FASTER, Key.FASTER, Key.REVERSE, Key.LOOP, Key.VIEW, Key.QUIT);
    assertThat(states.get(2).speed()).isCloseTo(2, offset(1e-9));
    assertThat(states.get(3).reverse()).isTrue();
    assertThat(states.get(4).loop()).isTrue();
    assertThat(modes.getLast()).isEqualTo(View.Mode.FACE);
  }

  private void run(Shot start, Key... keys) throws IOException {
    Script script = new Script(List.of(keys).iterator());
    new Session(scene, start, () -> now).run(script, (live, columns, rows) -> {
      shown.add(moment(live.frame()));
      states.add(live.play());
      modes.add(live.view().mode());
      assertThat(columns).isEqualTo(100);
      assertThat(rows).isEqualTo(35);
    });
  }

  private static Moment moment(Frame frame) {
    return frame.position().moment();
  }

  /** A terminal on which every key comes after a tenth of a second. */
  private final class Script implements Screen {

    private final Iterator<Key> keys;

    Script(Iterator<Key> keys) {
      this.keys = keys;
    }

    @Override
    public boolean resumed() {
      return false;
    }

    @Override
    public Size size() {
      return new Size(100, 35);
    }

    @Override
    public Appendable out() {
      return new StringBuilder();
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public Key key(long milliseconds) {
      now += TimeUnit.MILLISECONDS.toNanos(100);
      return keys.next();
    }
  }
}
