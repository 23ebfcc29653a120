package dev.kernelscope.bench.jmh;

import org.openjdk.jmh.annotations.Param;

/** The suite {@code resnet50}. */
public class ResNet50Benchmark extends LayerBenchmark {

  /** The layers; a test holds them to the suite. */
  @Param({
    "ic3ih224oc64kh7sh2ph3",
    "ic64ih56oc64kh1",
    "ic64ih56oc64kh3ph1",
    "ic64ih56oc256kh1",
    "ic256ih56oc64kh1",
    "ic256ih56oc128kh1",
    "ic128ih56oc128kh3sh2ph1",
    "ic256ih56oc512kh1sh2",
    "ic128ih28oc512kh1",
    "ic512ih28oc128kh1",
    "ic128ih28oc128kh3ph1",
    "ic512ih28oc256kh1",
    "ic256ih28oc256kh3sh2ph1",
    "ic512ih28oc1024kh1sh2",
    "ic256ih14oc1024kh1",
    "ic1024ih14oc256kh1",
    "ic256ih14oc256kh3ph1",
    "ic1024ih14oc512kh1",
    "ic512ih14oc512kh3sh2ph1",
    "ic1024ih14oc2048kh1sh2",
    "ic512ih7oc2048kh1",
    "ic2048ih7oc512kh1",
    "ic512ih7oc512kh3ph1"
  })
  public String layer;

  @Override
  protected String layer() {
    return layer;
  }
}
