package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Ticks;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How loss and accuracy have gone until a step, over the epochs of the whole training. */
final class Charts {

  /** More points than this along a curve cannot be told apart. */
  private static final int MOST_POINTS = 300;
  /** So many steps of an epoch make one value of the smooth curve. */
  private static final int SMOOTH = 12;

  private final TrainingLog log;
  private final int steps;
  private final int perEpoch;

  Charts(TrainingLog log, int steps) {
    this.log = log;
    this.steps = steps;
    this.perEpoch = log.facts().stepsPerEpoch();
  }

  Ledger ledger() {
    return new Ledger.Charts(List.of(loss(), accuracy()));
  }

  /** Thin every step, thick the mean of a few; the chart is as high as the largest loss of all so far. */
  private Ledger.Chart loss() {
    List<Vec3> thin = new ArrayList<>();
    int stride = Math.max(1, Math.ceilDiv(2 * steps, MOST_POINTS));
    double most = 0;
    int told = Math.min(steps, log.done());
    for (int from = 0; from < told; from += stride) {
      double low = Double.POSITIVE_INFINITY;
      double high = 0;
      for (int s = from; s < Math.min(told, from + stride); s++) {
        low = Math.min(low, log.step(s).loss());
        high = Math.max(high, log.step(s).loss());
      }
      most = Math.max(most, high);
      double x = (double) from / perEpoch;
      thin.add(new Vec3(x, high, 0));
      if (stride > 1) {
        thin.add(new Vec3(x, low, 0));
      }
    }
    List<Vec3> thick = smooth(told);
    for (EpochEnd end : ahead()) {
      thick.add(new Vec3(end.epoch() - 0.5, end.loss(), 0));
      most = Math.max(most, end.loss());
    }
    List<Span> label = thick.isEmpty() ? List.of()
        : List.of(Span.strongMono(Numbers.plain(thick.getLast().y()), Tint.KERNEL));
    return new Ledger.Chart("Loss", "epoch", epochs(), lossTicks(most), List.of(
        new Ledger.Series(thin, Tint.KERNEL, 0.5, Stroke.Dash.SOLID, List.of()),
        new Ledger.Series(thick, Tint.KERNEL, 2, Stroke.Dash.SOLID, label)));
  }

  /** The mean of the last few steps, at as many places as can be told apart. */
  private List<Vec3> smooth(int told) {
    List<Vec3> points = new ArrayList<>();
    int window = Math.max(1, perEpoch / SMOOTH);
    int stride = Math.max(1, Math.ceilDiv(told, MOST_POINTS));
    for (int s = 0; s < told; s = s < told - 1 ? Math.min(told - 1, s + stride) : told) {
      double sum = 0;
      int first = Math.max(0, s - window + 1);
      for (int i = first; i <= s; i++) {
        sum += log.step(i).loss();
      }
      points.add(new Vec3((s + 1.0) / perEpoch, sum / (s - first + 1), 0));
    }
    return points;
  }

  private Ledger.Chart accuracy() {
    List<Vec3> test = log.accuracies(steps).stream().map(a -> new Vec3(a.epoch(), 100 * a.share(), 0)).toList();
    List<Vec3> train = train();
    List<Ledger.Series> series = new ArrayList<>();
    series.add(new Ledger.Series(train, Tint.MID, 1.4, Stroke.Dash.DASHED, train.isEmpty() ? List.of()
        : List.of(Span.mono(percent(train.getLast().y()), Tint.MID), Span.words("train", Tint.MID))));
    series.add(new Ledger.Series(test, Tint.OUTPUT, 2, Stroke.Dash.SOLID, test.isEmpty() ? List.of()
        : List.of(Span.strongMono(percent(test.getLast().y()), Tint.OUTPUT), Span.words("test", Tint.OUTPUT)), true));
    return new Ledger.Chart("Accuracy", "epoch", epochs(), List.of(0.0, 50.0, 100.0), series);
  }

  /** Right answers while an epoch went on, which stand in its middle; of the current epoch as far as it has come. */
  private List<Vec3> train() {
    List<Vec3> points = new ArrayList<>();
    int told = Math.min(steps, log.done());
    for (int first = 0; first < told; first += perEpoch) {
      int end = Math.min(told, first + perEpoch);
      long right = 0;
      long all = 0;
      for (int s = first; s < end; s++) {
        right += log.step(s).correct();
        all += log.step(s).batch();
      }
      points.add(new Vec3((first + end) / 2.0 / perEpoch, 100.0 * right / all, 0));
    }
    ahead().forEach(e -> points.add(new Vec3(e.epoch() - 0.5, 100 * e.train(), 0)));
    return points;
  }

  /** What is known beyond the steps that were told, up to the one that is shown. */
  private List<EpochEnd> ahead() {
    return steps <= log.done() ? List.of()
        : log.ahead().stream().filter(e -> e.epoch() * perEpoch <= steps).toList();
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }

  private List<Double> epochs() {
    return Ticks.whole(0, log.facts().epochs());
  }

  /** Before the first loss is known the chart is as high as that of blind guesses. */
  private List<Double> lossTicks(double known) {
    return Ticks.over(known > 0 ? known : Math.log(Math.max(2, log.facts().classes().size())));
  }
}
