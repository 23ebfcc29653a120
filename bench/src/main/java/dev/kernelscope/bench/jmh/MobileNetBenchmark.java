package dev.kernelscope.bench.jmh;

import org.openjdk.jmh.annotations.Param;

/** The suite {@code mobilenet}. */
public class MobileNetBenchmark extends LayerBenchmark {

  /** The layers; a test holds them to the suite. */
  @Param({
    "ic3ih224oc32kh3sh2ph1",
    "g32ic32ih112oc32kh3ph1",
    "ic32ih112oc64kh1",
    "g64ic64ih112oc64kh3sh2ph1",
    "ic64ih56oc128kh1",
    "g128ic128ih56oc128kh3ph1",
    "ic128ih56oc128kh1",
    "g128ic128ih56oc128kh3sh2ph1",
    "ic128ih28oc256kh1",
    "g256ic256ih28oc256kh3ph1",
    "ic256ih28oc256kh1",
    "g256ic256ih28oc256kh3sh2ph1",
    "ic256ih14oc512kh1",
    "g512ic512ih14oc512kh3ph1",
    "ic512ih14oc512kh1",
    "g512ic512ih14oc512kh3sh2ph1",
    "ic512ih7oc1024kh1",
    "g1024ic1024ih7oc1024kh3ph1",
    "ic1024ih7oc1024kh1"
  })
  public String layer;

  @Override
  protected String layer() {
    return layer;
  }
}
