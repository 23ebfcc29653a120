package dev.kernelscope.bench.suite;

import java.util.List;

/**
 * The 53 convolutions of ResNet-50 on 224×224 (K. He et al., arXiv:1512.03385, table 1), in the common variant whose
 * stride is in the 3×3 layer of a block and not in the 1×1 before it.
 */
final class ResNet50 {

  static final Suite SUITE = new Suite("resnet50", List.of(
      Layer.of(1, "ic3ih224oc64kh7sh2ph3"),
      Layer.of(1, "ic64ih56oc64kh1"),
      Layer.of(3, "ic64ih56oc64kh3ph1"),
      Layer.of(4, "ic64ih56oc256kh1"),
      Layer.of(2, "ic256ih56oc64kh1"),
      Layer.of(1, "ic256ih56oc128kh1"),
      Layer.of(1, "ic128ih56oc128kh3sh2ph1"),
      Layer.of(1, "ic256ih56oc512kh1sh2"),
      Layer.of(4, "ic128ih28oc512kh1"),
      Layer.of(3, "ic512ih28oc128kh1"),
      Layer.of(3, "ic128ih28oc128kh3ph1"),
      Layer.of(1, "ic512ih28oc256kh1"),
      Layer.of(1, "ic256ih28oc256kh3sh2ph1"),
      Layer.of(1, "ic512ih28oc1024kh1sh2"),
      Layer.of(6, "ic256ih14oc1024kh1"),
      Layer.of(5, "ic1024ih14oc256kh1"),
      Layer.of(5, "ic256ih14oc256kh3ph1"),
      Layer.of(1, "ic1024ih14oc512kh1"),
      Layer.of(1, "ic512ih14oc512kh3sh2ph1"),
      Layer.of(1, "ic1024ih14oc2048kh1sh2"),
      Layer.of(3, "ic512ih7oc2048kh1"),
      Layer.of(2, "ic2048ih7oc512kh1"),
      Layer.of(2, "ic512ih7oc512kh3ph1")), true);

  private ResNet50() {}
}
