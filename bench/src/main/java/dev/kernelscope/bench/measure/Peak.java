package dev.kernelscope.bench.measure;

/**
 * What a number of threads can do at most with fused multiply-adds in registers.
 *
 * @param gflops 10⁹ operations a second, a fused multiply-add being two; null where it cannot be measured
 * @param reason why it cannot; null where it can
 */
public record Peak(Double gflops, String reason) {

  /** The share of the peak, or null. */
  public Double share(double achieved) {
    return gflops == null ? null : Double.valueOf(achieved / gflops);
  }
}
