package dev.kernelscope.bench.jmh;

import org.openjdk.jmh.annotations.Param;

/** The suite {@code image}. */
public class ImageBenchmark extends LayerBenchmark {

  /** The layers; a test holds them to the suite. */
  @Param({
    "ic1ih1080iw1920oc1kh3ph1",
    "ic1ih1080iw1920oc1kh5ph2",
    "ic1ih1080iw1920oc1kh7ph3",
    "ic1ih1080iw1920oc1kh15ph7"
  })
  public String layer;

  @Override
  protected String layer() {
    return layer;
  }
}
