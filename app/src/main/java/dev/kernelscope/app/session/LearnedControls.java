package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What can be changed about a training; each change begins it anew. */
final class LearnedControls {

  private static final List<Double> RATES = List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5);
  private static final List<Double> MOMENTA = List.of(0.0, 0.5, 0.8, 0.9, 0.95, 0.99);
  private static final List<Double> BATCHES = List.of(10.0, 20.0, 50.0, 100.0, 200.0, 500.0);
  private static final List<Double> EPOCHS = List.of(1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 12.0, 16.0, 20.0, 30.0);
  private static final int MOST_SEED = 1_000_000;

  /**
   * One of them.
   *
   * @param name what it is
   * @param key the key that goes one step up; its capital goes one step down
   * @param about what changes with it, in one sentence
   * @param value what it is now
   * @param step the settings with it one step up (1) or down (-1)
   */
  record Control(String name, String key, String about, Function<TrainingSettings, String> value, Step step) {}

  /** One step of a control. */
  @FunctionalInterface
  interface Step {
    TrainingSettings apply(TrainingSettings settings, int by);
  }

  /** In the order of the panel. */
  static final List<Control> ALL = List.of(
      new Control("learning rate", "i", "How far weights go against their gradient in a step, at most.",
          s -> Numbers.plain(s.rate()), (s, by) -> with(s, s.seed(), s.epochs(), s.batch(), next(RATES, s.rate(), by),
              s.momentum())),
      new Control("momentum", "m", "How much of a step's direction lives on in the next.",
          s -> Numbers.plain(s.momentum()), (s, by) -> with(s, s.seed(), s.epochs(), s.batch(), s.rate(),
              next(MOMENTA, s.momentum(), by))),
      new Control("batch size", "b", "How many pictures each step looks at.",
          s -> Integer.toString(s.batch()), (s, by) -> with(s, s.seed(), s.epochs(),
              (int) next(BATCHES, s.batch(), by), s.rate(), s.momentum())),
      new Control("epochs", "p", "How often every picture is seen.",
          s -> Integer.toString(s.epochs()), (s, by) -> with(s, s.seed(), (int) next(EPOCHS, s.epochs(), by), s.batch(),
              s.rate(), s.momentum())),
      new Control("seed", "s", "Another seed begins with other noise and another order of pictures.",
          s -> Long.toString(s.seed()), (s, by) -> with(s, Math.clamp(s.seed() + by, 1, MOST_SEED), s.epochs(),
              s.batch(), s.rate(), s.momentum())));

  private LearnedControls() {}

  private static TrainingSettings with(TrainingSettings s, long seed, int epochs, int batch, double rate,
      double momentum) {
    return new TrainingSettings(seed, epochs, batch, s.method(), rate, momentum, s.decay(), s.shift(), s.mirror(),
        s.compute());
  }

  /** The next value up or down; from between two the nearer end of the way. */
  private static double next(List<Double> values, double now, int by) {
    double result = now;
    for (double value : by > 0 ? values : values.reversed()) {
      if (by > 0 ? value > now : value < now) {
        result = value;
        break;
      }
    }
    return result;
  }

  /** As a panel shows them. */
  static List<LiveControl> live(State state, TrainingSettings settings) {
    List<LiveControl> live = new ArrayList<>();
    for (int i = 0; i < ALL.size(); i++) {
      Control c = ALL.get(i);
      boolean selected = state.mode() == Mode.CONTROLS && state.desk().control() == i;
      live.add(new LiveControl(c.name(), c.value().apply(settings), c.key(), selected, "",
          c.about() + " It begins anew.", List.of(), -1));
    }
    return live;
  }
}
