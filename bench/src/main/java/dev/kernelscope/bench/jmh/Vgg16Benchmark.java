package dev.kernelscope.bench.jmh;

import org.openjdk.jmh.annotations.Param;

/** The suite {@code vgg16}. */
public class Vgg16Benchmark extends LayerBenchmark {

  /** The layers; a test holds them to the suite. */
  @Param({
    "ic3ih224oc64kh3ph1",
    "ic64ih224oc64kh3ph1",
    "ic64ih112oc128kh3ph1",
    "ic128ih112oc128kh3ph1",
    "ic128ih56oc256kh3ph1",
    "ic256ih56oc256kh3ph1",
    "ic256ih28oc512kh3ph1",
    "ic512ih28oc512kh3ph1",
    "ic512ih14oc512kh3ph1"
  })
  public String layer;

  @Override
  protected String layer() {
    return layer;
  }
}
