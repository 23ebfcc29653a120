package dev.kernelscope.bench.suite;

import java.util.List;

/**
 * The 27 convolutions of MobileNet V1 at full width on 224×224 (A. Howard et al., arXiv:1704.04861, table 1). The last
 * depthwise layer has stride 1: the table's 2 would not give the 7×7 that it states.
 */
final class MobileNet {

  static final Suite SUITE = new Suite("mobilenet", List.of(
      Layer.of(1, "ic3ih224oc32kh3sh2ph1"),
      Layer.of(1, "g32ic32ih112oc32kh3ph1"),
      Layer.of(1, "ic32ih112oc64kh1"),
      Layer.of(1, "g64ic64ih112oc64kh3sh2ph1"),
      Layer.of(1, "ic64ih56oc128kh1"),
      Layer.of(1, "g128ic128ih56oc128kh3ph1"),
      Layer.of(1, "ic128ih56oc128kh1"),
      Layer.of(1, "g128ic128ih56oc128kh3sh2ph1"),
      Layer.of(1, "ic128ih28oc256kh1"),
      Layer.of(1, "g256ic256ih28oc256kh3ph1"),
      Layer.of(1, "ic256ih28oc256kh1"),
      Layer.of(1, "g256ic256ih28oc256kh3sh2ph1"),
      Layer.of(1, "ic256ih14oc512kh1"),
      Layer.of(5, "g512ic512ih14oc512kh3ph1"),
      Layer.of(5, "ic512ih14oc512kh1"),
      Layer.of(1, "g512ic512ih14oc512kh3sh2ph1"),
      Layer.of(1, "ic512ih7oc1024kh1"),
      Layer.of(1, "g1024ic1024ih7oc1024kh3ph1"),
      Layer.of(1, "ic1024ih7oc1024kh1")), true);

  private MobileNet() {}
}
