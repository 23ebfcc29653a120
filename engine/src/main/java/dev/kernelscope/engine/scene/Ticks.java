package dev.kernelscope.engine.scene;

import java.util.ArrayList;
import java.util.List;

/** The numbers along a chart's axes. */
public final class Ticks {

  private static final int MOST = 10;
  /** As many steps of a clean number lead over the largest value, or one or two more. */
  private static final int STEPS = 3;

  private Ticks() {}

  /** Whole numbers from the first to the last, both included and apart; those between as even as they can be. */
  public static List<Double> whole(int first, int last) {
    int every = Math.max(1, Math.ceilDiv(last, MOST));
    List<Double> ticks = new ArrayList<>();
    for (int n = first; n < last; n += every) {
      ticks.add((double) n);
    }
    if (ticks.size() > 1 && last - ticks.getLast() < every) {
      ticks.removeLast();
    }
    ticks.add((double) last);
    return ticks;
  }

  /** From zero in clean steps over a value above zero. */
  public static List<Double> over(double most) {
    double step = Numbers.clean(most / STEPS);
    List<Double> ticks = new ArrayList<>(List.of(0.0));
    while (ticks.getLast() < most) {
      ticks.add(ticks.size() * step);
    }
    return ticks;
  }
}
