package dev.kernelscope.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param low value at {@code start}, above 0
 * @param high value at {@code end}, above {@code low}
 * @param start a place in the picture
 * @param end another; less than {@code start} where values grow upwards
 */
record LogScale(double low, double high, double start, double end) {

  private static final int[] STEPS = {1, 2, 5};

  /** The axis between two of 1, 2, 5, 10, 20 … that holds both values. */
  static LogScale around(double least, double most, double start, double end) {
    double low = power(least);
    while (next(low) <= least) {
      low = next(low);
    }
    double high = low;
    while (high < most || high <= low) {
      high = next(high);
    }
    return new LogScale(low, high, start, end);
  }

  /** Where a value lies. */
  double at(double value) {
    return start + (end - start) * Math.log(value / low) / Math.log(high / low);
  }

  /** 1, 2, 5, 10 and so on, as far as the axis goes. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (double tick = low; tick <= high * (1 + 1e-9); tick = next(tick)) {
      ticks.add(tick);
    }
    return ticks;
  }

  private static double power(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  private static double next(double tick) {
    double power = power(tick * (1 + 1e-9));
    for (int step : STEPS) {
      if (step * power > tick * (1 + 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
