package dev.kernelscope.bench.suite;

import java.util.List;

/**
 * Layers whose backward pass is measured: a batch of those of small networks such as the one that {@code train} trains,
 * first layers of large networks, and some of ResNet-50's and MobileNet's sizes.
 */
public final class TrainingLayers {

  /** All of them. */
  public static final List<Layer> ALL = List.of(
      Layer.of(1, "mb32ic1ih28oc16kh5ph2"),
      Layer.of(1, "mb32ic1ih28oc16kh7ph3"),
      Layer.of(1, "mb32ic16ih14oc32kh3ph1"),
      Layer.of(1, "mb32ic16ih14oc32kh5ph2"),
      Layer.of(1, "mb32ic3ih32oc32kh3ph1"),
      Layer.of(1, "mb32ic64ih14oc64kh3ph1"),
      Layer.of(1, "mb4ic64ih56oc64kh3ph1"),
      Layer.of(1, "mb4ic128ih28oc128kh3ph1"),
      Layer.of(1, "mb4ic64ih56oc128kh3sh2ph1"),
      Layer.of(1, "mb4ic256ih28oc128kh1"),
      Layer.of(1, "mb4ic64ih56oc256kh1"),
      Layer.of(1, "mb8ic512ih7oc512kh3ph1"),
      Layer.of(1, "mb2ic3ih224oc64kh3ph1"),
      Layer.of(1, "mb2ic3ih224oc64kh7sh2ph3"),
      Layer.of(1, "mb2ic3ih224oc32kh3sh2ph1"),
      Layer.of(1, "mb4ic256ih56oc512kh1sh2"),
      Layer.of(1, "mb4g128ic128ih28oc128kh3ph1"),
      Layer.of(1, "mb4g128ic128ih56oc128kh3sh2ph1"));

  private TrainingLayers() {}
}
