package dev.kernelscope.engine.trace;

import java.util.List;

/**
 * How one output cell comes about.
 *
 * @param filter output channel, from 0
 * @param row output row, from 0
 * @param column output column, from 0
 * @param taps all products in the order of the sum: by channel, then kernel row, then kernel column
 * @param bias the constant that is added; 0 where there is none
 * @param total sum of the products and the bias
 * @param output the total after the activation, as the engine stores it
 */
public record CellTrace(int filter, int row, int column, List<Tap> taps, double bias, double total, float output) {

  /** Copies the list. */
  public CellTrace {
    taps = List.copyOf(taps);
  }

  /** Sum of the products of one channel. */
  public double channelSum(int channel) {
    return taps.stream().filter(t -> t.channel() == channel).mapToDouble(Tap::product).sum();
  }
}
