package dev.kernelscope.bench.jmh;

import org.openjdk.jmh.annotations.Param;

/** The suite {@code lesson}. */
public class LessonBenchmark extends LayerBenchmark {

  /** The layers; a test holds them to the suite. */
  @Param({
    "ic1ih7oc1kh3",
    "ic1ih7oc1kh3sh2",
    "ic1ih7oc1kh3ph1",
    "ic3ih7oc2kh3",
    "ic1ih28oc8kh5",
    "ic3ih224oc64kh3ph1"
  })
  public String layer;

  @Override
  protected String layer() {
    return layer;
  }
}
