package dev.kernelscope.bench.jmh;

import org.openjdk.jmh.annotations.Param;

/** The suite {@code image}. */
public class ImageBenchmark extends LayerBenchmark {

  /** The layers; a test holds them to the suite. */
  @Param({
    "ic1ih1080iw1920oc1kh3ph1",
    "ic1ih1080iw1920oc1kh5ph2",
    "ic1ih1080iw1920oc1kh7ph3",
    "ic1ih1080iw1920oc1kh15ph7",
    "ic1ih1080iw1920oc1kh31ph15",
    "ic1ih1080iw1920oc1kh63ph31",
    "ic1ih1080iw1920oc1kh15ph7_gaussian",
    "ic1ih2160iw3840oc1kh3ph1",
    "ic1ih2160iw3840oc1kh5ph2",
    "ic1ih2160iw3840oc1kh7ph3",
    "ic1ih2160iw3840oc1kh15ph7",
    "ic1ih2160iw3840oc1kh31ph15",
    "ic1ih2160iw3840oc1kh63ph31",
    "ic1ih2160iw3840oc1kh15ph7_gaussian"
  })
  public String layer;

  @Override
  protected String layer() {
    return layer;
  }
}
